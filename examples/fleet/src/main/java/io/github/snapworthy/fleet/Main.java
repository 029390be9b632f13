package io.github.snapworthy.fleet;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The entry of the command. */
public final class Main {
    /** Decided, told or written. */
    static final int OK = 0;
    /** A dump could not be read; the others are decided. */
    static final int LOST = 1;
    /** Bad usage, or no such input. */
    static final int BAD_INPUT = 2;
    /** No answer from the master. */
    static final int UNREACHABLE = 3;
    /** A defect of the program itself, or of Spark. */
    static final int DEFECT = 70;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        System.setOut(System.err); // what a library prints is no part of the answer
        int code = run(args, terminal);
        System.exit(code == OK && !isWritten(terminal) ? DEFECT : code);
    }

    /** A reader that has seen enough is no error; a disk that is full is one. */
    private static boolean isWritten(Terminal terminal) {
        boolean isWritten = !terminal.out().checkError()
                || System.getProperty("snapworthy.terminals", "").contains("pipe");
        if (!isWritten) {
            terminal.say("the answer could not be written to standard output");
        }
        return isWritten;
    }

    /** Runs the command, and returns its exit code. */
    static int run(String[] args, Terminal terminal) {
        return run(args, terminal, Sessions::open);
    }

    /** Runs the command with sessions of that source. */
    static int run(String[] args, Terminal terminal, OpenSession.Source sessions) {
        CommandLine line = new CommandLine(new FleetCommand());
        line.addSubcommand(new GenerateCommand(terminal));
        line.addSubcommand(new DecideCommand(terminal, sessions));
        line.addSubcommand(new AskCommand(terminal, sessions));
        line.addSubcommand(new BenchCommand(terminal, sessions));
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, given) -> badUsage(e, terminal));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, terminal));
        try {
            return line.execute(args);
        } catch (VirtualMachineError | LinkageError e) {
            return failed(e, terminal);
        }
    }

    private static int badUsage(ParameterException e, Terminal terminal) {
        terminal.say(String.valueOf(e.getMessage()));
        terminal.err().println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' for more.");
        return BAD_INPUT;
    }

    private static int failed(Throwable e, Terminal terminal) {
        if (e instanceof UsageException || e instanceof InputException) {
            terminal.say(String.valueOf(e.getMessage()));
            return BAD_INPUT;
        }
        if (e instanceof UnreachableException) {
            terminal.say(String.valueOf(e.getMessage()));
            return UNREACHABLE;
        }
        String first = e.toString().lines().findFirst().orElse("");
        terminal.say("it failed: " + first + (e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : ""));
        return DEFECT;
    }
}
