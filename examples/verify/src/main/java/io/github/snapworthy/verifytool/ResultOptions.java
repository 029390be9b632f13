package io.github.snapworthy.verifytool;

import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.report.Colours;
import io.github.snapworthy.report.ReportFormat;
import io.github.snapworthy.verify.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what becomes of the result. */
final class ResultOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "table, json, yaml, markdown or html. Default: table.")
    private String form = "table";

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write what was proved or refuted to a file that snapworthy takes with --evidence.")
    private @Nullable String export;

    /** Checks everything before anything is made: a file that cannot be written would lose what was found out. */
    void check() {
        format();
        if (export != null) {
            Path file = file(export);
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
                throw new UsageException("--export " + export + ": expected a file in a folder that can be written to");
            }
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("--export " + name + ": expected the path of a file: " + e.getReason());
        }
    }

    private ReportFormat format() {
        return switch (form) {
            case "table" -> ReportFormat.table(Colours.NONE);
            case "json" -> ReportFormat.json();
            case "yaml" -> ReportFormat.yaml();
            case "markdown" -> ReportFormat.markdown();
            case "html" -> ReportFormat.html();
            default ->
                throw new UsageException("--output " + form + ": expected one of table, json, yaml, markdown, html");
        };
    }

    /** Prints the report, then writes the evidence; false where there is some that cannot be written. */
    boolean write(Verification verification, PrintWriter out, Words words) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        format().write(Reports.of(verification), report);
        out.print(report.toString(StandardCharsets.UTF_8));
        out.flush();
        if (export == null) {
            return true;
        }
        if (verification.factSet().facts().isEmpty()) {
            words.say("nothing was proved or refuted, so " + export + " was not written");
            return true;
        }
        String evidence = FactFiles.evidenceText(verification.factSet());
        try {
            Files.writeString(file(export), evidence);
            return true;
        } catch (IOException e) {
            words.say("--export " + export + ": cannot be written: " + e.getMessage() + "; it would have been:");
            evidence.lines().forEach(words::say);
            return false;
        }
    }
}
