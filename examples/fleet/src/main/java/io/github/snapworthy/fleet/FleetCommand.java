package io.github.snapworthy.fleet;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: help and version alone. */
@Command(
        name = "snapworthy-fleet",
        description = "Decides the dumps of thousands of clusters on Apache Spark, and asks all of them at once.",
        mixinStandardHelpOptions = true,
        versionProvider = FleetCommand.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  snapworthy-fleet generate --clusters 20 --out dumps/    a fleet to try it with",
            "  snapworthy-fleet decide --in dumps/ --out tables/       decide what is new, write tables",
            "  snapworthy-fleet ask coverage --out tables/             what is protected, by cluster and driver"
        })
final class FleetCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command: generate, decide or ask");
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"snapworthy-fleet " + version};
        }
    }
}
