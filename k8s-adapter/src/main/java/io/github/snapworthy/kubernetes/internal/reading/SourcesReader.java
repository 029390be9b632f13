package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.reading.SourceReader.Wanted;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Reads files and folders. */
public final class SourcesReader {
    private final Session session;
    private long bytesRead;
    private long bytesInAll;

    /** Reads into that session. */
    public SourcesReader(Session session) {
        this.session = session;
    }

    /** Counts the bytes of the paths beforehand, so that progress can be told; a stream makes the total unknown. */
    public void expect(List<Path> paths, int streams) {
        bytesInAll = streams > 0 ? -1 : 0;
        for (Path path : paths) {
            if (bytesInAll >= 0) {
                bytesInAll += size(path);
            }
        }
    }

    private static long size(Path path) {
        try {
            return Files.isDirectory(path)
                    ? files(path, new ArrayList<>()).stream()
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    : Files.size(path);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Reads a stream; it is not closed. */
    public void read(InputStream in, String name) throws IOException {
        reader(name, Wanted.BY_NAME).read(in);
    }

    private SourceReader reader(String name, Wanted wanted) {
        return new SourceReader(session, new Meter(session.limits(), this::progress), name, wanted);
    }

    private void progress(long bytes) {
        bytesRead += bytes;
        session.progress().read(bytesRead, Math.max(bytesInAll, -1));
    }

    /** Reads a file, or all files of a folder that are YAML, JSON or archives of them, in the order of their names. */
    public void read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            readFolder(path);
        } else {
            readFile(path, Wanted.BY_NAME, Weight.UNREADABLE);
        }
    }

    private void readFolder(Path folder) throws IOException {
        List<Problem> denied = new ArrayList<>();
        List<Path> files = files(folder, denied);
        denied.forEach(session.collector()::problem);
        if (files.isEmpty()) {
            problem(
                    folder,
                    "holds no file that can be read: expected .yaml, .yml, .json, .jsonl, .ndjson, each also"
                            + " with .gz, or .zip, .tar, .tar.gz, .tgz",
                    Weight.UNREADABLE);
        }
        for (Path file : files) {
            readFile(file, Wanted.BY_CHANCE, Weight.LOST);
        }
    }

    private void readFile(Path file, Wanted wanted, Weight weight) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            reader(Folders.printable(file.toString()), wanted).read(in);
        } catch (Stopped e) {
            throw e;
        } catch (NoSuchFileException e) {
            problem(file, "is not there", weight);
        } catch (AccessDeniedException e) {
            problem(file, "may not be read", weight);
        } catch (IOException e) {
            problem(file, "cannot be read: " + e.getMessage(), weight);
        }
    }

    private void problem(Path path, String message, Weight weight) {
        session.collector().problem(problemOf(path, message, weight));
    }

    private static Problem problemOf(Path path, String message, Weight weight) {
        return new Problem(new Where(Folders.printable(path.toString()), 0), Place.NONE, message, weight);
    }

    /** Links to folders are not followed: they may lead round in circles. */
    private static List<Path> files(Path folder, List<Problem> denied) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if ((Folders.isText(name) || Folders.isArchive(name)) && Files.isRegularFile(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                denied.add(problemOf(file, "may not be read", Weight.LOST));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }
}
