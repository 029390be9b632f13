package io.github.snapworthy.report;

import io.github.snapworthy.core.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A body of headings, tables and lists. Everything that is added is made harmless. Not thread-safe. */
final class HtmlTables {
    private static final Set<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final int LONG_TEXT = 48;

    /** No column can be as wide as such a word: it breaks anywhere. */
    private static final Pattern LONG_WORD = Pattern.compile("[^\\s_/]{30}");

    /** Where codes and paths may break; not in a tag of ours. */
    private static final Pattern BREAKS = Pattern.compile("_|(?<!<)/");

    private final StringBuilder html = new StringBuilder();

    /** The first heading. */
    HtmlTables title(String title) {
        html.append("<h1>").append(HtmlText.of(title)).append("</h1>\n");
        return this;
    }

    /** The heading of a section. */
    HtmlTables heading(String title) {
        html.append("<h2>").append(HtmlText.of(title)).append("</h2>\n");
        return this;
    }

    /** A table; nothing where it has no rows. */
    HtmlTables table(List<String> titles, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        html.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
        html.append(HtmlText.of(String.join(", ", titles))).append("\"><table>\n<thead><tr>");
        titles.forEach(title ->
                html.append("<th scope=\"col\">").append(HtmlText.of(title)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        rows.forEach(this::row);
        html.append("</tbody>\n</table></div>\n");
        return this;
    }

    private void row(List<String> cells) {
        html.append("<tr>");
        cells.forEach(this::cell);
        html.append("</tr>\n");
    }

    private void cell(String text) {
        html.append("<td").append(width(text)).append('>');
        if (VERDICTS.contains(text)) {
            html.append("<span class=\"verdict ")
                    .append(text)
                    .append("\">")
                    .append(text)
                    .append("</span>");
        } else {
            html.append(BREAKS.matcher(isolated(text.isEmpty() ? "–" : text)).replaceAll("$0<wbr>"));
        }
        html.append("</td>");
    }

    private static String width(String text) {
        if (LONG_WORD.matcher(text).find()) {
            return " class=\"text long\"";
        }
        return text.length() > LONG_TEXT ? " class=\"text\"" : "";
    }

    /** A list of lines; nothing where there are none. */
    HtmlTables list(List<String> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        html.append("<ul>\n");
        lines.forEach(line -> html.append("<li>").append(isolated(line)).append("</li>\n"));
        html.append("</ul>\n");
        return this;
    }

    /** Lines of an explanation: those of depth 1 within the one before them. */
    HtmlTables lines(List<Explanation.Line> lines) {
        html.append("<ul class=\"lines\">\n");
        int depth = 0;
        String end = "";
        for (Explanation.Line line : lines) {
            if (line.depth() > depth) {
                html.append("<ul>\n");
            } else {
                html.append(end);
                html.append(line.depth() < depth ? "</ul></li>\n" : "");
            }
            depth = line.depth();
            html.append("<li>").append(isolated(line.text()));
            line.block().ifPresent(this::block);
            end = "</li>\n";
        }
        html.append(end).append(depth > 0 ? "</ul></li>\n" : "").append("</ul>\n");
        return this;
    }

    /** A manifest. */
    HtmlTables block(String text) {
        html.append("<pre tabindex=\"0\" role=\"region\" aria-label=\"YAML\">")
                .append(HtmlText.lines(text))
                .append("</pre>\n");
        return this;
    }

    private static String isolated(String text) {
        return "<bdi>" + HtmlText.of(text) + "</bdi>";
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
