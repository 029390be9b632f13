package io.github.snapworthy.verifytool;

import io.github.snapworthy.core.Fact;
import io.github.snapworthy.report.PlainText;
import io.github.snapworthy.verify.CleanUp;
import io.github.snapworthy.verify.Leftover;
import io.github.snapworthy.verify.Step;
import io.github.snapworthy.verify.Trial;
import io.github.snapworthy.verify.Verification;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The result as a table for people. */
final class ResultTable {
    private final PrintWriter out;
    private final List<List<String>> rows = new ArrayList<>();

    ResultTable(PrintWriter out) {
        this.out = out;
    }

    void print(Verification verification) {
        rows.add(List.of("METHOD", "STEP", "OUTCOME", "TOOK", "DETAIL"));
        for (Trial trial : verification.trials()) {
            for (Step step : trial.steps()) {
                rows.add(List.of(
                        trial.method().word(),
                        step.kind().words(),
                        step.outcome().toString(),
                        Words.seconds(step.took()),
                        step.detail()));
            }
            rows.add(List.of(trial.method().word(), "=", trial.proof().toString(), "", facts(verification, trial)));
        }
        printRows();
        verification.leftovers().forEach(this::print);
    }

    private static String facts(Verification verification, Trial trial) {
        if (trial.facts().isEmpty() || verification.driver().isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Fact.Capable fact : trial.facts()) {
            words.add(fact.capability() + " " + fact.answer());
        }
        return verification.driver().get() + ", StorageClass "
                + verification.plan().storageClass() + ": " + String.join(", ", words);
    }

    void print(CleanUp done) {
        done.removed().forEach(removed -> out.println("removed " + PlainText.line(removed)));
        done.goingOn()
                .forEach(run ->
                        out.println("run " + run + " may be going on: --run " + run + " removes it all the same"));
        done.leftovers().forEach(this::print);
        if (done.runs().isEmpty()) {
            out.println("nothing to remove");
        }
    }

    private void print(Leftover left) {
        out.println("left over: " + PlainText.line(left.toString()));
    }

    private void printRows() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns - 1; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns - 1; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            out.println(
                    line.append(PlainText.line(row.get(columns - 1))).toString().stripTrailing());
        }
    }
}
