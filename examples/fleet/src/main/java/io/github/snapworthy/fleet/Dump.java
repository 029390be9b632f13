package io.github.snapworthy.fleet;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one cluster on one day, before any of it is read. It goes to whoever reads it, wherever that is.
 *
 * @param cluster the name of its folder; empty for what lies at no cluster's day
 * @param date its day as {@code yyyy-MM-dd}; null for what lies at no cluster's day
 * @param files the files that are read, in the order in which a folder is read
 * @param strays what cannot be taken as it lies, each with what was expected
 * @param fingerprint changes where the files may have changed, or the rules by which they are decided
 */
record Dump(String cluster, @Nullable String date, List<DumpFile> files, List<Stray> strays, String fingerprint)
        implements Serializable {
    Dump {
        files = List.copyOf(files);
        strays = List.copyOf(strays);
    }

    /**
     * A file of a dump.
     *
     * @param name its path within the dump
     * @param uri where it is
     * @param bytes its length as it is stored
     * @param modified when it was written, in milliseconds
     */
    record DumpFile(String name, String uri, long bytes, long modified) implements Serializable {}

    /**
     * A file or folder that is no part of any dump, or could not be looked into.
     *
     * @param place where it is, below the input
     * @param message what was expected
     * @param weight whether anything that belongs to a dump may have been lost with it
     */
    record Stray(String place, String message, StrayWeight weight) implements Serializable {}

    /** What a stray costs. */
    enum StrayWeight {
        /** It is no part of a dump. */
        MISPLACED,
        /** It could not be looked into, and may have been one. */
        UNLISTED
    }

    /** How much of it is stored. */
    long bytes() {
        return files.stream().mapToLong(DumpFile::bytes).sum();
    }

    /** Whether it is the list of what lies at no cluster's day. */
    boolean isOfNoDay() {
        return date == null;
    }

    Dump withFingerprint(String print) {
        return new Dump(cluster, date, files, strays, print);
    }
}
