package io.github.snapworthy.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with words that are neither a command nor an option. */
final class Unmatched {
    private Unmatched() {}

    /** One line about the first of them. */
    static String words(UnmatchedArgumentException e) {
        String typed = e.getUnmatched().get(0);
        String word = typed.startsWith("--") ? typed.split("=", 2)[0] : typed;
        String what = word.startsWith("-") ? "option " : "command ";
        return what + word + " is unknown" + DidYouMean.near(word, known(e.getCommandLine()));
    }

    private static List<String> known(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        List<String> known = new ArrayList<>(spec.subcommands().keySet());
        known.addAll(spec.optionsMap().keySet());
        return known;
    }
}
