package io.github.snapworthy.fleet;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Places as they are typed: paths of this machine, or of any file system that Hadoop knows. */
final class Locations {
    private Locations() {}

    /** The path of that name; throws {@link InputException} where it cannot be one. */
    static Path path(String what, String name) {
        try {
            return new Path(name);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    what + " " + name + ": expected a folder, as /data/dumps or hdfs://host/dumps: " + e.getMessage());
        }
    }

    /** The file system of a path; throws {@link InputException} where there is none. */
    static FileSystem system(String what, Path path, Configuration configuration) {
        try {
            return path.getFileSystem(configuration);
        } catch (IOException | RuntimeException e) {
            throw new InputException(what + " " + path + ": there is no such file system: " + e.getMessage());
        }
    }

    /** Whether a folder is another one, or lies in it. */
    static boolean isWithin(Path inner, Path outer) {
        for (Path at = inner; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
