package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * What the command line reads from and writes to.
 *
 * @param in standard input
 * @param out standard output, for the report alone
 * @param err standard error, for everything else
 * @param features what those who look at the streams can do with them
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, Set<Feature> features) {
    /** What a person at a terminal sees and a pipe does not. */
    enum Feature {
        /** Colours on standard output. */
        COLOURS,
        /** A line on standard error that is overwritten as work goes on. */
        PROGRESS
    }

    /** The streams of this process. The launcher says which of them are terminals, in a system property. */
    static Terminal ofProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new StandardOutput(),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                features(System.getProperty("snapworthy.terminals", ""), System.getenv()));
    }

    /** Colours need a terminal that has them, and nobody who wants none. */
    static Set<Feature> features(String terminals, Map<String, String> environment) {
        ImmutableSet.Builder<Feature> features = ImmutableSet.builder();
        boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        if (terminals.contains("out") && colours) {
            features.add(Feature.COLOURS);
        }
        if (terminals.contains("err")) {
            features.add(Feature.PROGRESS);
        }
        return features.build();
    }
}
