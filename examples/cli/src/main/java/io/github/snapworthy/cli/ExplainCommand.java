package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.report.ExplanationReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.Wordings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code snapworthy explain}: tells one decision in full. */
@Command(
        name = "explain",
        description =
                "Tells one decision in full: what was found where, what it means, which snapshot class was taken and"
                        + " why no other, what was taken for granted, and what to do.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 told; 2 bad usage or unreadable input; 3 no answer from the cluster.%n%nExamples:%n",
        footer = {
            "  snapworthy explain --subject vm/apps/db --operation backup",
            "      why a machine of a small sample cluster cannot be backed up",
            "  snapworthy explain bundle.zip --subject pvc/apps/data --operation snapshot --lang zh",
            "      the same of a claim of a support bundle, in Chinese"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Mixin
    private final ExplainOptions question = new ExplainOptions();

    @Mixin
    private final FormatOptions output = new FormatOptions();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Questions asked = question.parse();
        Wordings words = question.words();
        Output.Form form = output.parse();
        try (Providers loaded = providers.load()) {
            Collected collected = sources.read(asked.reads(), terminal);
            FactSet outside = loaded.sources().gather(collected.seen());
            ExplanationReport.Builder report = explain(asked, collected, outside)
                    .parameters(question.parameters())
                    .wordings(words);
            form.write(report.build(), terminal);
            return Main.OK;
        }
    }

    private static ExplanationReport.Builder explain(Questions asked, Collected collected, FactSet outside) {
        ProfileChoice choice = Profiles.choose(asked.profile(), collected.seen());
        asked.options().requireFor(choice.profile(), Profiles.because(choice));
        Situation now = Advisor.of(asked.options().applyTo(choice.profile())).over(collected.seen(), outside);
        Request request = asked.options()
                .request(
                        asked.operations().asList().get(0),
                        asked.subjects().named().get(0));
        return ExplanationReport.builder()
                .profile(choice.profile().name())
                .profileWhy(choice.why())
                .facts(ObservedFacts.of(collected.seen()))
                .inputProblems(collected.problems())
                .providers(outside.providers())
                .candidates(candidates(now, request, choice.profile().dialect()))
                .decision(now.advise(request));
    }

    /** Of the dialect that decides alone; snapshots and backups of claims and machines take a class of it. */
    private static ImmutableList<ClassComparison> candidates(Situation now, Request request, Dialect own) {
        if (request.operation() != Operation.SNAPSHOT && request.operation() != Operation.BACKUP) {
            return ImmutableList.of();
        }
        return now.compare(request).stream()
                .map(claim -> new ClassComparison(claim.claim(), claim.operation(), ImmutableList.of(claim.of(own))))
                .collect(ImmutableList.toImmutableList());
    }
}
