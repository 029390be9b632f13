package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.PlanReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapworthy plan}: few remedies that allow as much as possible. It applies nothing. */
@Command(
        name = "plan",
        description =
                "Finds few remedies that allow as many operations as possible, and tells what each unlocks. It applies"
                        + " nothing: what it writes is for kubectl.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 planned; 2 bad usage or unreadable input; 3 no answer from the cluster.%n%nExamples:%n",
        footer = {
            "  snapworthy plan",
            "      what a small sample cluster lacks",
            "  snapworthy plan bundle.zip --operation snapshot --to remedies/",
            "      write each object into a file of its own; one that exists says how it is patched",
            "  snapworthy plan bundle.zip --manifests > remedies.yaml",
            "      all of them as one stream, for snapworthy check --what-if remedies.yaml"
        })
final class PlanCommand implements Callable<Integer> {
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
    private final FormatOptions output = new FormatOptions();

    @Option(names = "--manifests", description = "Print the manifests as one stream of YAML documents, and no report.")
    private boolean printsManifests;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Write the manifests into this folder, which is made if need be, one file for each object.")
    private @Nullable Path folder;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Questions asked = questions.parse();
        Output.Form form = output.parse();
        try (Providers loaded = providers.load()) {
            Collected collected = whatIf.over(sources.read(asked.reads(), terminal), sources.named(), terminal);
            PlanReport report = plan(asked, collected, loaded.sources().gather(collected.seen()));
            PlanManifests manifests = new PlanManifests(report.plan());
            if (folder != null) {
                sources.say(manifests.writeTo(folder) + " files written to " + folder, terminal);
            }
            if (printsManifests) {
                byte[] stream = manifests.stream().getBytes(StandardCharsets.UTF_8);
                Output.print(out -> out.write(stream), terminal);
            } else {
                form.write(report, terminal);
            }
            return Main.OK;
        }
    }

    private static PlanReport plan(Questions asked, Collected collected, FactSet outside) {
        ProfileChoice choice = Profiles.choose(asked.profile(), collected.seen());
        asked.options().requireFor(choice.profile(), Profiles.because(choice));
        Situation now = Advisor.of(asked.options().applyTo(choice.profile())).over(collected.seen(), outside);
        ImmutableSet<Request> requests = requests(asked, collected);
        return PlanReport.builder()
                .profile(choice.profile().name())
                .profileWhy(choice.why())
                .facts(ObservedFacts.of(collected.seen()))
                .inputProblems(collected.problems())
                .providers(outside.providers())
                .asked(requests.size())
                .plan(now.planFor(requests))
                .build();
    }

    private static ImmutableSet<Request> requests(Questions asked, Collected collected) {
        ImmutableSet.Builder<Request> requests = ImmutableSet.builder();
        for (Subject subject : asked.subjects().in(collected)) {
            for (Operation operation : asked.operationsFor(subject)) {
                requests.add(asked.options().request(operation, subject));
            }
        }
        return requests.build();
    }
}
