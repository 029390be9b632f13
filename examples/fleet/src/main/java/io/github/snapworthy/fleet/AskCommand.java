package io.github.snapworthy.fleet;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snapworthy-fleet ask}: asks the tables a question. */
@Command(
        name = "ask",
        description = "Asks all clusters a question: coverage, unlocks, changes, uncurated or disagreements.",
        mixinStandardHelpOptions = true,
        versionProvider = FleetCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 told; 2 bad usage, or no tables; 3 no answer from the master.%n%nExamples:%n",
        footer = {
            "  snapworthy-fleet ask coverage --out tables/",
            "      how many claims can be snapshotted and backed up, by cluster and driver",
            "  snapworthy-fleet ask unlocks --out tables/ -o html > unlocks.html",
            "      which remedies would allow most",
            "  snapworthy-fleet ask changes --out tables/ --from 2026-11-01 --to 2026-11-08 -o csv",
            "      which verdicts changed between two days, and which codes went and came",
            "  snapworthy-fleet ask coverage --out tables/ --sql",
            "      the query itself"
        })
final class AskCommand implements Callable<Integer> {
    private static final List<String> FORMS = List.of("table", "csv", "html");
    private static final int DAY_LENGTH = 10;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final Terminal terminal;
    private final OpenSession.Source sessions;

    @Parameters(paramLabel = "NAME", description = "coverage, unlocks, changes, uncurated or disagreements.")
    private String name = "";

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the tables are.")
    private String out = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table, csv or html. Default: ${DEFAULT-VALUE}.")
    private String form = "table";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "changes: the day to compare with, by default the one before the last; else the first day that"
                            + " counts.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day that counts. Default: the last one.")
    private @Nullable String to;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many rows are shown. Default: ${DEFAULT-VALUE}.")
    private int limit = 1000;

    @Option(names = "--sql", description = "Print the query instead of the answer.")
    private boolean isAboutSql;

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    AskCommand(Terminal terminal, OpenSession.Source sessions) {
        this.terminal = terminal;
        this.sessions = sessions;
    }

    /** The days that count. */
    private record Days(LocalDate from, LocalDate to) {}

    @Override
    public Integer call() throws IOException {
        AskQuestion question = AskQuestion.parse(name);
        if (!FORMS.contains(form)) {
            throw new UsageException("output " + form + " is unknown" + DidYouMean.of(form, FORMS));
        }
        if (limit < 1) {
            throw new UsageException("limit " + limit + ": expected at least 1");
        }
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw new UsageException("from " + first + ": is after to " + last);
        }
        try (OpenSession session = options.open(sessions)) {
            SparkSession spark = session.spark();
            Archive archive = Archive.at(out, spark);
            archive.checkWritten();
            Views.create(spark, archive);
            Days days = days(question, first, last, spark);
            if (isAboutSql) {
                terminal.out().print(question.sql(days.from(), days.to()));
            } else {
                print(question, Answer.of(spark.sql(question.sql(days.from(), days.to())), limit), days);
            }
            return Main.OK;
        }
    }

    private static @Nullable LocalDate date(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw unknownDay(option, text);
        }
        throw unknownDay(option, text);
    }

    private static UsageException unknownDay(String option, String text) {
        return new UsageException(option + " " + text + ": expected a day, as 2026-11-25");
    }

    /** What is not said comes from the days that there are. */
    private static Days days(
            AskQuestion question, @Nullable LocalDate first, @Nullable LocalDate last, SparkSession spark) {
        LocalDate to = last != null ? last : newest("true", spark, LocalDate.of(9999, 12, 31));
        if (first != null) {
            return new Days(first, to);
        }
        return new Days(question.comparesDays() ? newest("date < DATE '" + to + "'", spark, FIRST) : FIRST, to);
    }

    private static LocalDate newest(String where, SparkSession spark, LocalDate none) {
        Row newest = spark.sql(
                        "SELECT CAST(max(date) AS STRING) FROM dumps WHERE outcome IN ('DECIDED', 'IN_PART') AND "
                                + where)
                .first();
        return newest.isNullAt(0) ? none : LocalDate.parse(newest.getString(0));
    }

    private void print(AskQuestion question, Answer answer, Days days) {
        switch (form) {
            case "csv" -> AnswerText.csv(answer, terminal.out());
            case "html" -> new AnswerPage(question, answer).print(inWords(question, days), terminal.out());
            default -> AnswerText.table(answer, terminal.out());
        }
        if (answer.rows().isEmpty()) {
            talk.say("no row: " + inWords(question, days), terminal);
        }
        if (answer.isCut()) {
            talk.say("only the first " + limit + " rows are shown; see --limit", terminal);
        }
    }

    private static String inWords(AskQuestion question, Days days) {
        if (question.comparesDays()) {
            return "From " + days.from() + " to " + days.to();
        }
        return days.from().equals(FIRST)
                ? "The newest dump of each cluster until " + days.to()
                : "The newest dump of each cluster from " + days.from() + " to " + days.to();
    }
}
