package io.github.snapworthy.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
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
        return path.getFileSystem(configuration.value()).open(path, BUFFER);
    }
}
