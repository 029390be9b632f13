package io.github.snapworthy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code snapworthy facts}: what there is to do with files of driver facts. */
@Command(
        name = "facts",
        description = "Works on files of driver facts.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class)
final class FactsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command: validate");
    }
}
