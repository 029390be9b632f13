package io.github.snapworthy.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The folder of the tables: {@code TABLE/date=D/batch=N/part-*.parquet}, and the manifest that tells which batches count. For
 * one run at a time.
 */
final class Archive {
    private static final String MANIFEST = "_snapworthy.json";
    private static final String STAGING = "_staging";
    private static final String RUN = "run";
    /** Says, switched off, that a path with an asterisk is meant as it is written. */
    private static final String AS_THEY_ARE = "__globPaths__";

    private static final String NO_DAY = "__HIVE_DEFAULT_PARTITION__";

    private final SparkSession spark;
    private final FileSystem files;
    private final Path root;

    private Archive(SparkSession spark, FileSystem files, Path root) {
        this.spark = spark;
        this.files = files;
        this.root = root;
    }

    /** The archive at that place, be it there or not. */
    static Archive at(String place, SparkSession spark) throws IOException {
        Path path = Locations.path("out", place);
        FileSystem files = Locations.system("out", path, spark.sparkContext().hadoopConfiguration());
        return new Archive(spark, files, files.makeQualified(path));
    }

    Path root() {
        return root;
    }

    /** Which batches count; none where nothing was written yet. */
    Manifest manifest() throws IOException {
        Path path = new Path(root, MANIFEST);
        if (!files.exists(path)) {
            return Manifest.NONE;
        }
        return Manifest.parse(read(path), path.toString());
    }

    /** Throws {@link InputException} where the folder is somebody else's. */
    void checkOwn() throws IOException {
        if (!files.exists(root) || files.exists(new Path(root, MANIFEST))) {
            return;
        }
        if (!files.getFileStatus(root).isDirectory()) {
            throw new InputException("out " + root + ": expected a folder, is a file");
        }
        List<String> ours = new ArrayList<>(
                Arrays.stream(Table.values()).map(Table::tableName).toList());
        ours.addAll(List.of(STAGING, MANIFEST + ".new"));
        for (FileStatus child : files.listStatus(root)) {
            if (!ours.contains(child.getPath().getName())) {
                throw new InputException(
                        "out " + root + ": holds " + child.getPath().getName()
                                + " and no tables of this command; expected an empty folder, or one that is not there");
            }
        }
    }

    /** Throws {@link InputException} where nothing was ever written. */
    void checkWritten() throws IOException {
        if (!files.exists(new Path(root, MANIFEST))) {
            throw new InputException("out " + root + ": holds no tables; write them with decide --out");
        }
    }

    /** Deletes what a run left that died, and what later ones have replaced. */
    void removeDead(Manifest manifest) throws IOException {
        files.delete(new Path(root, STAGING), true);
        files.delete(new Path(root, MANIFEST + ".new"), false);
        for (Table table : Table.values()) {
            Path folder = folder(table);
            files.delete(new Path(folder, "_temporary"), true);
            for (Batch batch : batches(table)) {
                if (!manifest.has(batch.date(), batch.number())) {
                    files.delete(batch.folder(), true);
                    removeEmpty(batch.folder().getParent());
                }
            }
        }
    }

    private void removeEmpty(Path folder) throws IOException {
        if (files.listStatus(folder).length == 0) {
            files.delete(folder, false);
        }
    }

    /**
     * A run that is at work.
     *
     * @param before what counted when it began
     * @param batch the number of its batch, which no other run has
     * @param mark what no other run has either
     */
    record Turn(Manifest before, int batch, String mark) {
        String text() {
            return batch + " " + mark;
        }
    }

    /**
     * Begins a run. What others left that died, or have made so far, is deleted; those that are still at work find that out at
     * their end.
     */
    Turn begin(Manifest before) throws IOException {
        String last = run();
        int after = last.matches("[0-9]{1,9} .*") ? Integer.parseInt(last.substring(0, last.indexOf(' '))) + 1 : 1;
        Turn turn = new Turn(
                before, Math.max(before.next(), after), UUID.randomUUID().toString());
        try {
            removeDead(before);
            write(runFile(), turn.text());
        } catch (IOException e) {
            throw new InputException("out " + root + ": cannot be written: " + e.getMessage());
        }
        return turn;
    }

    private Path runFile() {
        return new Path(new Path(root, STAGING), RUN);
    }

