package io.github.snapworthy.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/** Opens files of every file system that Hadoop knows. */
final class HadoopFiles implements FileOpener, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 16;

    private final SerializableConfiguration configuration;

    HadoopFiles(SerializableConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public InputStream open(Dump.DumpFile file) throws IOException {
        Path path = new Path(URI.create(file.uri()));
        FileSystem files = path.getFileSystem(configuration.value());
        return raw(files).open(path, BUFFER);
    }

    /** Checksums beside the files of a disk are Hadoop's own, and it has none for a name with a colon, as must-gathers have. */
    private static FileSystem raw(FileSystem files) {
        return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    }
}
