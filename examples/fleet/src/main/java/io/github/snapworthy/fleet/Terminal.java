package io.github.snapworthy.fleet;

import io.github.snapworthy.report.PlainText;
import java.io.PrintStream;

/**
 * What the command writes to.
 *
 * @param out standard output, for the answer alone
 * @param err standard error, for everything else
 * @param isPerson whether somebody looks at standard error
 */
record Terminal(PrintStream out, PrintStream err, boolean isPerson) {
    /** The streams of the process; who looks at them the launcher knows. */
    static Terminal ofProcess() {
        return new Terminal(
                System.out,
                System.err,
                System.getProperty("snapworthy.terminals", "").contains("err"));
    }

    /** One line on standard error. */
    void say(String message) {
        message.lines().forEach(line -> err.println("snapworthy-fleet: " + PlainText.line(line)));
    }
}
