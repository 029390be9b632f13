package io.github.snapworthy.cli;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapworthy check}: decides, and prints a report. */
@Command(
        name = "check",
        description = "Decides for every claim and every machine, or for those that are named, and prints a report.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 decided; 1 --fail-on matched; 2 bad usage, unreadable input, or with --fail-on"
                + " nothing to decide on; 3 no answer from the cluster.%n%nExamples:%n",
        footer = {
            "  snapworthy check",
            "      decide a small sample cluster",
            "  kubectl get pvc,pv,sc,volumesnapshotclass -A -o yaml | snapworthy check -",
            "      decide what a cluster holds; add csidriver, vm and pod to know more",
            "  snapworthy check bundle.zip --subject vm/apps/db -o json --fail-on denied",
            "      decide about one machine of a support bundle, and fail where it is denied"
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Mixin
    private final QuestionOptions questions = new QuestionOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--watch",
            description =
                    "With --live: print the report, then each decision that changes, one line each, until interrupted;"
                            + " as table, wide or json.")
    private boolean isWatching;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Questions asked = questions.parse();
        Output to = output.parse();
        if (isWatching) {
            return new CheckWatch(asked, to, terminal).run(sources, providers);
        }
        try (Providers loaded = providers.load()) {
            Collected collected = sources.read(asked.reads(), terminal);
            EligibilityReport report = decide(asked, collected, loaded.sources());
            if (report.decisions().isEmpty()) {
                terminal.err().println("snapworthy: nothing to decide on" + asked.inWords());
            }
            to.form().write(report, terminal);
            return code(to, report);
        }
    }

    /** A check that looked at nothing has passed nothing: where a pipeline hangs on it, the question was wrong. */
    private static int code(Output to, EligibilityReport report) {
        if (report.decisions().isEmpty()) {
            return to.failsOn().isEmpty() ? Main.OK : Main.BAD_INPUT;
        }
        return to.failsOn(report) ? Main.MATCHED : Main.OK;
    }

    private static EligibilityReport decide(Questions asked, Collected collected, FactSources providers) {
        ProfileChoice choice = ProfileChoice.of(asked.profile(), collected.seen());
        asked.options().requireFor(choice.profile(), choice.because());
        FactSet outside = providers.gather(collected.seen());
        Situation now = Advisor.of(asked.options().applyTo(choice.profile())).over(collected.seen(), outside);
        EligibilityReport.Builder report = EligibilityReport.builder()
                .profile(choice.profile().name())
                .profileWhy(choice.why())
                .facts(ObservedFacts.of(collected.seen()))
                .inputProblems(collected.problems())
                .providers(outside.providers())
                .operations(asked.operations());
        for (Subject subject : asked.subjects().in(collected)) {
            for (Operation operation : asked.operationsFor(subject)) {
                report.addDecisions(now.advise(asked.options().request(operation, subject)));
            }
        }
        return report.build();
    }
}
