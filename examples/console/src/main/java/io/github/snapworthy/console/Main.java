package io.github.snapworthy.console;

import io.github.snapworthy.report.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;

/** The entry of the console. */
public final class Main {
    /** Ended, or help was given. */
    static final int OK = 0;
    /** Bad usage, or something that was named cannot be used. */
    static final int BAD_INPUT = 2;
    /** No answer from the cluster. */
    static final int UNREACHABLE = 3;
    /** A defect of the program itself. */
    static final int DEFECT = 70;

    private Main() {}

    /** Serves until the process is told to end, and ends it with an exit code where it cannot. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int code = run(args, out, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        if (code != OK) {
            System.exit(code);
        }
    }

    /** Runs the command, and returns its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new ConsoleCommand(out));
        line.getCommandSpec().version("snapworthy-console " + version());
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((e, given) -> {
            complain(err, String.valueOf(e.getMessage()));
            err.println("Try 'console --help' for more.");
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
        if (e instanceof UnreachableException) {
            complain(err, String.valueOf(e.getMessage()));
            return UNREACHABLE;
        }
        if (e instanceof CommandLine.ParameterException || e instanceof IOException) {
            complain(err, String.valueOf(e.getMessage()));
            return BAD_INPUT;
        }
        complain(err, "a defect of this program: " + e);
        return DEFECT;
    }

    private static void complain(PrintWriter err, String message) {
        message.lines().forEach(line -> err.println("console: " + PlainText.line(line)));
    }
}
