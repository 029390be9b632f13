package io.github.snapworthy.webhook;

import io.github.snapworthy.report.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;

/** The entry of the webhook. */
public final class Main {
    /** Ended, or help was given. */
    static final int OK = 0;
    /** Bad usage, or something that was named cannot be used. */
    static final int BAD_INPUT = 2;
    /** A defect of the program itself. */
    static final int DEFECT = 70;

    private Main() {}

    /** Serves until the process is told to end, and ends it with an exit code where it cannot. */
    public static void main(String[] args) {
        int code = run(args, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        if (code != OK) {
            System.exit(code);
        }
    }

    /** Runs the command, and returns its exit code. */
    static int run(String[] args, PrintWriter err) {
        CommandLine line = new CommandLine(new WebhookCommand());
        line.getCommandSpec().version("snapworthy-webhook " + version());
        line.setErr(err);
        line.setParameterExceptionHandler((e, given) -> {
            complain(err, String.valueOf(e.getMessage()));
            err.println("Try 'snapworthy-webhook --help' for more.");
            return BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        return line.execute(args);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    private static int failed(Exception e, PrintWriter err) {
        if (e instanceof CommandLine.ParameterException usage) {
            complain(err, String.valueOf(usage.getMessage()));
            return BAD_INPUT;
        }
        if (e instanceof BadCertificate || e instanceof IOException) {
            complain(err, String.valueOf(e.getMessage()));
            return BAD_INPUT;
        }
        complain(err, "a defect of this program: " + e);
        return DEFECT;
    }

    private static void complain(PrintWriter err, String message) {
        message.lines().forEach(line -> err.println("snapworthy-webhook: " + PlainText.line(line)));
    }
}
