package io.github.snapworthy.fuzz;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Archives and folders: nothing throws, nothing is unpacked without a bound, and the form of an archive says nothing. Entries are
 * given as names and contents in turn, with a NUL between them.
 */
final class ArchiveFuzz {
    private static final int MOST_ENTRIES = 16;
    private static final int LONGEST_NAME = 200;

    private static final int MOST_OBJECTS = 10_000;

    /** Small enough that an input which is a bomb is one. */
    private static final ReadOptions BOUNDED = ReadOptions.builder()
            .maxBytes(8L << 20)
            .maxObjects(MOST_OBJECTS)
            .maxTextLength(1 << 20)
            .build();

    private ArchiveFuzz() {}

    static void bytes(byte[] input) {
        Reading reading = ObjectsFuzz.read(input, BOUNDED);
        Contract.require(reading.objects().size() <= MOST_OBJECTS, "more objects than are allowed");
    }

    static void entries(byte[] input) throws IOException {
        Map<String, byte[]> entries = split(input);
        if (entries.isEmpty()) {
            return;
        }
        byte[] tar = tar(entries);
        Reading plain = ObjectsFuzz.read(tar, BOUNDED);
        Reading gzipped = ObjectsFuzz.read(gzip(tar), BOUNDED);
        Reading zipped = ObjectsFuzz.read(zip(entries), BOUNDED);
        Contract.same(plain.changes(), gzipped.changes());
        Contract.same(plain.problems(), gzipped.problems());
        Contract.same(plain.changes(), zipped.changes());
    }

    static void folder(byte[] input) throws IOException {
        Path folder = Files.createTempDirectory("snapworthy-fuzz");
        try {
            for (Map.Entry<String, byte[]> entry : split(input).entrySet()) {
                write(folder, entry.getKey(), entry.getValue());
            }
            Reading once = ClusterFiles.read(folder);
            Reading again = ClusterFiles.read(folder);
            Contract.same(once.changes(), again.changes());
            Contract.same(once.problems(), again.problems());
            ObjectsFuzz.checkSound(once);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** Names that no file can have here are left out, as is a file where a folder is already. */
    private static void write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder;
        for (String step : name.split("/", -1)) {
            String plain = step.replaceAll("[^A-Za-z0-9._ -]", "_");
            if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..")) {
                file = file.resolve(plain);
            }
        }
        Path parent = file.getParent();
        boolean canBe = !file.equals(folder) && parent != null && !Files.exists(file);
        for (Path above = parent; canBe && above != null && !above.equals(folder); above = above.getParent()) {
            canBe = !Files.isRegularFile(above);
        }
        if (canBe && parent != null) {
            Files.createDirectories(parent);
            Files.write(file, content);
        }
    }

    private static Map<String, byte[]> split(byte[] input) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int at = 0;
        while (at < input.length && entries.size() < MOST_ENTRIES) {
            int name = end(input, at);
            int content = end(input, Math.min(input.length, name + 1));
            String text = new String(input, at, Math.min(name - at, LONGEST_NAME), StandardCharsets.US_ASCII);
            if (!text.isBlank() && !text.endsWith("/")) {
                entries.put(text, Arrays.copyOfRange(input, Math.min(input.length, name + 1), content));
            }
            at = content + 1;
        }
        return entries;
    }

    private static int end(byte[] input, int from) {
        int end = from;
        while (end < input.length && input[end] != 0) {
            end++;
        }
        return end;
    }

    private static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(one.getKey(), true);
                entry.setSize(one.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(one.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
