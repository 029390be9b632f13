package io.github.snapworthy.fleet;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** One run: decides the dumps that are new or have changed, and writes the tables. */
final class FleetRun {
    /** A day with more batches than this is written anew as one: each costs its readers some files. */
    private static final int MOST_BATCHES = 16;

    private static final StructType KEY =
            new StructType().add("lost_date", DataTypes.StringType).add("lost_cluster", DataTypes.StringType);

    private final SparkSession spark;
    private final Archive archive;
    private final Questions questions;
    private final DumpLimits limits;
    private final FleetProgress progress;

    FleetRun(SparkSession spark, Archive archive, Questions questions, DumpLimits limits, FleetProgress progress) {
        this.spark = spark;
        this.archive = archive;
        this.questions = questions;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * A dump that is known.
     *
     * @param date its day, the empty text for none
     * @param cluster its cluster
     */
    record Key(String date, String cluster) {
        static Key of(Dump dump) {
            return of(dump.date(), dump.cluster());
        }

        static Key of(@Nullable String date, String cluster) {
            return new Key(date == null ? "" : date, cluster);
        }

        /** The key as the row of a table of keys. */
        Row row() {
            return RowFactory.create(date, cluster);
        }
    }

    /** Decides what is below that folder, and returns what became of it. */
    FleetResult run(String in) throws IOException, InterruptedException {
        archive.checkOwn();
        Manifest before = archive.manifest();
        ImmutableList<Dump> listed = list(in);
        Map<Key, FleetResult.Fate> known = known(before);
        List<Dump> news = news(listed, known);
        Map<Key, FleetResult.Fate> fates = new HashMap<>(known);
        if (news.isEmpty()) {
            archive.removeDead(before);
        } else {
            fates.putAll(decide(news, known, archive.begin(before)));
        }
        Map<Key, FleetResult.Fate> asked = new HashMap<>();
        for (Dump dump : listed) {
            FleetResult.Fate fate = fates.get(Key.of(dump));
            if (fate != null) {
                asked.put(Key.of(dump), fate);
            }
        }
        return new FleetResult(
                asked, (int) news.stream().filter(dump -> !dump.isOfNoDay()).count());
    }

    private ImmutableList<Dump> list(String in) throws IOException, InterruptedException {
        Path root = Locations.path("in", in);
        FileSystem files = Locations.system("in", root, spark.sparkContext().hadoopConfiguration());
        if (Locations.isWithin(archive.root(), files.makeQualified(root))) {
            throw new InputException("out " + archive.root() + ": lies in the folder of the dumps");
        }
        return DumpListing.list(files, root, Rules.of(questions));
    }

    /** What earlier runs remember. */
    private Map<Key, FleetResult.Fate> known(Manifest manifest) throws IOException {
        return FleetResult.fates(archive.rows(Table.DUMPS, manifest)
                .select(
                        col(Table.DATE).cast(DataTypes.StringType),
                        col("cluster"),
                        col("fingerprint"),
                        col("outcome"),
                        col("reason"),
                        col("decisions")));
    }

    /** Those to decide. */
    private List<Dump> news(List<Dump> listed, Map<Key, FleetResult.Fate> known) {
        return listed.stream()
                .filter(dump -> !isKnown(dump, known.get(Key.of(dump))))
                .toList();
    }

    private boolean isKnown(Dump dump, FleetResult.@Nullable Fate fate) {
        return fate != null
                && fate.outcome() != Outcome.FAILED
                && fate.fingerprint().equals(dump.fingerprint())
                && (fate.outcome() != Outcome.TOO_LARGE || fate.reason().endsWith(withinLimits()));
    }

    private String withinLimits() {
        return DumpDecider.withinLimits(limits);
    }

    /** Where another run has begun meanwhile, what fails is its doing: it has deleted what this one had made. */
    private Map<Key, FleetResult.Fate> decide(List<Dump> news, Map<Key, FleetResult.Fate> known, Archive.Turn turn)
            throws IOException {
        try {
            return write(news, known, turn);
        } catch (Exception e) {
            archive.checkTurn(turn);
            throw e;
        }
    }

    private Map<Key, FleetResult.Fate> write(List<Dump> news, Map<Key, FleetResult.Fate> known, Archive.Turn turn)
            throws IOException {
        Manifest before = turn.before();
        int batch = turn.batch();
        List<BinWriter.Done> done = decide(Bin.of(news, context().defaultParallelism()), archive.staging(batch));
        Map<Key, FleetResult.Fate> fates = fates(done);
        Set<Key> replaced = Sets.intersection(fates.keySet(), known.keySet());
        Set<String> beside = new TreeSet<>();
        Set<String> instead = new TreeSet<>();
        for (Key key : fates.keySet()) {
            boolean isFull =
                    before.live().getOrDefault(key.date(), ImmutableList.of()).size() >= MOST_BATCHES;
            boolean isChanged = replaced.stream().anyMatch(old -> old.date().equals(key.date()));
            (isFull || isChanged ? instead : beside).add(key.date());
        }
        archive.take(done, batch);
        if (!instead.isEmpty()) {
            for (Table table : Table.values()) {
                progress.writing(table);
                archive.write(table, kept(table, before, instead, replaced).withColumn(Table.BATCH, lit(batch)));
            }
        }
        Manifest after = before.after(batch, beside, instead);
        archive.commit(turn, after);
        archive.removeDead(after);
        return fates;
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    /** A task that is lost with its worker is done again by another. */
    private List<BinWriter.Done> decide(List<Bin> bins, Path staging) {
        progress.deciding(bins.size());
        SerializableConfiguration configuration =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        return context()
                .parallelize(bins, bins.size())
                .mapPartitions(new DumpTask(questions, limits, staging, configuration))
                .collect();
    }

    private static Map<Key, FleetResult.Fate> fates(List<BinWriter.Done> done) {
        Map<Key, FleetResult.Fate> fates = new HashMap<>();
        for (BinWriter.Done bin : done) {
            bin.fates().forEach((cluster, fate) -> fates.put(Key.of(bin.day(), cluster), fate));
        }
        return fates;
    }

    /** The old rows of the days that are written anew, but those of the dumps that are replaced. */
    private Dataset<Row> kept(Table table, Manifest before, Set<String> days, Set<Key> replaced) throws IOException {
        Dataset<Row> old =
                archive.rows(table, before).where(day(col(Table.DATE)).isin(days.toArray()));
        return without(old, replaced);
    }

    private static Dataset<Row> without(Dataset<Row> rows, Iterable<Key> keys) {
        List<Row> left = new ArrayList<>();
        keys.forEach(key -> left.add(key.row()));
        Dataset<Row> lost = broadcast(rows.sparkSession().createDataFrame(left, KEY));
        return rows.join(
                lost,
                day(rows.col(Table.DATE))
                        .equalTo(lost.col("lost_date"))
                        .and(rows.col("cluster").equalTo(lost.col("lost_cluster"))),
                "left_anti");
    }

    private static org.apache.spark.sql.Column day(org.apache.spark.sql.Column date) {
        return org.apache.spark.sql.functions.coalesce(date.cast(DataTypes.StringType), lit(""));
    }
}
