package io.github.snapworthy.fleet;

import static java.util.stream.Collectors.joining;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Prints an answer as one file for a browser: no script, nothing is loaded, and all text is text. */
final class AnswerPage {
    private static final String PERCENT = "_percent";
    private static final int BARS = 30;
    private static final int LABEL = 400;
    private static final int SHOWN = 58;
    private static final int LENGTH = 400;
    private static final int HEIGHT = 18;
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            """;

    private final AskQuestion question;
    private final Answer answer;

    AnswerPage(AskQuestion question, Answer answer) {
        this.question = question;
        this.answer = answer;
    }

    /** Prints it, with a line that says what was asked. */
    void print(String asked, PrintStream out) {
        String style = style();
        String hash = Base64.getEncoder()
                .encodeToString(Hashing.sha256()
                        .hashString(style, StandardCharsets.UTF_8)
                        .asBytes());
        String title = escaped(question.title());
        out.print(HEAD.formatted("'sha256-" + hash + "'", title, style, title, escaped(asked)));
        List<Bar> bars = bars();
        if (!bars.isEmpty()) {
            chart(bars, out);
        }
        table(out);
        out.print("</main>\n</body>\n</html>\n");
    }

    private static String style() {
        try {
            return Resources.toString(Resources.getResource(AnswerPage.class, "page.css"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css", e);
        }
    }

    private record Bar(String label, String measure, long value, int group) {
        /** The caption says what a number counts; of percents there are two. */
        String inWords() {
            return measure.endsWith(PERCENT)
                    ? value + " % " + measure.substring(0, measure.length() - PERCENT.length())
                    : String.valueOf(value);
        }
    }

    private List<Bar> bars() {
        AskQuestion.Chart chart = question.chart();
        int where = answer.column(chart.where());
        List<Bar> bars = new ArrayList<>();
        for (List<String> row : answer.rows()) {
            boolean isDrawn = where < 0 || row.get(where).equals(chart.is());
            for (int i = 0; isDrawn && i < chart.values().size() && bars.size() < BARS; i++) {
                String measure = chart.values().get(i);
                bars.add(new Bar(label(row), measure, Long.parseLong(row.get(answer.column(measure))), i));
            }
        }
        return bars;
    }

    private String label(List<String> row) {
        return question.chart().labels().stream()
                .map(column -> row.get(answer.column(column)))
                .filter(text -> !text.isEmpty())
                .collect(joining(" "));
    }

    private void chart(List<Bar> bars, PrintStream out) {
        boolean isPercent = question.chart().values().get(0).endsWith(PERCENT);
        long most = isPercent
                ? 100
                : Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        int height = bars.size() * HEIGHT + 4;
        out.printf(
                Locale.ROOT,
                "<figure>%n<svg role=\"img\" aria-labelledby=\"chart\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">%n",
                LABEL + LENGTH + 120,
                height,
                LABEL + LENGTH + 120,
                height);
        out.println("<title id=\"chart\">" + escaped(inWords(bars)) + "</title>");
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), i * HEIGHT, most, out);
        }
        out.println("</svg>");
        out.println("<figcaption>"
                + escaped(String.join(", ", question.chart().values()).replace('_', ' ') + " by "
                        + String.join(" and ", question.chart().labels()))
                + "</figcaption>");
        out.println("</figure>");
    }

    private static void bar(Bar bar, int top, long most, PrintStream out) {
        String label = bar.label().isEmpty() ? "(none)" : bar.label();
        String shown = label.length() > SHOWN ? label.substring(0, SHOWN - 1) + "\u2026" : label;
        if (bar.group() == 0) {
            out.printf("<text x=\"%d\" y=\"%d\" class=\"label\">%s</text>%n", LABEL - 8, top + 13, escaped(shown));
        }
        out.printf(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"bar%d\"/>%n",
                LABEL, top + 2, Math.max(1, bar.value() * LENGTH / most), HEIGHT - 4, bar.group());
        out.printf(
                "<text x=\"%d\" y=\"%d\">%s</text>%n",
                LABEL + Math.max(1, bar.value() * LENGTH / most) + 6, top + 13, escaped(bar.inWords()));
    }

    private static String inWords(List<Bar> bars) {
        return String.join(
                "; ",
                bars.stream()
                        .map(bar -> (bar.label().isEmpty() ? "(none)" : bar.label()) + ": "
                                + bar.measure().replace('_', ' ') + " " + bar.value())
                        .toList());
    }

    private void table(PrintStream out) {
        out.println("<div class=\"wide\" role=\"region\" aria-label=\"The table\" tabindex=\"0\">");
        out.println("<table>");
        out.println("<caption>" + answer.rows().size() + (answer.isCut() ? " rows, and there are more" : " rows")
                + "</caption>");
        out.print("<thead><tr>");
        for (int i = 0; i < answer.columns().size(); i++) {
            out.print(answer.numbers().get(i) ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
            out.print(escaped(answer.columns().get(i).replace('_', ' ')) + "</th>");
        }
        out.println("</tr></thead>");
        out.println("<tbody>");
        for (List<String> row : answer.rows()) {
            out.print("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.print(answer.numbers().get(i) ? "<td class=\"number\">" : "<td>");
                out.print("<bdi>" + escaped(row.get(i)) + "</bdi></td>");
            }
            out.println("</tr>");
        }
        out.println("</tbody>");
        out.println("</table>");
        out.println("</div>");
    }

    /** Nothing in the text is a tag, an entity or the end of an attribute; characters without a shape were escaped before. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
