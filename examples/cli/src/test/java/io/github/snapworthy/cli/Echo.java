package io.github.snapworthy.cli;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Stands where the command is: says what it was called with. */
final class Echo {
    private Echo() {}

    /** Prints its arguments, and that an archive of classes was asked for where the first of them wants to know. */
    public static void main(String[] args) {
        System.out.println(
                "ran " + Arrays.toString(args) + (asksForArchive(args) && hasArchive() ? " from an archive" : ""));
    }

    private static boolean asksForArchive(String[] args) {
        return args.length > 0 && args[0].equals("--show-archive");
    }

    private static boolean hasArchive() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.matches("-XX:(SharedArchiveFile|AOTCache)=.*"));
    }
}
