package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.csi.CsiAnswer;
import io.github.snapworthy.csi.CsiEndpoint;
import io.github.snapworthy.csi.CsiFacts;
import io.github.snapworthy.csi.CsiProbe;
import io.github.snapworthy.csi.ProbeResult;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.report.ProbeReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapworthy probe}: asks drivers over CSI what they can do. */
@Command(
        name = "probe",
        description =
                "Asks CSI drivers over their sockets what they can do, changes nothing, and tells what that means and"
                        + " who says otherwise.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 told; 2 bad usage or a file cannot be written; 3 no driver said which it is, or none said%nwhat --export could write.%n%nExamples:%n",
        footer = {
            "  snapworthy probe --endpoint unix:///csi/csi.sock",
            "      what the driver beside which this runs answers",
            "  snapworthy probe --endpoint /csi/csi.sock --export - > evidence.yaml",
            "      its word as a file, for another machine: snapworthy check dump/ --evidence evidence.yaml",
            "  snapworthy probe --endpoint /var/lib/kubelet/plugins/csi.acme.example/csi.sock --job IMAGE --node worker-1",
            "      a Job for kubectl that asks there, with an image that has this command"
        })
final class ProbeCommand implements Callable<Integer> {
    /** It logs with stack traces what the answers tell in words. Kept, for loggers are forgotten with their levels. */
    private static final Logger TRANSPORT = Logger.getLogger("io.grpc");

    private final Terminal terminal;

    @Option(
            names = "--endpoint",
            required = true,
            paramLabel = "ENDPOINT",
            description = "Where a driver listens: unix:///csi/csi.sock or a path, dns:///HOST:PORT, tcp://HOST:PORT;"
                    + " repeatable. Of a driver that serves controller and node apart name both.")
    private List<String> endpoints = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "5s",
            description = "How long to wait at each endpoint. Default: ${DEFAULT-VALUE}.")
    private String timeout = "5s";

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write what drivers declare to a file that --evidence takes; - is standard output, and then"
                    + " nothing else is printed.")
    private @Nullable String export;

    @Mixin
    private final ProbeJobOptions job = new ProbeJobOptions();

    @Mixin
    private final FormatOptions output = new FormatOptions();

    ProbeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        ImmutableList<CsiEndpoint> asked = endpoints();
        Duration limit = Durations.parse("timeout", timeout);
        Output.Form form = output.parse();
        if (job.isWanted()) {
            if (export != null) {
                throw new UsageException("--export does not go with --job: the Job exports to its log");
            }
            String manifest = job.manifest(asked, timeout, limit);
            Output.print(out -> out.write(manifest.getBytes(StandardCharsets.UTF_8)), terminal);
            return Main.OK;
        }
        Optional<Path> file =
                Optional.ofNullable(export).filter(name -> !name.equals("-")).map(ProbeCommand::path);
        ImmutableList<ProbeResult> results = ask(asked, limit);
        FactSet declared = declared(results);
        if (export != null) {
            export(results, declared, file);
        }
        if (export == null || file.isPresent()) {
            form.write(report(results, declared), terminal);
        }
        return results.stream().anyMatch(ProbeResult::isDriver) ? Main.OK : Main.UNREACHABLE;
    }

    private static Path path(String name) {
        return Paths.of("export", name);
    }

    private ImmutableList<CsiEndpoint> endpoints() {
        ImmutableSet.Builder<CsiEndpoint> parsed = ImmutableSet.builder();
        for (String text : endpoints) {
            try {
                parsed.add(CsiEndpoint.parse(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        return parsed.build().asList();
    }

    private static ImmutableList<ProbeResult> ask(List<CsiEndpoint> endpoints, Duration limit)
            throws InterruptedException {
        TRANSPORT.setLevel(Level.OFF);
        CsiProbe probe = CsiProbe.standard().within(limit);
        ImmutableList.Builder<ProbeResult> results = ImmutableList.builder();
        for (CsiEndpoint endpoint : endpoints) {
            results.add(probe.ask(endpoint));
        }
        return results.build();
    }

    /** What drivers say of themselves, of each at all its endpoints together. */
    private static FactSet declared(List<ProbeResult> results) {
        FactSet declared = FactSet.none();
        for (DriverName driver : drivers(results)) {
            declared = declared.and(FactSet.of("csi-probe", Trust.DECLARED, CsiFacts.of(driver, results)));
        }
        return declared;
    }

    private static ImmutableSet<DriverName> drivers(List<ProbeResult> results) {
        return results.stream()
                .flatMap(result -> result.plugin().value().stream())
                .map(plugin -> DriverName.of(plugin.name()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private void export(List<ProbeResult> results, FactSet declared, Optional<Path> file) {
        if (declared.facts().values().stream().allMatch(said -> said.fact() instanceof Fact.Release)) {
            throw new UnreachableException(nothingIn(results) + ", so that nothing was exported");
        }
        String text = FactFiles.evidenceText(declared);
        if (file.isEmpty()) {
            Output.print(out -> out.write(text.getBytes(StandardCharsets.UTF_8)), terminal);
            return;
        }
        try {
            Files.writeString(file.get(), text);
        } catch (IOException e) {
            throw new InputException("export " + file.get() + ": " + Paths.whyUnwritten(e));
        }
    }

    /** Who answers as a driver and still gives no evidence told nothing but his name. */
    private static String nothingIn(List<ProbeResult> results) {
        if (results.stream().anyMatch(ProbeResult::isDriver)) {
            return "no driver said what it can do";
        }
        return "no driver said which it is ("
                + results.stream().map(ProbeCommand::inVain).collect(Collectors.joining("; ")) + ")";
    }

    private static String inVain(ProbeResult result) {
        String why = result.plugin() instanceof CsiAnswer.None<ProbeResult.Plugin> none ? none.detail() : "";
        return result.endpoint() + ": " + why;
    }

    /** The bundled packs and lists are asked about the drivers that answered, as if a cluster had them. */
    private static ProbeReport report(List<ProbeResult> results, FactSet declared) {
        Inventory.Builder answered = Inventory.builder();
        drivers(results).forEach(driver -> answered.add(new CsiDriver(driver, CsiDriver.AttachmentNeed.REQUIRED)));
        Inventory seen = answered.build();
        try (Providers bundled = Providers.bundled()) {
            FactSet all = bundled.sources().knowing(declared).gather(seen);
            Situation now = Advisor.of(Profile.kubernetes()).over(seen, all);
            return new ProbeReport(
                    results.stream().map(ProbeAnswers::of).collect(ImmutableList.toImmutableList()),
                    all,
                    drivers(results).stream().sorted().map(now::driver).collect(ImmutableList.toImmutableList()));
        }
    }
}
