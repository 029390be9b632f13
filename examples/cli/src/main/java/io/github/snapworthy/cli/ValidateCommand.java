package io.github.snapworthy.cli;

import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.facts.FactFileException;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.report.PlainText;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code snapworthy facts validate}: says everything that is wrong with files of driver facts. */
@Command(
        name = "validate",
        description = "Says everything that is wrong with files of driver facts, a line each: overrides, evidence, fact"
                + " packs.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 all files are valid; 2 a file is not, or cannot be read.%n%nExamples:%n",
        footer = {
            "  snapworthy facts validate overrides.yaml",
            "      prints file:line:column: message for each problem",
            "  snapworthy check dump/ --overrides overrides.yaml",
            "      decides with what the file states"
        })
final class ValidateCommand implements Callable<Integer> {
    /** What is longer than a file may be need not be read to its end. */
    private static final int ENOUGH_BYTES = (1 << 20) + 1;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of overrides, of evidence, or of fact packs.")
    private List<String> files = new ArrayList<>();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Path> paths = files.stream().map(name -> Paths.of("file", name)).toList();
        StringBuilder text = new StringBuilder();
        boolean areValid = true;
        for (Path file : paths) {
            areValid &= validate(file, text);
        }
        Output.print(out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)), terminal);
        return areValid ? Main.OK : Main.BAD_INPUT;
    }

    private static boolean validate(Path file, StringBuilder text) {
        try {
            Paths.checkFile("file", file);
            byte[] content = content(file);
            List<FactFileProblem> problems = FactFiles.validate(file.toString(), new ByteArrayInputStream(content));
            problems.forEach(problem -> line(problem.toString(), text));
            if (problems.isEmpty()) {
                line(file + ": valid: " + summary(file.toString(), content), text);
            }
            return problems.isEmpty();
        } catch (InputException e) {
            line(String.valueOf(e.getMessage()), text);
            return false;
        } catch (IOException e) {
            line("file " + file + ": " + Paths.reason(e), text);
            return false;
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ENOUGH_BYTES);
        }
    }

    /** A valid file that has neither evidence nor overrides is a pack. */
    private static String summary(String name, byte[] content) throws IOException {
        try {
            FactSet found = FactFiles.evidence(name, new ByteArrayInputStream(content));
            int facts = found.facts().size();
            return "evidence, " + count(found.facts().keySet().size(), "driver") + ", " + count(facts, "fact");
        } catch (FactFileException e) {
            return statements(name, content);
        }
    }

    private static String statements(String name, byte[] content) throws IOException {
        try {
            DriverFactProvider stated = FactFiles.overrides(name, new ByteArrayInputStream(content));
            int facts = stated.drivers().stream()
                    .mapToInt(driver ->
                            stated.facts(driver, ClusterView.empty()).stated().size())
                    .sum();
            return "overrides, " + count(stated.drivers().size(), "driver") + ", " + count(facts, "fact");
        } catch (FactFileException e) {
            return "a fact pack, 1 driver";
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void line(String line, StringBuilder text) {
        text.append(PlainText.line(line)).append('\n');
    }
}
