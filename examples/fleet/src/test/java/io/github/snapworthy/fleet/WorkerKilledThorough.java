package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.fleet.generate.FleetGenerator;
import io.github.snapworthy.fleet.generate.FleetPlan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that is killed while it decides changes no table: what it had under way is done again by others. */
class WorkerKilledThorough {
    private static final long PATIENCE_MINUTES = 8;
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    private Path folder;

    @Test
    void a_killed_worker_changes_no_table() throws IOException, InterruptedException {
        TestFleet calm = new TestFleet(folder.resolve("calm"));
        FleetGenerator.Written written =
                new FleetGenerator(new FleetPlan(30, 1, 60, 5, 3), calm.in()).write(done -> {});
        int code = calm.decide().code();
        TestFleet killed = new TestFleet(folder.resolve("killed"));
        Path log = folder.resolve("log");

        Process driver = start(calm.in(), killed.out(), log);
        try {
            ProcessHandle worker = awaitWorkerAtWork(driver, killed.out(), log);
            assertThat(killed.out().resolve("_snapworthy.json"))
                    .as("still at work")
                    .doesNotExist();
            worker.destroyForcibly();
            assertThat(driver.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            driver.descendants().forEach(ProcessHandle::destroyForcibly);
            driver.destroyForcibly();
        }

        assertThat(driver.exitValue()).as(Files.readString(log)).isEqualTo(code);
        assertThat(Files.readString(log)).as("the loss was noticed").contains("Lost executor");
        for (Table table : Table.values()) {
            assertThat(withoutPrints(killed.lines(table)))
                    .as(table.tableName())
                    .isEqualTo(withoutPrints(calm.lines(table)));
        }
        assertThat(calm.lines(Table.DUMPS)).hasSize(written.dumps());
    }

    private static List<String> withoutPrints(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\"fingerprint\":\"[^\"]*\"", ""))
                .toList();
    }

    /** Spark finds the classes of its workers below SPARK_HOME, and ours where we say. */
    private static Process start(Path in, Path out, Path log) throws IOException {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classes = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--") || argument.startsWith("-XX:+Ignore"))
                .forEach(command::add);
        command.addAll(QUICK);
        command.addAll(List.of("-cp", classes, Main.class.getName(), "decide", "--log"));
        command.addAll(List.of("--in", in.toString(), "--out", out.toString(), "--master", "local-cluster[2,1,1024]"));
        command.addAll(List.of("--conf", "spark.executor.extraClassPath=" + classes));
        command.addAll(List.of("--conf", "spark.executor.memory=512m"));
        command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + String.join(" ", QUICK)));
        command.addAll(List.of("--conf", "spark.sql.codegen.wholeStage=false"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** A worker, when some dumps are staged and more are not. */
    private static ProcessHandle awaitWorkerAtWork(Process driver, Path out, Path log)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (System.nanoTime() - until < 0 && !driver.waitFor(20, TimeUnit.MILLISECONDS)) {
            Optional<ProcessHandle> worker = driver.descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("/java"))
                    .findFirst();
            if (worker.isPresent() && staged(out) > 2) {
                return worker.get();
            }
        }
        throw new AssertionError("no worker was seen at work: " + Files.readString(log));
    }

    private static long staged(Path out) throws IOException {
        Path staging = out.resolve("_staging");
        if (!Files.exists(staging)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(staging)) {
            return files.filter(file -> file.getFileName().toString().endsWith("dumps.parquet"))
                    .count();
        }
    }
}
