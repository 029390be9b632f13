package io.github.snapworthy.fleet.generate;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A support bundle: an archive whose entries bear no time of their own. */
final class Bundle implements AutoCloseable {
    private static final long TIME = 1_790_000_000_000L;

    private final TarArchiveOutputStream out;

    Bundle(OutputStream to) {
        out = new TarArchiveOutputStream(to, "UTF-8");
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void add(String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setModTime(TIME);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
