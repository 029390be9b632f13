package io.github.snapworthy.fleet;

import com.sun.management.OperatingSystemMXBean;
import io.github.snapworthy.facts.FactSources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
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
    /** So many dumps are decided beforehand, so that no way pays for what the JVM learns. */
    private static final int WARM_UP = 200;

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
            List<Dump> dumps = list(spark);
            loop(dumps.subList(0, Math.min(WARM_UP, dumps.size())), spark);
            Begun looping = Begun.now();
            Counts counts = loop(list(spark), spark);
            Took loop = looping.took();
            Begun running = Begun.now();
            long decisions = new FleetRun(
                            spark, Archive.at(out, spark), Questions.DEFAULT, DumpLimits.DEFAULT, FleetProgress.NONE)
                    .run(in)
                    .decisions();
            Took engine = running.took();
            terminal.out()
                    .printf(
                            "%d dumps, %d claims, %d decisions in the loop and %d with Spark%n",
                            dumps.size(), counts.claims, counts.decisions, decisions);
            print("loop, one thread", loop, dumps.size(), counts);
            print("Spark, " + master, engine, dumps.size(), counts);
            terminal.out().printf(Locale.ROOT, "%.2f times as fast%n", loop.seconds / engine.seconds);
            return Main.OK;
        }
    }

    private List<Dump> list(SparkSession spark) throws IOException, InterruptedException {
        org.apache.hadoop.fs.Path root = Locations.path("in", in);
        FileSystem files = Locations.system("in", root, spark.sparkContext().hadoopConfiguration());
        return DumpListing.list(files, root, Rules.of(Questions.DEFAULT));
    }

    private record Counts(long claims, long decisions) {}

    /** Writes the tables too, into files of as many dumps each as with Spark. */
    private Counts loop(List<Dump> dumps, SparkSession spark) throws IOException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        DumpDecider decider = new DumpDecider(
                FactSources.discovered(BenchCommand.class.getClassLoader()),
                Questions.DEFAULT,
                DumpLimits.DEFAULT,
                new HadoopFiles(new SerializableConfiguration(configuration)),
                System::nanoTime);
        org.apache.hadoop.fs.Path folder = Locations.path("out", out + "-loop");
        long decisions = 0;
        for (Bin bin : Bin.of(dumps, spark.sparkContext().defaultParallelism())) {
            BinWriter.Done done = new BinWriter(
                            decider, new org.apache.hadoop.fs.Path(folder, "task-" + bin.number()), configuration)
                    .write(bin);
            for (FleetResult.Fate fate : done.fates().values()) {
                decisions += fate.decisions();
            }
        }
        return new Counts(claims(spark, folder), decisions);
    }

    private static long claims(SparkSession spark, org.apache.hadoop.fs.Path folder) {
        return spark.read()
                .schema(Table.DUMPS.columns())
                .parquet(folder + "/*/dumps.parquet")
                .selectExpr("sum(claims)")
                .first()
                .getLong(0);
    }

    /** A measurement that has begun, with the greatest memory of the process begun anew where the system can do that. */
    private record Begun(long nanos, long processor) {
        static Begun now() {
            try {
                Files.writeString(Path.of("/proc/self/clear_refs"), "5");
            } catch (IOException e) {
                return new Begun(System.nanoTime(), processorNanos());
            }
            return new Begun(System.nanoTime(), processorNanos());
        }

        private static long processorNanos() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        Took took() throws IOException {
            return new Took((System.nanoTime() - nanos) / 1e9, (processorNanos() - processor) / 1e9, peak());
        }
    }

    private record Took(double seconds, double processorSeconds, String peak) {}

    private void print(String what, Took took, int dumps, Counts of) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%-18s %8.1f s, %8.1f s of processors, %7.1f dumps/s, %8.0f claims/s, at most %s%n",
                        what,
                        took.seconds,
                        took.processorSeconds,
                        dumps / took.seconds,
                        of.claims / took.seconds,
                        took.peak);
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "(not known)";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).trim())
                .findFirst()
                .orElse("(not known)");
    }
}
