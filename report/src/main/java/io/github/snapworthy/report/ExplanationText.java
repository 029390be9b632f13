package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.report.Explanation.Line;
import io.github.snapworthy.report.Explanation.Section;

/** Writes explanations: as indented lines for a terminal, and as lists in Markdown. What is written is harmless there. */
final class ExplanationText {
    private static final String STEP = "  ";

    private ExplanationText() {}

    /** Titles, with their lines indented below them. */
    static void plain(ExplanationReport report, Colours colours, StringBuilder text) {
        String between = "";
        for (Section section : report.explanation().sections()) {
            text.append(between).append(title(section.title(), colours)).append('\n');
            section.lines().forEach(line -> plain(line, text));
            between = "\n";
        }
    }

    private static String title(String title, Colours colours) {
        return colours == Colours.ANSI ? "\u001b[1m" + title + "\u001b[0m" : title;
    }

    private static void plain(Line line, StringBuilder text) {
        String indent = STEP.repeat(line.depth() + 1);
        text.append(indent).append(PlainText.line(line.text())).append('\n');
        line.block()
                .ifPresent(block -> PlainText.lines(block)
                        .lines()
                        .forEach(below ->
                                text.append(indent).append(STEP).append(below).append('\n')));
    }

    /** Headings, with their lines as lists below them. */
    static void markdown(ExplanationReport report, StringBuilder text) {
        ImmutableList<Section> sections = report.explanation().sections();
        String question = sections.get(0).lines().get(0).text();
        text.append("# ").append(MarkdownText.of(question)).append('\n');
        for (Section section : sections) {
            text.append("\n## ").append(MarkdownText.of(section.title())).append("\n\n");
            section.lines().forEach(line -> markdown(line, text));
        }
    }

    private static void markdown(Line line, StringBuilder text) {
        String indent = STEP.repeat(line.depth());
        text.append(indent).append("- ").append(MarkdownText.of(line.text())).append('\n');
        line.block()
                .ifPresent(block -> text.append('\n')
                        .append(MarkdownText.fenced("yaml", block).indent(2 * line.depth() + 2))
                        .append('\n'));
    }
}
