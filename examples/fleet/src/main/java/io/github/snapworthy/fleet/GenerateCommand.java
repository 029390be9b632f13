package io.github.snapworthy.fleet;

import io.github.snapworthy.fleet.generate.FleetGenerator;
import io.github.snapworthy.fleet.generate.FleetPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapworthy-fleet generate}: writes a fleet that nobody has. */
@Command(
        name = "generate",
        description = "Writes the dumps of a fleet that nobody has, the same for the same seed: sizes and drivers as"
                + " fleets may have them, and every tenth cluster a small one in which everything occurs.",
        mixinStandardHelpOptions = true,
        versionProvider = FleetCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 written; 2 bad usage.%n%nExamples:%n",
        footer = {
            "  snapworthy-fleet generate --clusters 20 --out dumps/",
            "  snapworthy-fleet generate --clusters 2000 --out dumps/ --seed 42 --broken 1"
        })
final class GenerateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--clusters", required = true, paramLabel = "N", description = "How many clusters.")
    private int clusters;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where they go: an empty folder.")
    private String out = "";

    @Option(names = "--seed", paramLabel = "SEED", description = "What decides everything else. Default: a new one.")
    private @Nullable Long seed;

    @Option(
            names = "--dates",
            paramLabel = "K",
            defaultValue = "1",
            description = "Of how many days, a week apart. Default: ${DEFAULT-VALUE}.")
    private int dates = 1;

    @Option(
            names = "--claims",
            paramLabel = "MEAN",
            defaultValue = "1000",
            description = "How many claims a cluster has in the mean; most have fewer. Default: ${DEFAULT-VALUE}.")
    private int claims = 1000;

    @Option(
            names = "--broken",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "How many of a hundred dumps are broken. Default: ${DEFAULT-VALUE}.")
    private int broken;

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long used = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000_000) : seed;
        FleetGenerator generator = new FleetGenerator(plan(used), folder());
        Optional<ProgressLine> line = talk.line(terminal);
        FleetGenerator.Written written =
                generator.write(done -> line.ifPresent(shown -> shown.step("generating", done, clusters)));
        line.ifPresent(ProgressLine::close);
        terminal.out().printf("seed    %d%n", used);
        terminal.out().printf("dumps   %d%n", written.dumps());
        terminal.out().printf("broken  %d%n", written.broken());
        terminal.out().printf("claims  %d%n", written.claims());
        return Main.OK;
    }

    private FleetPlan plan(long used) {
        try {
            return new FleetPlan(clusters, dates, claims, broken, used);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Path folder() throws IOException {
        try {
            Path folder = Path.of(out);
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new InputException("out " + out + ": expected an empty folder, or one that is not there");
            }
            return folder;
        } catch (InvalidPathException e) {
            throw new UsageException("out " + out + ": expected the path of a folder: " + e.getReason());
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
