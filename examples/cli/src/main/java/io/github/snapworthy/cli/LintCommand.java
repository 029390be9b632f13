package io.github.snapworthy.cli;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.LintResult;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Severity;
import io.github.snapworthy.report.LintReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.Wordings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapworthy lint}: tells what is wrong in the configuration itself. */
@Command(
        name = "lint",
        description =
                "Tells what is wrong in the configuration itself, whatever claims and machines there are: defaults"
                        + " marked twice, names of classes and drivers that are not there, policies that Velero refuses.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 told; 1 --fail-on matched; 2 bad usage or unreadable input; 3 no answer from the cluster.%n%nExamples:%n",
        footer = {
            "  snapworthy lint",
            "      the configuration of a small sample cluster",
            "  kubectl get volumesnapshotclass,sc,csidriver,csinode -o yaml | snapworthy lint - --fail-on error",
            "      classes and drivers of a cluster; exit 1 where one cannot work",
            "  snapworthy lint chart/templates/ --assume-complete -o json",
            "      manifests before they are applied, taken for all there is",
            "  snapworthy lint dump/ --lang zh -o html > lint.html",
            "      a page for a browser, in Chinese"
        })
final class LintCommand implements Callable<Integer> {
    private static final List<String> SEVERITIES = List.of("error", "warn");

    private final Terminal terminal;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit 1 if any flaw is that bad or worse: error or warn.")
    private Optional<String> failOn = Optional.empty();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final FormatOptions output = new FormatOptions();

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Severity> worst = failOn.map(LintCommand::severity);
        Output.Form form = output.parse();
        Wordings words = language.words();
        try (Providers loaded = providers.load()) {
            Collected collected = sources.read(terminal);
            FactSet outside = loaded.sources().gather(collected.seen());
            LintResult result = Advisor.of(Profile.kubernetes())
                    .over(collected.seen(), outside)
                    .lint();
            LintReport report = LintReport.builder()
                    .facts(ObservedFacts.of(collected.seen()))
                    .inputProblems(collected.problems())
                    .providers(outside.providers())
                    .result(result)
                    .wordings(words)
                    .build();
            form.write(report, terminal);
            return worst.filter(result::has).isPresent() ? Main.MATCHED : Main.OK;
        }
    }

    private static Severity severity(String text) {
        return switch (text) {
            case "error" -> Severity.ERROR;
            case "warn" -> Severity.WARN;
            default ->
                throw new UsageException("fail-on: severity " + text + " is unknown" + DidYouMean.of(text, SEVERITIES));
        };
    }
}
