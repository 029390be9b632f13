package io.github.snapworthy.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Verdict;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what becomes of the answer. */
final class OutputOptions {
    private static final ImmutableList<String> VERDICTS = ImmutableList.of("denied", "unknown", "wait");

    @Mixin
    private final FormatOptions format = new FormatOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICTS",
            description = "Exit 1 if any decision has one of these verdicts: denied,unknown,wait.")
    private List<String> failOn = new ArrayList<>();

    Output parse() {
        ImmutableSet<Verdict> verdicts = failOn.stream()
                .flatMap(list -> Splitter.on(',').trimResults().splitToStream(list))
                .map(OutputOptions::verdict)
                .collect(ImmutableSet.toImmutableSet());
        return new Output(format.parse(), verdicts);
    }

    private static Verdict verdict(String text) {
        return switch (text) {
            case "denied" -> Verdict.DENIED;
            case "unknown" -> Verdict.UNKNOWN;
            case "wait" -> Verdict.WAIT;
            default ->
                throw new UsageException("fail-on: verdict " + text + " is unknown" + DidYouMean.of(text, VERDICTS));
        };
    }
}
