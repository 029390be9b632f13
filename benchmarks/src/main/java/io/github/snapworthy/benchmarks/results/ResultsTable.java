package io.github.snapworthy.benchmarks.results;

import java.util.List;

/** The goals as a table in Markdown. */
final class ResultsTable {
    private ResultsTable() {}

    static String of(List<Row> rows, String start) {
        StringBuilder table = new StringBuilder("""
                | what | ours | beside it | ratio | goal | met | command |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Row row : rows) {
            table.append("| %s | %s | %s | %s | %s | %s | `run %s` |\n"
                    .formatted(
                            row.what(),
                            row.ours(),
                            row.beside(),
                            Words.number(row.ratio()),
                            (row.atMost() ? "at most " : "at least ") + Words.number(row.bound()),
                            row.met() ? "yes" : "**no**",
                            row.command()));
        }
        return table + (start.isBlank() ? "" : "\nCommand line, cold start: " + start.strip() + "\n");
    }
}
