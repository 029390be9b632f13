package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over what was read before, over what changed, and after a run that died. */
class RerunThorough {
    private static final String FIRST = "2026-11-01";
    private static final String SECOND = "2026-11-08";
    private static final String ACME = "csi.acme.example";
    private static final String CLASS = Yaml.snapshotClass("snap", ACME);

    @TempDir
    private Path folder;

    @Test
    void what_was_read_is_skipped_and_what_changed_is_replaced() throws IOException {
        TestFleet fleet = new TestFleet(folder.resolve("fleet"))
                .with("one", FIRST, "cluster.yaml", Yaml.cluster(ACME, CLASS, "a", "b"))
                .with("two", FIRST, "cluster.yaml", Yaml.cluster(ACME, "", "c"));
        assertThat(fleet.decide().out()).contains("read now   2").contains("decisions  6");
        List<String> files = files(fleet.out());

        assertThat(fleet.decide().out()).contains("read now   0").contains("decisions  6");
        assertThat(files(fleet.out())).as("nothing was written").isEqualTo(files);

        leaveWhatARunLeavesThatDied(fleet.out());
        fleet.with("two", FIRST, "cluster.yaml", Yaml.cluster(ACME, CLASS, "c", "d", "e"))
                .with("two", SECOND, "cluster.yaml", Yaml.cluster(ACME, CLASS, "c"));
        assertThat(fleet.decide().out()).contains("read now   2").contains("decisions  12");

        TestFleet fresh = new TestFleet(folder.resolve("fresh"));
        Files.createDirectories(fresh.in().getParent());
        Files.move(fleet.in(), fresh.in());
        fresh.decide();
        for (Table table : Table.values()) {
            assertThat(fleet.lines(table)).as(table.tableName()).isEqualTo(fresh.lines(table));
        }
        assertThat(files(fleet.out()).stream().filter(file -> file.contains("batch=")))
                .allMatch(file -> file.contains("batch=2"));
        assertThat(fleet.out().resolve("_staging")).doesNotExist();
    }

    @Test
    void a_run_that_is_overtaken_by_another_changes_nothing_of_it() throws IOException {
        TestFleet slow = new TestFleet(folder.resolve("slow"))
                .with("slow", FIRST, "cluster.yaml", Yaml.cluster(ACME, CLASS, "a"));
        TestFleet quick = new TestFleet(folder.resolve("quick"))
                .with("quick", FIRST, "cluster.yaml", Yaml.cluster(ACME, "", "b"));
        FleetProgress overtaken = new FleetProgress() {
            @Override
            public void deciding(int tasks) {
                assertThat(TestFleet.run(
                                        "decide",
                                        "--in",
                                        quick.in().toString(),
                                        "--out",
                                        slow.out().toString())
                                .code())
                        .isZero();
            }

            @Override
            public void writing(Table table) {}
        };
        FleetRun run =
                new FleetRun(TestSpark.session(), slow.archive(), Questions.DEFAULT, DumpLimits.DEFAULT, overtaken);

        assertThatThrownBy(() -> run.run(slow.in().toString()))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("another run has written to it meanwhile; nothing was changed");

        assertThat(slow.values("SELECT DISTINCT cluster FROM decisions")).containsExactly("quick");
        assertThat(slow.decide().out()).contains("read now   1");
        assertThat(slow.values("SELECT DISTINCT cluster FROM decisions ORDER BY cluster"))
                .containsExactly("quick", "slow");
    }

    @Test
    void tables_that_have_lost_what_counts_are_not_added_to() throws IOException {
        TestFleet fleet = new TestFleet(folder).with("one", FIRST, "cluster.yaml", Yaml.cluster(ACME, CLASS, "a"));
        fleet.decide();
        MoreFiles.deleteRecursively(fleet.out().resolve("dumps"), RecursiveDeleteOption.ALLOW_INSECURE);

        for (TestFleet.Ran ran : List.of(fleet.decide(), fleet.ask("coverage"))) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err())
                    .endsWith("is not whole: of 1 parts of the table dumps that count, 0 are there\n")
                    .hasLineCount(1);
        }
    }

    /** Rows of a batch that no manifest names, and what was not yet in any table. */
    private static void leaveWhatARunLeavesThatDied(Path out) throws IOException {
        Path live = out.resolve("decisions/date=" + FIRST + "/batch=1");
        Path dead = Files.createDirectories(out.resolve("decisions/date=" + FIRST + "/batch=2"));
        try (Stream<Path> files = Files.list(live)) {
            for (Path file : files.toList()) {
                Files.copy(file, dead.resolve(file.getFileName()));
            }
        }
        Files.createDirectories(out.resolve("_staging/batch=2/task-0-0"));
        Files.writeString(out.resolve("_snapworthy.json.new"), "{");
    }

    private static List<String> files(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> names.add(root.relativize(file).toString()));
        }
        return names;
    }
}
