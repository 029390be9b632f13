package io.github.snapworthy.cli;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.report.ComparisonReport;
import io.github.snapworthy.report.ObservedFacts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code snapworthy compare}: tells which snapshot class each tool would take. */
@Command(
        name = "compare",
        description =
                "Tells for every claim which VolumeSnapshotClass each tool would take, and why: what the tools do,"
                        + " not whether it works.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 told; 2 bad usage or unreadable input; 3 no answer from the cluster.%n%nExamples:%n",
        footer = {
            "  snapworthy compare",
            "      the claims of a small sample cluster, one column a tool",
            "  kubectl get pvc,pv,sc,volumesnapshotclass -A -o yaml | snapworthy compare - --assume-complete",
            "      the claims of a cluster; StorageProfiles, Settings and Backups are taken for empty",
            "  snapworthy compare dump/ --subject vm/apps/db -o wide",
            "      the claims of one machine, with the reason of each answer and the classes that lost"
        })
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Mixin
    private final SubjectOptions subjects = new SubjectOptions();

    @Mixin
    private final CompareOptions questions = new CompareOptions();

    @Mixin
    private final WhatIfOptions whatIf = new WhatIfOptions();

    @Mixin
    private final FormatOptions output = new FormatOptions();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Subjects whom = subjects.parse();
        CompareOptions.Asked asked = questions.parse();
        requireClaims(whom);
        Output.Form form = output.parse();
        try (Providers loaded = providers.load()) {
            Collected collected = whatIf.over(sources.read(terminal), sources.named(), terminal);
            ComparisonReport report = compare(whom, asked, collected, loaded.sources());
            if (report.comparisons().isEmpty()) {
                sources.say("no claim to compare for", terminal);
            }
            form.write(report, terminal);
            return Main.OK;
        }
    }

    private static void requireClaims(Subjects whom) {
        for (Subject subject : whom.named()) {
            if (!Operation.SNAPSHOT.isFor(subject)) {
                throw new UsageException(subject.object() + " is no subject of compare; expected pvc or vm");
            }
        }
    }

    private static ComparisonReport compare(
            Subjects whom, CompareOptions.Asked asked, Collected collected, FactSources providers) {
        FactSet outside = providers.gather(collected.seen());
        Situation now = Advisor.of(Profile.kubernetes()).over(collected.seen(), outside);
        ComparisonReport.Builder report = ComparisonReport.builder()
                .facts(ObservedFacts.of(collected.seen()))
                .inputProblems(collected.problems())
                .providers(outside.providers());
        for (Subject subject : whom.in(collected)) {
            if (!Operation.SNAPSHOT.isFor(subject)) {
                continue;
            }
            asked.of(subject).forEach(request -> report.addAllComparisons(now.compare(request)));
        }
        return report.build();
    }
}
