package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.report.DriverReport;
import io.github.snapworthy.report.ObservedFacts;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code snapworthy drivers}: tells what is known of drivers, and who says so. */
@Command(
        name = "drivers",
        description = "Tells what each CSI driver can do, who says so, what that is worth, and on what it depends.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 told; 2 bad usage or unreadable input; 3 no answer from the cluster.%n%nExamples:%n",
        footer = {
            "  snapworthy drivers",
            "      the drivers of a small sample cluster",
            "  kubectl get csidriver,sc,pv,pod,lease -A -o yaml | snapworthy drivers -",
            "      the drivers of a cluster; running pods and their leases prove sidecars",
            "  snapworthy drivers dump/ --driver csi.acme.example --plugin acme.jar -o wide",
            "      one driver, with what its vendor's plug-in knows, and every source"
        })
final class DriversCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    @Mixin
    private final DriverOptions drivers = new DriverOptions();

    @Mixin
    private final FormatOptions output = new FormatOptions();

    DriversCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ImmutableSet<DriverName> named = drivers.parse();
        Output.Form form = output.parse();
        try (Providers loaded = providers.load()) {
            Collected collected = sources.read(terminal);
            FactSet outside = gather(loaded.sources(), collected.seen(), named);
            Situation now = Advisor.of(Profile.kubernetes()).over(collected.seen(), outside);
            ImmutableList<DriverFacts> known = now.drivers();
            DriverReport report = DriverReport.builder()
                    .facts(ObservedFacts.of(collected.seen()))
                    .inputProblems(collected.problems())
                    .providers(outside.providers())
                    .drivers(
                            named.isEmpty()
                                    ? known
                                    : named.stream().map(now::driver).toList())
                    .build();
            remark(report, known);
            form.write(report, terminal);
            return Main.OK;
        }
    }

    /** Providers are asked about what an inventory names: so that they are asked about the named drivers, it does. */
    private static FactSet gather(FactSources providers, Inventory seen, Set<DriverName> named) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (DriverName driver : named) {
            CsiDriver object = new CsiDriver(driver, CsiDriver.AttachmentNeed.REQUIRED);
            if (seen.find(object.ref()).isEmpty()) {
                changes.add(Change.listed(Kind.CSI_DRIVER), Change.put(object));
            }
        }
        return providers.gather(seen.with(changes.build()));
    }

    private void remark(DriverReport report, ImmutableList<DriverFacts> known) {
        ImmutableList<String> names = known.stream()
                .filter(DriverFacts::seen)
                .map(driver -> driver.driver().value())
                .collect(ImmutableList.toImmutableList());
        if (report.drivers().isEmpty()) {
            sources.say("no driver was seen", terminal);
        }
        for (DriverFacts driver : report.drivers()) {
            if (!driver.seen()) {
                String name = driver.driver().value();
                sources.say("nothing of the driver " + name + " was seen" + DidYouMean.near(name, names), terminal);
            }
        }
    }
}
