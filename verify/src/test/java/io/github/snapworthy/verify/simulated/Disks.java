package io.github.snapworthy.verify.simulated;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The storage: volumes and snapshots as directories, what is not flushed yet beside them. */
final class Disks {
    private static final String FILE = "snapworthy-verify/pattern";
    private static final int FLUSHED_BY_CHANCE = 1 << 20;

    private final Path root;
    private final Path caches;
    private final Map<String, String> looks = new ConcurrentHashMap<>();
    private int made;

    Disks(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("disks"));
        caches = Files.createDirectories(folder.resolve("caches"));
    }

    Path root() {
        return root;
    }

    /** A new and empty volume or snapshot. */
    String create(String kind) {
        made++;
        String handle = kind + "-" + made;
        make(handle);
        return handle;
    }

    /** An empty volume of that handle. */
    void make(String handle) {
        make(root.resolve(handle));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what is on the disk, not what is in memory. */
    void copy(String from, String to) {
        copyTree(root.resolve(from), root.resolve(to));
    }

    /** From now on the one shows what is written to the other. */
    void lookAt(String from, String to) {
        looks.put(to, looks.getOrDefault(from, from));
    }

    /** Where a pod sees the volume. */
    Path mount(String handle) {
        String seen = looks.getOrDefault(handle, handle);
        Path cache = caches.resolve(seen);
        if (!Files.exists(cache)) {
            copyTree(root.resolve(seen), cache);
        }
        return cache;
    }

    /** All that was written is on the disk. */
    void flush(String handle) {
        Path cache = caches.resolve(looks.getOrDefault(handle, handle));
        if (Files.exists(cache)) {
            copyTree(cache, root.resolve(cache.getFileName()));
        }
    }

    /** Of what was written only the beginning is on the disk. */
    void flushSome(String handle) {
        flush(handle);
        Path file = root.resolve(handle).resolve(FILE);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(Math.min(open.length(), FLUSHED_BY_CHANCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The volume is used no longer. */
    void unmount(String handle) {
        flush(handle);
        deleteTree(caches.resolve(looks.getOrDefault(handle, handle)));
    }

    /** Changes one byte in the middle of the data. */
    void damage(String handle) {
        Path file = root.resolve(handle).resolve(FILE);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() / 2 + 17);
            int old = open.read();
            open.seek(open.length() / 2 + 17);
            open.write(old ^ 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String handle) {
        deleteTree(root.resolve(handle));
        looks.remove(handle);
    }

    /** All volumes and snapshots that take up space. */
    TreeSet<String> handles() {
        try (Stream<Path> files = Files.list(root)) {
            TreeSet<String> handles = new TreeSet<>();
            files.forEach(file -> handles.add(file.getFileName().toString()));
            return handles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) {
        deleteTree(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
