package io.github.snapworthy.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that are kept, a folder for each target. */
final class Corpus {
    private static final Path ROOT = Path.of("corpus");

    private Corpus() {}

    /** The inputs of a target, by name. */
    static List<Path> of(Target target) {
        return files(ROOT.resolve(target.folder()));
    }

    /** The names of all folders. */
    static List<String> folders() {
        return files(ROOT).stream().map(file -> file.getFileName().toString()).toList();
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
