package io.github.snapworthy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the start of the command line is measured against, see {@code measure-start}: the same parsers of options and of
 * YAML go over the same file, and nothing is done with what they find.
 */
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
        try (InputStream in = Files.newInputStream(file)) {
            int scalars = 0;
            for (Event event : new Parse(LoadSettings.builder().build()).parseInputStream(in)) {
                scalars += event.getEventId() == Event.ID.Scalar ? 1 : 0;
            }
            System.out.println(format + " " + scalars);
        }
        return 0;
    }
}
