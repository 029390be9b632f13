package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.reading.Meter.Count;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads one source: a text or an archive of texts, compressed or not. Nothing is ever written to a disk. */
final class SourceReader {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_LAYERS = 4;

    private final Session session;
    private final Meter meter;
    private final String source;
    private final Wanted wanted;
    private int texts;

    /** How a source came to be read. */
    enum Wanted {
        /** It was named: that it gives nothing is a problem. */
        BY_NAME,
        /** It was found in a folder. */
        BY_CHANCE
    }

    SourceReader(Session session, Meter meter, String source, Wanted wanted) {
        this.session = session;
        this.meter = meter;
        this.source = source;
        this.wanted = wanted;
    }

    /** Reads the source; a problem of it is told, and only what ends all reading is thrown. */
    void read(InputStream in) throws Stopped {
        int documents = session.collector().documents();
        int problems = session.collector().problemCount();
        try {
            unpack(source, meter.stored(in), 0);
        } catch (Stopped e) {
            problem(source, e.getMessage() + " and is not read any further");
            if (e.scope() == Stopped.Scope.EVERYTHING) {
                throw e;
            }
        } catch (IOException e) {
            problem(source, "cannot be read to its end: " + reason(e));
        }
        if (wanted == Wanted.BY_NAME && session.collector().documents() == documents) {
            nothingRead(problems);
        }
    }

    private void nothingRead(int problems) {
        if (session.collector().problemCount() == problems) {
            problem(source, texts == 0 ? "holds no file that is YAML or JSON" : "holds no Kubernetes object");
        }
        session.collector().nothingReadSince(problems);
    }

    private void unpack(String name, InputStream in, int layer) throws IOException {
        if (layer > MAX_LAYERS) {
            problem(name, "is packed in more than " + MAX_LAYERS + " layers");
            return;
        }
        PeekStream peek = new PeekStream(in, Format.SIGNATURE);
        Format format = Format.of(peek.start(), peek.length(), name);
        switch (format) {
            case TEXT -> text(name, peek);
            case GZIP -> unpack(name, meter.decompressed(new GZIPInputStream(peek, BUFFER), new Count()), layer + 1);
            case TAR -> archive(name, new TarArchiveInputStream(buffered(peek)), layer);
            case ZIP -> archive(name, new ZipArchiveInputStream(buffered(peek), "UTF-8", true, true), layer);
            default -> problem(name, "is compressed with " + format + ": expected gzip or zip");
        }
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER);
    }

    /** What an exception says, in words for people. */
    static String reason(Exception e) {
        return e instanceof EOFException ? "it ends too early" : String.valueOf(e.getMessage());
    }

    private void text(String name, InputStream in) throws IOException {
        texts++;
        int problems = session.collector().problemCount();
        int documents = new TextReader(session, name, in).read();
        if (documents == 0 && session.collector().problemCount() == problems) {
            Weight weight = wanted == Wanted.BY_NAME ? Weight.LOST : Weight.ODD;
            session.collector().problem(new Problem(new Where(name, 0), Place.NONE, "is empty", weight));
        }
    }

    private void archive(String name, ArchiveInputStream<?> archive, int layer) throws IOException {
        Count unpacked = new Count();
        int entries = 0;
        for (ArchiveEntry entry = next(archive); entry != null; entry = next(archive)) {
            if (++entries > Limits.MAX_ENTRIES) {
                throw new Stopped(Stopped.Scope.SOURCE, "has more than " + Limits.MAX_ENTRIES + " entries");
            }
            if (!entry.isDirectory() && !isLink(entry) && Folders.isText(entry.getName())) {
                entry(name + "!/" + Folders.printable(entry.getName()), archive, unpacked, layer);
            }
        }
    }

    private static @Nullable ArchiveEntry next(ArchiveInputStream<?> archive) throws IOException {
        try {
            return archive.getNextEntry();
        } catch (RuntimeException e) {
            throw new IOException("is no valid archive: " + e.getMessage(), e);
        }
    }

    private static boolean isLink(ArchiveEntry entry) {
        return entry instanceof TarArchiveEntry tar && (tar.isSymbolicLink() || tar.isLink());
    }

    private void entry(String name, ArchiveInputStream<?> archive, Count unpacked, int layer) throws IOException {
        InputStream content = meter.decompressed(new EntryStream(archive), unpacked);
        try {
            unpack(name, content, layer + 1);
        } catch (Stopped e) {
            throw e;
        } catch (IOException e) {
            problem(name, "cannot be read to its end: " + reason(e));
        }
    }

    private void problem(String name, String message) {
        session.collector().problem(new Problem(new Where(name, 0), Place.NONE, message, Weight.LOST));
    }
}
