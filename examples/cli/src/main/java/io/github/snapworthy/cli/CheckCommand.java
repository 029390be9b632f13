package io.github.snapworthy.cli;

import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.WhatIfReport;
import java.util.List;
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
            "      decide about one machine of a support bundle, and fail where it is denied",
            "  snapworthy check dump/ --what-if remedies/",
            "      decide as it is and as if the objects in a folder were there, as plan --to writes them"
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
    private final WhatIfOptions whatIf = new WhatIfOptions();

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
        if (isWatching && whatIf.isAsked()) {
            throw new UsageException("--watch takes the cluster as it is: --what-if does not go with it");
        }
        if (isWatching) {
            return new CheckWatch(asked, to, terminal).run(sources, providers);
        }
        try (Providers loaded = providers.load()) {
            Answering answering = new Answering(asked, loaded.sources());
            return whatIf.isAsked() ? whatIf(answering, asked, to) : check(answering, asked, to);
        }
    }

    private Integer check(Answering answering, Questions asked, Output to) {
        Collected collected = sources.read(asked.reads(), terminal);
        EligibilityReport report =
                answering.advise(collected, answering.choose(collected)).report();
        sayWhereEmpty(report.decisions(), asked);
        to.form().write(report, terminal);
        return code(to, report);
    }

    /** The profile is that of the cluster as it is, so that nothing differs but what is assumed. */
    private Integer whatIf(Answering answering, Questions asked, Output to) {
        Overlay overlay = whatIf.read(sources.named(), terminal);
        Collected before = sources.read(asked.reads(), terminal);
        Collected after = overlay.over(before);
        ProfileChoice choice = answering.choose(before);
        WhatIfReport report = WhatIfReport.builder()
                .before(answering.advise(before, choice).report())
                .after(answering.advise(after, choice).report())
                .assumed(overlay.assumed(before, after))
                .build();
        sayWhereEmpty(report.decisions(), asked);
        to.form().write(report, terminal);
        return code(to, report.after());
    }

    private void sayWhereEmpty(List<?> decisions, Questions asked) {
        if (decisions.isEmpty()) {
            terminal.err().println("snapworthy: nothing to decide on" + asked.inWords());
        }
    }

    /** A check that looked at nothing has passed nothing: where a pipeline hangs on it, the question was wrong. */
    private static int code(Output to, EligibilityReport report) {
        if (report.decisions().isEmpty()) {
            return to.failsOn().isEmpty() ? Main.OK : Main.BAD_INPUT;
        }
        return to.failsOn(report) ? Main.MATCHED : Main.OK;
    }
}
