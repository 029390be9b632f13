package io.github.snapworthy.fleet;

import java.io.PrintStream;
import java.util.List;

/** Prints answers as aligned columns, or as CSV. */
final class AnswerText {
    private static final int WIDEST = 60;

    private AnswerText() {}

    /** Aligned columns for people; what is very wide is cut. */
    static void table(Answer answer, PrintStream out) {
        int[] widths = new int[answer.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = answer.columns().get(i).length();
            for (List<String> row : answer.rows()) {
                widths[i] = Math.max(widths[i], cut(row.get(i)).length());
            }
        }
        line(answer, answer.columns(), widths, out);
        answer.rows().forEach(row -> line(answer, row, widths, out));
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }

    private static void line(Answer answer, List<String> cells, int[] widths, PrintStream out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i));
            String spaces = " ".repeat(widths[i] - cell.length());
            line.append(answer.numbers().get(i) ? spaces + cell : cell + spaces).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }

    /** Comma-separated values; a spreadsheet takes none of them for a formula. */
    static void csv(Answer answer, PrintStream out) {
        out.print(String.join(",", answer.columns()) + "\r\n");
        for (List<String> row : answer.rows()) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                line.append(i == 0 ? "" : ",").append(answer.numbers().get(i) ? cell : quoted(cell));
            }
            out.print(line + "\r\n");
        }
    }

    private static String quoted(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
