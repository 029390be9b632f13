package io.github.snapworthy.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: help and version alone. */
@Command(
        name = "snapworthy",
        description =
                "Decides which data-protection operations are possible on Kubernetes volumes and virtual machines,"
                        + " and why.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  snapworthy check                        decide a small sample cluster",
            "  snapworthy check dump/ -o json          decide what a folder of manifests holds",
            "  snapworthy explain --subject vm/apps/db --operation backup    one decision in full",
            "  snapworthy compare dump/                which snapshot class each tool would take, and why",
            "  snapworthy plan dump/                   few remedies that allow as much as possible",
            "  snapworthy diff before/ after/          which verdicts changed, and what is behind it",
            "  snapworthy lint dump/                   what is wrong in its classes, settings and policies",
            "  snapworthy drivers dump/                what its drivers can do, and who says so",
            "  snapworthy probe --endpoint SOCKET      ask a driver what it can do",
            "  snapworthy profile harvester            what a profile is made of, and what it requires",
            "  snapworthy rbac --profile velero        the least rights for a reader, as roles for kubectl",
            "  snapworthy facts validate own.yaml      check a file of statements about drivers",
            "  snapworthy generate-completion          print a completion script for bash and zsh"
        })
final class SnapworthyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: check, explain, compare, plan, diff, lint, drivers, probe, profile, rbac, facts"
                        + " or generate-completion");
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"snapworthy " + version};
        }
    }
}
