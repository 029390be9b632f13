package io.github.snapworthy.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A way to write a report. The same report gives the same bytes, in UTF-8. Text that comes from the cluster cannot
 * command a terminal or break out of the document: what is not printable is written as an escape.
 */
public interface ReportFormat {
    /** Writes the report; the stream is flushed and stays open. */
    void write(Report report, OutputStream out) throws IOException;

    /** The stable form, for machines: see {@code snapworthy-v1.schema.json} beside this interface. */
    static ReportFormat json() {
        return new JsonFormat();
    }

    /** The content of {@link #json()} as YAML. */
    static ReportFormat yaml() {
        return new YamlFormat();
    }

    /** For people at a terminal: one line a decision, with the first reason and remedy; one line a driver or a comparison. */
    static ReportFormat table(Colours colours) {
        return new TableFormat(TableFormat.Width.USUAL, colours);
    }

    /**
     * As {@link #table}, with method, coverage, assurance and all codes; one line for each capability of a driver, and for
     * each answer of a dialect.
     */
    static ReportFormat wide(Colours colours) {
        return new TableFormat(TableFormat.Width.WIDE, colours);
    }

    /** For people in a browser or a merge request: a summary, the decisions, every reason with its remedies; all facts. */
    static ReportFormat markdown() {
        return new MarkdownFormat();
    }

    /**
     * For people in a browser: one file that opens from a disk and loads nothing. Decisions can be filtered and opened to their
     * reasons, in every language of {@link Wordings}; other reports are tables.
     */
    static ReportFormat html() {
        return new HtmlFormat();
    }
}
