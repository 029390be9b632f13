package io.github.snapworthy.cli;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/**
 * A scenario that was written as YAML and read again, by the command line that its first line names.
 *
 * @param collected what was read
 * @param questions what was asked
 * @param losses what the text says that it cannot carry
 */
record RoundTrip(Collected collected, Questions questions, List<String> losses) {
    private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|(\\S+)");

    /** The options of the command that matter here. */
    @CommandLine.Command
    private static final class Options {
        @Mixin
        private final SourceOptions sources = new SourceOptions();

        @Mixin
        private final QuestionOptions questions = new QuestionOptions();
    }

    static RoundTrip of(Scenario scenario) {
        return of(scenario.toYaml());
    }

    static RoundTrip of(String yaml) {
        Options options = new Options();
        new CommandLine(options).parseArgs(words(yaml.lines().findFirst().orElseThrow()));
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        Collected collected = options.sources.read(new Terminal(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                nothing,
                new PrintStream(nothing, true, StandardCharsets.UTF_8),
                Set.of()));
        return new RoundTrip(
                collected,
                options.questions.parse(),
                yaml.lines()
                        .filter(line -> line.startsWith("# cannot be written: "))
                        .toList());
    }

    /** The words after the name of the command, with standard input for the file. */
    private static String[] words(String comment) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(comment.substring("# snapworthy check ".length()));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1).replace("'\\''", "'"));
        }
        words.set(words.indexOf("FILE"), "-");
        return words.toArray(String[]::new);
    }

    Inventory inventory() {
        return collected.seen();
    }

    /** What core decides on what was read, with facts from outside. */
    Decision decide(FactSet facts) {
        Profile profile = questions
                .options()
                .applyTo(Profiles.choose(questions.profile(), inventory()).profile());
        Operation operation = questions.operations().iterator().next();
        Request request = questions
                .options()
                .request(operation, questions.subjects().in(collected).get(0));
        return Advisor.of(profile).over(inventory(), facts).decide(request);
    }
}
