package io.github.snapworthy.cli;

import io.github.snapworthy.core.Profile;
import io.github.snapworthy.report.ProfileReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code snapworthy profile}: prints what a profile is made of. */
@Command(
        name = "profile",
        description = "Prints what a profile is made of, and which requirements each operation has under it;"
                + " without a name, which profiles there are.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 printed; 2 bad usage.%n%nExamples:%n",
        footer = {
            "  snapworthy profile",
            "      one line for each profile",
            "  snapworthy profile harvester -o yaml",
            "      its dialect, methods and rules, and every requirement with the codes that it can give"
        })
final class ProfileCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "The name of a profile, as for --profile of the command check.")
    private @Nullable String name;

    @Mixin
    private final FormatOptions output = new FormatOptions();

    ProfileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Output.Form form = output.parse();
        ProfileReport report = name == null ? new ProfileReport(Profile.all()) : ProfileReport.of(Profiles.named(name));
        form.write(report, terminal);
        return Main.OK;
    }
}
