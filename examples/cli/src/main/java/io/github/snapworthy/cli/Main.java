package io.github.snapworthy.cli;

import io.github.snapworthy.report.PlainText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry of the command line. */
public final class Main {
    /** Decided, or help was given. */
    static final int OK = 0;
    /** A verdict or severity that {@code --fail-on} names. */
    static final int MATCHED = 1;
    /** Bad usage or unreadable input. */
    static final int BAD_INPUT = 2;

    static final int UNREACHABLE = 3;
    /** A defect of the program itself, as the launcher has it. */
    static final int DEFECT = 70;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setOut(System.err); // what a plug-in prints is no part of the report
        int code = run(args, Terminal.ofProcess());
        System.exit(code);
    }

    /** Runs the command line, and returns its exit code. */
    static int run(String[] args, Terminal terminal) {
        try {
            return commandLine(args, terminal).execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            complain(
                    terminal.err(),
                    "the input is too large for the memory of this process, or a plug-in says so: " + e);
            return BAD_INPUT;
        } catch (VirtualMachineError e) {
            complain(terminal.err(), "the virtual machine failed, or a plug-in says so: " + e);
            return DEFECT;
        }
    }

    private static CommandLine commandLine(String[] args, Terminal terminal) {
        CommandLine line = new CommandLine(new SnapworthyCommand());
        line.addSubcommand(new CheckCommand(terminal));
        if (args.length == 0 || !args[0].equals("check")) {
            line.addSubcommand(new ExplainCommand(terminal));
            line.addSubcommand(new CompareCommand(terminal));
            line.addSubcommand(new LintCommand(terminal));
            line.addSubcommand(new PlanCommand(terminal));
            line.addSubcommand(new DiffCommand(terminal));
            line.addSubcommand(new DriversCommand(terminal));
            line.addSubcommand(new ProbeCommand(terminal));
            line.addSubcommand(new ProfileCommand(terminal));
            line.addSubcommand(new RbacCommand(terminal));
            line.addSubcommand(new CommandLine(new FactsCommand()).addSubcommand(new ValidateCommand(terminal)));
            line.addSubcommand(new GenerateCompletion());
        }
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, given) -> badUsage(e, terminal.err()));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, terminal.err()));
        return line;
    }

    private static int badUsage(ParameterException e, PrintStream err) {
        String what = e instanceof UnmatchedArgumentException unmatched
                ? Unmatched.words(unmatched)
                : String.valueOf(e.getMessage());
        complain(err, what);
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println("Try '" + command + " --help' for more.");
        return BAD_INPUT;
    }

    private static int failed(Exception e, PrintStream err) {
        if (e instanceof UsageException || e instanceof InputException) {
            complain(err, String.valueOf(e.getMessage()));
            return BAD_INPUT;
        }
        if (e instanceof UnreachableException) {
            complain(err, String.valueOf(e.getMessage()));
            return UNREACHABLE;
        }
        complain(
                err,
                "a defect of this program: " + e + (e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : ""));
        return DEFECT;
    }

    private static void complain(PrintStream err, String message) {
        message.lines().forEach(line -> err.println("snapworthy: " + PlainText.line(line)));
    }
}
