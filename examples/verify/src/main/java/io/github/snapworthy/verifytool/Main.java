package io.github.snapworthy.verifytool;

import io.github.snapworthy.report.PlainText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;

/** The entry of the verifier. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code; when it is told to end it cleans up first. */
    public static void main(String[] args) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            worker.interrupt();
            awaitEnd(ended);
        }));
        int code;
        try {
            code = run(args, writer(System.out), writer(System.err));
        } finally {
            ended.countDown();
        }
        System.exit(code);
    }

    private static void awaitEnd(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs the command, and returns its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new VerifyCommand(out, new Words(err)));
        line.getCommandSpec()
                .version("snapworthy-verify "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)"));
        line.setExpandAtFiles(false);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((e, given) -> {
            complain(err, String.valueOf(e.getMessage()));
            err.println("Try 'snapworthy-verify --help' for more.");
            return ExitCodes.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        return line.execute(args);
    }

    private static int failed(Exception e, PrintWriter err) {
        if (e instanceof UsageException) {
            complain(err, String.valueOf(e.getMessage()));
            return ExitCodes.BAD_INPUT;
        }
        if (e instanceof IOException) {
            complain(err, String.valueOf(e.getMessage()));
            return ExitCodes.UNREACHABLE;
        }
        if (e instanceof InterruptedException || e instanceof TimeoutException) {
            complain(err, "not finished: " + e.getMessage());
            return ExitCodes.OPEN;
        }
        complain(err, "a defect of this program: " + e);
        return ExitCodes.DEFECT;
    }

    private static void complain(PrintWriter err, String message) {
        message.lines().forEach(line -> err.println("snapworthy-verify: " + PlainText.line(line)));
    }
}
