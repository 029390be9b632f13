package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.report.VerifyReport.Copy;
import io.github.snapworthy.report.VerifyReport.Leftover;
import io.github.snapworthy.report.VerifyReport.Run;
import io.github.snapworthy.report.VerifyReport.Step;
import io.github.snapworthy.report.VerifyReport.Trial;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of trying, as tables: the steps of each method, and what was left. */
final class VerifyRows {
    private static final List<String> STEPS = List.of("STEP", "OUTCOME", "MILLISECONDS", "DETAIL");
    private static final List<String> LEFT = List.of("KIND", "NAMESPACE", "NAME", "WHY");
    private static final int MOST_NUMBERS = 16;

    private VerifyRows() {}

    static List<Section> sections(VerifyReport report) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(new Section("", List.of(), List.of(), List.of(run(report.run()))));
        report.trials().forEach(trial -> sections.add(trial(trial)));
        if (!report.leftovers().isEmpty()) {
            sections.add(new Section(
                    "What could not be removed",
                    LEFT,
                    report.leftovers().stream().map(VerifyRows::row).toList(),
                    List.of()));
        }
        return sections.build();
    }

    private static String run(Run run) {
        String driver = run.driver()
                .map(name -> " of the driver " + name
                        + run.driverRelease().map(release -> " " + release).orElse(""))
                .orElse("");
        return "run " + run.id() + " in namespace " + run.namespace() + ", with volumes of StorageClass "
                + run.storageClass() + driver + ", " + (run.flushed() ? "flushed" : "not flushed") + ", began "
                + run.began();
    }

    private static Section trial(Trial trial) {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        trial.decision()
                .ifPresent(decision -> notes.add("decided beforehand: " + decision.verdict()
                        + Phrases.blocking(decision)
                                .map(Finding::message)
                                .map(message -> "; " + message)
                                .collect(Collectors.joining())));
        trial.snapshotClass().ifPresent(name -> notes.add("class " + name));
        trial.copies().forEach(copy -> notes.add(copy(copy)));
        trial.facts().forEach(fact -> notes.add(fact(fact)));
        String method = trial.method().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Section(
                method + ": " + trial.proof(),
                STEPS,
                trial.steps().stream().map(VerifyRows::row).toList(),
                notes.build());
    }

    private static List<String> row(Step step) {
        return List.of(
                step.step().toLowerCase(Locale.ROOT).replace('_', ' '),
                step.outcome().name(),
                String.valueOf(step.took().toMillis()),
                step.detail());
    }

    private static String copy(Copy copy) {
        if (copy.wrong().isEmpty()) {
            return copy.claim() + ": all " + copy.chunks() + " chunks are as they were written";
        }
        String numbers =
                copy.wrong().stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining(", "));
        return copy.claim() + ": wrong in " + copy.wrong().size() + " of " + copy.chunks() + " chunks: " + numbers
                + (copy.wrong().size() > MOST_NUMBERS ? ", ..." : "");
    }

    private static String fact(Fact.Capable fact) {
        return "shown: " + DriverPhrases.name(fact.capability()) + " "
                + (fact.answer() == Fact.Answer.SUPPORTED ? "works" : "does not work")
                + fact.storageClass().map(name -> " in StorageClass " + name).orElse("");
    }

    private static List<String> row(Leftover left) {
        return List.of(left.kind(), left.namespace(), left.name(), left.why());
    }
}
