package io.github.snapworthy.fleet;

import io.github.snapworthy.facts.FactSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the engine with a loop in one thread, over the same dumps, with the same reader and decider. */
@Command(
        name = "bench",
        hidden = true,
        description = "Decides all dumps in a loop of one thread without Spark, then with Spark, and prints both.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final OpenSession.Source sessions;

    @Option(names = "--in", required = true, paramLabel = "FOLDER", description = "Where the dumps are.")
    private String in = "";

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the tables go: a new folder.")
    private String out = "";

    @Option(
            names = "--master",
            defaultValue = "local[2]",
            description = "Where Spark works. Default: ${DEFAULT-VALUE}.")
    private String master = "local[2]";

    BenchCommand(Terminal terminal, OpenSession.Source sessions) {
        this.terminal = terminal;
        this.sessions = sessions;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (OpenSession session = sessions.open(master, Map.of())) {
            SparkSession spark = session.spark();
            Loop loop = loop(spark);
            long begun = System.nanoTime();
            FleetResult result = new FleetRun(
                            spark, Archive.at(out, spark), Questions.DEFAULT, DumpLimits.DEFAULT, FleetProgress.NONE)
                    .run(in);
            double seconds = (System.nanoTime() - begun) / 1e9;
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "dumps %d, claims %d, rows of decisions %d and %d%n",
                            loop.dumps,
                            loop.claims,
                            loop.decisions,
                            result.decisions());
            print("loop, one thread", loop.seconds, loop);
            print("Spark, " + master, seconds, loop);
            terminal.out().printf(Locale.ROOT, "%.2f times as fast%n", loop.seconds / seconds);
            return Main.OK;
        }
    }

    private record Loop(int dumps, long claims, long decisions, double seconds) {}

    private Loop loop(SparkSession spark) throws IOException, InterruptedException {
        org.apache.hadoop.fs.Path root = Locations.path("in", in);
        FileSystem files = Locations.system("in", root, spark.sparkContext().hadoopConfiguration());
        long begun = System.nanoTime();
        List<Dump> dumps = DumpListing.list(files, root, Rules.of(Questions.DEFAULT));
        DumpDecider decider = new DumpDecider(
                FactSources.discovered(BenchCommand.class.getClassLoader()),
                Questions.DEFAULT,
                DumpLimits.DEFAULT,
                new HadoopFiles(
                        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration())),
                System::nanoTime);
        long claims = 0;
        long decisions = 0;
        int place = 2 + Staged.STRUCTURES.indexOf(Table.DUMPS);
        for (Dump dump : dumps) {
            for (Iterator<Row> rows = decider.decide(dump); rows.hasNext(); ) {
                Row row = rows.next();
                if (!row.isNullAt(place)) {
                    claims += row.getStruct(place).getInt(8);
                    decisions += row.getStruct(place).getInt(9);
                }
            }
        }
        return new Loop(dumps.size(), claims, decisions, (System.nanoTime() - begun) / 1e9);
    }

    private void print(String what, double seconds, Loop of) throws IOException {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%-20s %8.1f s %8.1f dumps/s %10.0f claims/s, %s at most%n",
                        what,
                        seconds,
                        of.dumps / seconds,
                        of.claims / seconds,
                        peak());
    }

    private static String peak() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring(6).trim())
                    .findFirst()
                    .orElse("");
        }
    }
}
