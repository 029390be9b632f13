package io.github.snapworthy.report;

import java.util.List;
import java.util.Optional;

/**
 * A report as parts that every form for people writes alike.
 *
 * @param title what the report is
 * @param parts the parts, in their order
 */
record Sections(String title, List<Section> parts) {
    /** The parts of a report; empty where its forms are made one by one. */
    static Optional<Sections> of(Report report) {
        if (report instanceof ProbeReport probed) {
            return Optional.of(new Sections("Probe report", ProbeRows.sections(probed)));
        }
        if (report instanceof VerifyReport tried) {
            return Optional.of(new Sections("Verify report", VerifyRows.sections(tried)));
        }
        return Optional.empty();
    }

    /** Aligned columns. */
    void plain(StringBuilder text) {
        String gap = "";
        for (Section part : parts) {
            text.append(gap);
            gap = "\n";
            if (!part.heading().isEmpty()) {
                line(part.heading(), text);
            }
            if (!part.rows().isEmpty()) {
                TextTable table = new TextTable(part.titles());
                part.rows().forEach(table::add);
                table.appendTo(text, (column, cell) -> cell);
            }
            part.notes().forEach(note -> line(note, text));
        }
    }

    private static void line(String words, StringBuilder text) {
        text.append(PlainText.line(words)).append('\n');
    }

    /** For a browser. */
    HtmlTables html() {
        HtmlTables body = new HtmlTables().title(title);
        for (Section part : parts) {
            if (!part.heading().isEmpty()) {
                body.heading(part.heading());
            }
            if (!part.rows().isEmpty()) {
                body.table(part.titles(), part.rows());
            }
            body.list(part.notes());
        }
        return body;
    }
}
