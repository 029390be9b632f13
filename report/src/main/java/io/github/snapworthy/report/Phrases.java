package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.report.Report.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forms for people say in the same words. Nothing here is escaped yet. */
final class Phrases {
    private static final String DISK_EXCLUDED = "DISK_EXCLUDED";

    /** The codes that keep a disk out instead of denying, but for those of what a driver lacks. */
    private static final ImmutableSet<String> EXCLUDING = ImmutableSet.of(
            "VOLUME_NOT_CSI",
            "SNAPSHOT_CLASS_NONE",
            "SNAPSHOT_CLASS_WRONG_PURPOSE",
            "VOLUME_MODE_UNSUPPORTED",
            "HOST_PATH_UNSUPPORTED");

    private Phrases() {}

    /** The subject as it is typed on a command line. */
    static String subject(Decision decision) {
        return subject(decision.request().subject().object());
    }

    /** A subject as it is typed on a command line. */
    static String subject(ObjectRef ref) {
        String kind = switch (ref.kind()) {
            case CLAIM -> "pvc";
            case CLAIM_SET -> "pvcs";
            case VM -> "vm";
            default -> ref.kind().bareName().toLowerCase(Locale.ROOT);
        };
        return kind + "/" + ref.namespace() + "/" + ref.name();
    }

    /** The snapshot class, or those of the disks where they differ. */
    static String snapshotClass(Decision decision) {
        return decision.snapshotClass()
                .map(SnapshotClassChoice::name)
                .orElseGet(() -> ofDisks(decision, DiskOutcome::snapshotClass));
    }

    /** The method, or those of the disks where they differ. */
    static String method(Decision decision) {
        return decision.method()
                .map(Method::name)
                .orElseGet(() -> ofDisks(decision, disk -> disk.method().map(Method::name)));
    }

    private static String ofDisks(Decision decision, Function<DiskOutcome, Optional<String>> field) {
        return decision.disks().stream()
                .flatMap(disk -> field.apply(disk).stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** The finding to name where there is room for one: the first blocker. */
    static Optional<Finding> firstReason(Decision decision) {
        return Stream.concat(decision.blockers().stream(), blocking(decision)).findFirst();
    }

    /** The findings that stand in the way. */
    static Stream<Finding> blocking(Decision decision) {
        return decision.findings().stream().filter(finding -> finding.effect().blocks());
    }

    /** The code to name where there is room for one; of a disk that is left out also what keeps it out. */
    static String reason(Decision decision) {
        String code =
                firstReason(decision).map(finding -> finding.code().value()).orElse("");
        String causes = code.equals(DISK_EXCLUDED)
                ? exclusions(decision)
                        .map(finding -> finding.code().value())
                        .distinct()
                        .collect(Collectors.joining(", "))
                : "";
        return causes.isEmpty() ? code : code + " (" + causes + ")";
    }

    /** What keeps disks out that hold data: it blocks nothing by itself, and is the reason all the same. */
    static Stream<Finding> exclusions(Decision decision) {
        Set<String> claims = decision.disks().stream()
                .filter(disk -> !disk.covered())
                .flatMap(disk -> disk.claim().stream())
                .collect(Collectors.toSet());
        return decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.INFO && isExcluding(finding.code()))
                .filter(finding -> finding.subject().kind() == Kind.CLAIM
                        && claims.contains(finding.subject().name()));
    }

    private static boolean isExcluding(Code code) {
        return EXCLUDING.contains(code.value()) || code.value().startsWith("DRIVER_LACKS_");
    }

    /** The remedy to name where there is room for one. */
    static Optional<Remedy> firstRemedy(Decision decision) {
        return Stream.concat(firstReason(decision).stream(), blocking(decision))
                .flatMap(finding -> finding.remedies().stream())
                .findFirst();
    }

    /** What the report says beside its decisions or drivers, a line each; an explanation has a section for it. */
    static List<String> remarks(Report report) {
        if (report instanceof ExplanationReport) {
            return ImmutableList.of();
        }
        if (report instanceof LintReport linted && !linted.wordings().equals(Wordings.english())) {
            return rests(report, linted.wordings());
        }
        ImmutableList.Builder<String> remarks = ImmutableList.builder();
        report.facts()
                .unreadable()
                .forEach((kind, why) -> remarks.add("could not be read: " + kind + " (" + why + ")"));
        decided(report)
                .forEach(decided ->
                        assumptions(decided).forEach(assumption -> remarks.add("taken for granted: " + assumption)));
        report.providers().stream().flatMap(state -> failure(state).stream()).forEach(remarks::add);
        report.inputProblems().forEach(problem -> remarks.add("input problem: " + problem(problem)));
        return remarks.build();
    }

    /** The language of all that is said beside. */
    static Wordings wordings(Report report) {
        return report instanceof LintReport linted ? linted.wordings() : Wordings.english();
    }

    /** What could not be read, which providers gave no answer, and what was wrong with the input, a sentence each. */
    static ImmutableList<String> rests(Report report, Wordings words) {
        ImmutableList.Builder<String> rests = ImmutableList.builder();
        report.facts()
                .unreadable()
                .forEach((kind, why) ->
                        rests.add(words.phrase("rests.unreadable", "kind", kind.toString(), "why", why.name())));
        for (ProviderState provider : report.providers()) {
            String state = provider.state().name();
            provider.problem()
                    .ifPresent(problem -> rests.add(
                            words.phrase("rests.provider", "id", provider.id(), "state", state, "problem", problem)));
        }
        report.inputProblems()
                .forEach(problem -> rests.add(words.phrase("rests.problem", "problem", problem(problem))));
        return rests.build();
    }

    private static Stream<EligibilityReport> decided(Report report) {
        if (report instanceof WhatIfReport assumed) {
            return Stream.of(assumed.after());
        }
        return report instanceof EligibilityReport decided ? Stream.of(decided) : Stream.empty();
    }

    private static Stream<String> assumptions(EligibilityReport report) {
        return report.decisions().stream()
                .flatMap(decision -> decision.assumptions().stream())
                .map(Assumption::toString)
                .distinct()
                .sorted();
    }

    private static Optional<String> failure(ProviderState state) {
        return state.problem().map(problem -> "provider " + state.id() + " " + words(state.state()) + ": " + problem);
    }

    private static String words(ProviderState.State state) {
        return switch (state) {
            case OK -> "answered";
            case FAILED -> "failed";
            case TIMED_OUT -> "took too long";
            case PAUSED -> "is left alone for a while";
            case STALE -> "failed, earlier answers stand in";
            case REFUSED -> "is not used";
        };
    }

    static String problem(Problem problem) {
        StringBuilder text = new StringBuilder(problem.source());
        if (problem.position().document() > 0) {
            text.append(", document ").append(problem.position().document());
        }
        if (problem.position().line() > 0) {
            text.append(", line ").append(problem.position().line());
            text.append(", column ").append(problem.position().column());
        }
        return text.append(": ").append(problem.message()).toString();
    }
}
