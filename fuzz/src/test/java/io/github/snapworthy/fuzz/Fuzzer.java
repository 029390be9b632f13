package io.github.snapworthy.fuzz;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where Jazzer enters: its argument is the folder of a target. */
public final class Fuzzer {
    private static @Nullable Target target;

    private Fuzzer() {}

    /** Called once, by Jazzer. What is kept is fed here already: to load and to instrument classes costs no input its time. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        Target named = Target.of(arguments[0]);
        for (Path input : Corpus.of(named)) {
            named.feed(Corpus.read(input));
        }
        target = named;
    }

    /** Called with each input, by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (target == null) {
            throw new IllegalStateException("target: expected one, as --target_args=NAME");
        }
        target.feed(input);
    }
}
