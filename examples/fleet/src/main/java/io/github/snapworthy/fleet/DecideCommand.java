package io.github.snapworthy.fleet;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapworthy-fleet decide}: decides every dump that is new or has changed, and writes the tables. */
@Command(
        name = "decide",
        description = "Decides every dump of a fleet, CLUSTER/yyyy-MM-dd/FILES, that is new or has changed, and writes"
                + " tables in Parquet.",
        mixinStandardHelpOptions = true,
        versionProvider = FleetCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 decided; 1 a dump could not be read, the others are decided; 2 bad usage; 3 no"
                + " answer from the master.%n%nExamples:%n",
        footer = {
            "  snapworthy-fleet decide --in dumps/ --out tables/",
            "      on all processors of this machine",
            "  snapworthy-fleet decide --in hdfs://store/dumps --out hdfs://store/tables --master spark://host:7077",
            "      on a cluster of Spark"
        })
final class DecideCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Terminal terminal;
    private final OpenSession.Source sessions;

    @Option(names = "--in", required = true, paramLabel = "FOLDER", description = "Where the dumps are.")
    private String in = "";

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the tables are, or go.")
    private String out = "";

    @Mixin
    private final QuestionOptions questions = new QuestionOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    DecideCommand(Terminal terminal, OpenSession.Source sessions) {
        this.terminal = terminal;
        this.sessions = sessions;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Questions asked = questions.parse();
        DumpLimits within = limits.parse();
        try (OpenSession session = options.open(sessions)) {
            FleetResult result = run(session.spark(), asked, within);
            sayWhatWasLost(result);
            print(result);
            return result.isAnyLost() ? Main.LOST : Main.OK;
        }
    }

    private FleetResult run(SparkSession spark, Questions asked, DumpLimits within)
            throws IOException, InterruptedException {
        Archive archive = Archive.at(out, spark);
        Optional<ProgressLine> line = talk.line(terminal);
        if (line.isEmpty()) {
            return new FleetRun(spark, archive, asked, within, FleetProgress.NONE).run(in);
        }
        try (ProgressLine shown = line.get()) {
            spark.sparkContext().addSparkListener(shown);
            return new FleetRun(spark, archive, asked, within, shown).run(in);
        }
    }

    private void sayWhatWasLost(FleetResult result) {
        List<Map.Entry<FleetRun.Key, FleetResult.Fate>> lost = result.fates().entrySet().stream()
                .filter(fate -> fate.getValue().outcome().isLost())
                .sorted(Comparator.comparing(
                        fate -> fate.getKey().cluster() + "/" + fate.getKey().date()))
                .toList();
        lost.stream()
                .limit(SHOWN)
                .forEach(fate -> terminal.say(
                        name(fate.getKey()) + ": " + fate.getValue().reason()));
        if (lost.size() > SHOWN) {
            terminal.say("and " + (lost.size() - SHOWN) + " more dumps; all are in the table problems");
        }
        if (result.count(Outcome.MISPLACED) > 0) {
            talk.say(
                    "some files lie at no cluster's day, see the table problems: expected CLUSTER/yyyy-MM-dd/FILE",
                    terminal);
        }
    }

    private static String name(FleetRun.Key key) {
        return key.date().isEmpty() ? "what lies at no cluster's day" : key.cluster() + "/" + key.date();
    }

    private void print(FleetResult result) {
        long strays = result.fates().keySet().stream()
                .filter(key -> key.date().isEmpty())
                .count();
        long lost = result.fates().values().stream()
                .filter(fate -> fate.outcome().isLost())
                .count();
        terminal.out().printf("dumps      %d%n", result.fates().size() - strays);
        terminal.out().printf("read now   %d%n", result.now());
        terminal.out().printf("decided    %d%n", result.count(Outcome.DECIDED) + result.count(Outcome.IN_PART));
        terminal.out().printf("in part    %d%n", result.count(Outcome.IN_PART));
        terminal.out().printf("lost       %d%n", lost);
        terminal.out().printf("decisions  %d%n", result.decisions());
    }
}