    private String run() throws IOException {
        return files.exists(runFile()) ? read(runFile()) : "";
    }

    /** Throws {@link InputException} where another run has begun, or has written, since this one began. */
    void checkTurn(Turn turn) throws IOException {
        if (!run().equals(turn.text()) || !manifest().equals(turn.before())) {
            throw new InputException("out " + root + ": another run has written to it meanwhile; nothing was changed");
        }
    }

    private String read(Path path) throws IOException {
        try (InputStream in = files.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(Path path, String text) throws IOException {
        files.setWriteChecksum(false);
        try (OutputStream out = files.create(path, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } finally {
            files.setWriteChecksum(true);
        }
    }

    /** Where a run keeps what it has decided, until it is in its tables. */
    Path staging(int batch) {
        return new Path(new Path(root, STAGING), "batch=" + batch);
    }

    private Path folder(Table table) {
        return new Path(root, table.tableName());
    }

    private record Batch(String date, int number, Path folder) {}

    private List<Batch> batches(Table table) throws IOException {
        List<Batch> found = new ArrayList<>();
        Path folder = folder(table);
        if (!files.exists(folder)) {
            return found;
        }
        for (FileStatus day : files.listStatus(folder)) {
            String date = value(day.getPath(), Table.DATE);
            if (day.isDirectory() && !date.isEmpty()) {
                for (FileStatus batch : files.listStatus(day.getPath())) {
                    String number = value(batch.getPath(), Table.BATCH);
                    if (number.matches("[0-9]{1,9}")) {
                        found.add(
                                new Batch(date.equals(NO_DAY) ? "" : date, Integer.parseInt(number), batch.getPath()));
                    }
                }
            }
        }
        return found;
    }

    private static String value(Path folder, String column) {
        String name = folder.getName();
        return name.startsWith(column + "=") ? name.substring(column.length() + 1) : "";
    }

    /** The rows of a table that count. */
    Dataset<Row> rows(Table table, Manifest manifest) throws IOException {
        String[] live = batches(table).stream()
                .filter(batch -> manifest.has(batch.date(), batch.number()))
                .map(batch -> batch.folder().toString())
                .sorted()
                .toArray(String[]::new);
        int counting = manifest.live().values().stream().mapToInt(List::size).sum();
        if (table == Table.DUMPS && live.length != counting) {
            throw new InputException("out " + root + ": is not whole: of " + counting + " parts of the table dumps that"
                    + " count, " + live.length + " are there");
        }
        return live.length == 0
                ? spark.createDataFrame(List.of(), table.allColumns())
                : spark.read()
                        .schema(table.allColumns())
                        .option("basePath", folder(table).toString())
                        .option(AS_THEY_ARE, false)
                        .parquet(live);
    }

    /** Takes the files of tasks into a batch, which does not count yet. */
    void take(List<BinWriter.Done> done, int batch) throws IOException {
        for (BinWriter.Done bin : done) {
            String day = bin.day().isEmpty() ? NO_DAY : bin.day();
            for (TableFiles.Written file : bin.files()) {
                Path folder = new Path(
                        new Path(new Path(root, file.table()), Table.DATE + "=" + day), Table.BATCH + "=" + batch);
                files.mkdirs(folder);
                Path target = new Path(folder, String.format("part-%05d.parquet", bin.number()));
                if (!files.rename(new Path(file.path()), target)) {
                    throw new IOException(file.path() + ": cannot be moved to " + target);
                }
            }
        }
    }

    /** Adds rows, which have all columns of the table. */
    void write(Table table, Dataset<Row> rows) {
        rows.write()
                .mode("append")
                .partitionBy(Table.DATE, Table.BATCH)
                .parquet(folder(table).toString());
    }

    /**
     * Makes the new manifest count, at once; from then on every reader sees the tables as it says. Throws {@link
     * InputException} where another run has begun or written since this one began.
     */
    void commit(Turn turn, Manifest manifest) throws IOException {
        checkTurn(turn);
        Path fresh = new Path(root, MANIFEST + ".new");
        write(fresh, manifest.toJson());
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        FileContext.getFileContext(root.toUri(), configuration)
                .rename(fresh, new Path(root, MANIFEST), Options.Rename.OVERWRITE);
    }
}
