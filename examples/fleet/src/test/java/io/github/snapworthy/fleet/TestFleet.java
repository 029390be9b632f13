package io.github.snapworthy.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** A fleet in a folder, and the command that decides it. */
final class TestFleet {
    private final Path in;
    private final Path out;

    TestFleet(Path folder) {
        in = folder.resolve("in");
        out = folder.resolve("out");
    }

    /** What a command gave. */
    record Ran(int code, String out, String err) {}

    Path in() {
        return in;
    }

    Path out() {
        return out;
    }

    TestFleet with(String cluster, String date, String file, String text) throws IOException {
        return with(cluster, date, file, text.getBytes(StandardCharsets.UTF_8));
    }

    TestFleet with(String cluster, String date, String file, byte[] bytes) throws IOException {
        Path path = in.resolve(cluster).resolve(date).resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        return this;
    }

    Ran decide(String... more) {
        return run(Stream.concat(
                        Stream.of("decide", "-q", "--in", in.toString(), "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    Ran ask(String question, String... more) {
        return run(Stream.concat(Stream.of("ask", question, "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    static Ran run(String... args) {
        ByteArrayOutputStream standard = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new Terminal(
                        new PrintStream(standard, true, StandardCharsets.UTF_8),
                        new PrintStream(error, true, StandardCharsets.UTF_8),
                        false),
                TestSpark.source());
        return new Ran(code, standard.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    Archive archive() throws IOException {
        return Archive.at(out.toString(), TestSpark.session());
    }

    /** The rows of a table that count, each as one line, sorted; the number of the batch is left out. */
    List<String> lines(Table table) throws IOException {
        Archive archive = archive();
        return archive.rows(table, archive.manifest()).drop(Table.BATCH).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }

    /** The rows of a query over the tables. */
    List<Row> rows(String sql) throws IOException {
        Views.create(TestSpark.session(), archive());
        return TestSpark.session().sql(sql).collectAsList();
    }

    /** The first column of a query over the tables. */
    List<String> values(String sql) throws IOException {
        return rows(sql).stream().map(row -> String.valueOf(row.get(0))).toList();
    }
}
