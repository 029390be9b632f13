package io.github.snapworthy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the start of the command line is measured against: the same parser of options, the same file, nothing else. */
@Command(name = "baseline", mixinStandardHelpOptions = true)
public final class StartBaseline implements Callable<Integer> {
    @Parameters
    private Path file;

    @Option(names = "-o")
    private String format = "table";

    public static void main(String[] args) {
        System.exit(new CommandLine(new StartBaseline()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        System.out.println(format + " " + text.lines().count());
        return 0;
    }
}
