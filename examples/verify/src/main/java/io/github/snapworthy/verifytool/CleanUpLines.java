package io.github.snapworthy.verifytool;

import io.github.snapworthy.report.PlainText;
import io.github.snapworthy.verify.CleanUp;
import java.io.PrintWriter;

/** What cleaning up has done, a line each, for people. */
final class CleanUpLines {
    private CleanUpLines() {}

    static void print(CleanUp done, PrintWriter out) {
        done.removed().forEach(removed -> out.println("removed " + PlainText.line(removed)));
        done.goingOn()
                .forEach(run ->
                        out.println("run " + run + " may be going on: --run " + run + " removes it all the same"));
        done.leftovers().forEach(left -> out.println("left over: " + PlainText.line(left.toString())));
        if (done.runs().isEmpty() && done.leftovers().isEmpty()) {
            out.println("nothing to remove");
        }
    }
}
