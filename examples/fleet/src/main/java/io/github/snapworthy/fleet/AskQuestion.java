package io.github.snapworthy.fleet;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The questions to a fleet: each is a query in Spark SQL over the tables. */
enum AskQuestion {
    COVERAGE(
            "What is protected",
            new Chart(List.of("driver"), List.of("snapshot_percent", "backup_percent"), "scope", "driver")),
    UNLOCKS("What would allow most", new Chart(List.of("remedy", "driver"), List.of("subjects"), "", "")),
    CHANGES("Which verdicts changed", new Chart(List.of("cluster", "operation", "after"), List.of("subjects"), "", "")),
    UNCURATED("Drivers without curated facts", new Chart(List.of("driver"), List.of("claims"), "", "")),
    DISAGREEMENTS(
            "Where rules and tools disagree",
            new Chart(List.of("cluster", "operation", "driver"), List.of("claims"), "", ""));

    private final String title;
    private final Chart chart;

    AskQuestion(String title, Chart chart) {
        this.title = title;
        this.chart = chart;
    }

    /**
     * What is drawn.
     *
     * @param labels the columns that name a bar
     * @param values the columns of its lengths
     * @param where a column that tells which rows are drawn, or nothing
     * @param is what it has to be
     */
    record Chart(List<String> labels, List<String> values, String where, String is) {}

    /** The name by which it is asked. */
    String askedName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(AskQuestion::askedName).toList();
    }

    static AskQuestion parse(String text) {
        int index = names().indexOf(text);
        if (index < 0) {
            throw new UsageException("question " + text + " is unknown" + DidYouMean.of(text, names()));
        }
        return values()[index];
    }

    String title() {
        return title;
    }

    Chart chart() {
        return chart;
    }

    /** Whether it compares two days; others look at the newest dump of each cluster between them. */
    boolean comparesDays() {
        return this == CHANGES;
    }

    /** The query for these days. */
    String sql(LocalDate from, LocalDate to) {
        return text().replace("${from}", "DATE '" + from + "'").replace("${to}", "DATE '" + to + "'");
    }

    private String text() {
        String name = "sql/" + askedName() + ".sql";
        try {
            return Resources.toString(Resources.getResource(AskQuestion.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
