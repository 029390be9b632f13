package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where objects come from: a file, a folder, a stream. The content may be YAML of several documents, JSON, JSON lines or
 * lists of objects, alone or in a tar or zip archive, compressed with gzip or not: the bytes tell, not the name.
 */
public sealed interface Source {
    /**
     * A file; or a folder, of which all files are read that are YAML, JSON or archives by their name, in the order of
     * their paths.
     */
    static Source of(Path path) {
        return new OfPath(path);
    }

    /** A stream, and the name that problems are told under. It is read to its end and not closed. */
    static Source of(InputStream in, String name) {
        return new OfStream(in, name);
    }

    /**
     * See {@link Source#of(Path)}.
     *
     * @param path the file or folder
     */
    record OfPath(Path path) implements Source {
        public OfPath {
            requireNonNull(path, "path");
        }
    }

    /**
     * See {@link Source#of(InputStream, String)}.
     *
     * @param in the stream
     * @param name its name
     */
    record OfStream(InputStream in, String name) implements Source {
        public OfStream {
            requireNonNull(in, "in");
            requireNonNull(name, "name");
        }
    }
}
