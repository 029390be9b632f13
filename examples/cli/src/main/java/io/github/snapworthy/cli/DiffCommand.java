package io.github.snapworthy.cli;

import io.github.snapworthy.report.DiffReport;
import io.github.snapworthy.report.FactChanges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snapworthy diff}: which decisions changed from one source to another, and why. */
@Command(
        name = "diff",
        description =
                "Decides over two sources with the same options, and tells which verdicts changed, which reasons came"
                        + " or went, and which objects and facts are behind it.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 compared; 1 --fail-on matched; 2 bad usage or unreadable input.%n%nExamples:%n",
        footer = {
            "  snapworthy diff yesterday.tar.gz today.tar.gz",
            "      what became of the snapshots and backups of a cluster",
            "  snapworthy diff main/ branch/ --assume-complete --fail-on worse",
            "      let a pipeline refuse a change of manifests after which something is no longer possible"
        })
final class DiffCommand implements Callable<Integer> {
    private static final int SIDES = 2;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "SOURCE_BEFORE and SOURCE_AFTER: each a file or folder of YAML or JSON, an archive, or - for"
                    + " standard input.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Mixin
    private final QuestionOptions questions = new QuestionOptions();

    @Mixin
    private final FormatOptions output = new FormatOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "CHANGES",
            description = "worse: exit 1 if any verdict got worse; changed: exit 1 if any decision changed.")
    private String failOn = "";

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Questions asked = questions.parse();
        Output.Form form = output.parse();
        FailOn fatal = FailOn.parse(failOn);
        reading.check();
        checkSources();
        try (Providers loaded = providers.load()) {
            Answering answering = new Answering(asked, loaded.sources());
            Answering.Answer before = side(answering, sources.get(0));
            Answering.Answer after = side(answering, sources.get(1));
            DiffReport report = DiffReport.builder()
                    .before(before.report())
                    .after(after.report())
                    .causes(FactChanges.between(before.over(), after.over()))
                    .build();
            form.write(report, terminal);
            return fatal.isMatchedBy(report) ? Main.MATCHED : Main.OK;
        }
    }

    private void checkSources() {
        if (sources.size() != SIDES) {
            throw new UsageException("diff compares two sources, and was given " + sources.size()
                    + ": expected SOURCE_BEFORE and SOURCE_AFTER");
        }
        if (Collections.frequency(sources, "-") > 1) {
            throw new UsageException("source - is named twice: there is one standard input");
        }
    }

    private Answering.Answer side(Answering answering, String source) {
        Collected collected = reading.collect(reading.readFiles(List.of(source), terminal));
        return answering.decide(collected, answering.choose(collected));
    }
}
