package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What shows that files are not what they were: which there are, their sizes, times and identities.
 *
 * @param files the stamp of each file
 */
record FileStamps(ImmutableSortedMap<String, String> files) {
    /** Those of files, and of all files in folders; what cannot be looked at has a stamp that says so. */
    static FileStamps of(List<Path> paths) {
        Map<String, String> stamps = new TreeMap<>();
        for (Path path : paths) {
            try (Stream<Path> all = Files.walk(path)) {
                all.forEach(file -> stamps.put(file.toString(), stamp(file)));
            } catch (IOException | RuntimeException e) { // a walk throws its errors unchecked
                stamps.put(path.toString(), String.valueOf(e.getMessage()));
            }
        }
        return new FileStamps(ImmutableSortedMap.copyOf(stamps));
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
