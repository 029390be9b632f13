package io.github.snapworthy.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.snapworthy.report.PlainText;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * What the command writes to.
 *
 * @param out standard output, for the answer alone
 * @param err standard error, for everything else
 * @param isPerson whether somebody looks at standard error
 */
record Terminal(PrintStream out, PrintStream err, boolean isPerson) {
    /** The streams of the process, in UTF-8 as a page of HTML says of itself; who looks at them the launcher knows. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), true, UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                System.getProperty("snapworthy.terminals", "").contains("err"));
    }

    /** One line on standard error. */
    void say(String message) {
        message.lines().forEach(line -> err.println("snapworthy-fleet: " + PlainText.line(line)));
    }
}
