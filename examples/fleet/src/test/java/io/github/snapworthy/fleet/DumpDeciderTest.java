package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import io.github.snapworthy.facts.FactSources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What befalls a dump while it is read or decided. */
class DumpDeciderTest {
    private static final String ACME = "csi.acme.example";
    private static final byte[] GOOD = Yaml.cluster(ACME, "", "data", "logs").getBytes(StandardCharsets.UTF_8);
    private static final DumpLimits LIMITS = new DumpLimits(1 << 20, 1 << 20, 100, Duration.ofSeconds(10));
    private static final int PROBLEM = 2 + Staged.STRUCTURES.indexOf(Table.PROBLEMS);
    private static final int DUMP = 2 + Staged.STRUCTURES.indexOf(Table.DUMPS);

    private final AtomicLong clock = new AtomicLong();

    @Test
    void a_good_one_is_decided() {
        assertThat(fate(LIMITS, file -> new ByteArrayInputStream(GOOD))).isEqualTo("DECIDED");
    }

    @Test
    void one_with_too_many_objects_is_not_decided() {
        DumpLimits few = new DumpLimits(1 << 20, 1 << 20, 4, Duration.ofSeconds(10));
        assertThat(fate(few, file -> new ByteArrayInputStream(GOOD)))
                .isEqualTo("TOO_LARGE there are more than 4 objects and is not read any further (1048576 bytes stored,"
                        + " 1048576 bytes in a file, 4 objects)");
    }

    @Test
    void one_whose_file_grows_beyond_the_limit_is_not_decided() {
        DumpLimits small = new DumpLimits(1 << 20, 100, 100, Duration.ofSeconds(10));
        assertThat(fate(small, file -> new ByteArrayInputStream(GOOD)))
                .startsWith("TOO_LARGE has more than 100 bytes and is not read any further");
    }

    @Test
    void one_whose_file_cannot_be_opened_is_tried_again_later() {
        assertThat(fate(LIMITS, file -> {
                    throw new IOException("the disk is gone");
                }))
                .isEqualTo("FAILED a.yaml: cannot be read: the disk is gone");
    }

    @Test
    void one_that_takes_too_long_to_read_is_tried_again_later() {
        assertThat(fate(LIMITS, file -> {
                    clock.addAndGet(Duration.ofSeconds(11).toNanos());
                    return new ByteArrayInputStream(GOOD);
                }))
                .isEqualTo("FAILED took longer than 10000 ms");
    }

    @Test
    void one_that_takes_too_long_to_decide_is_given_up_between_two_decisions() {
        List<Row> rows = ImmutableList.copyOf(Iterators.transform(
                decider(LIMITS, file -> new ByteArrayInputStream(GOOD)).decide(dump()), row -> {
                    clock.addAndGet(Duration.ofSeconds(6).toNanos());
                    return row;
                }));

        assertThat(fate(rows)).isEqualTo("FAILED took longer than 10000 ms");
        assertThat(rows.stream().filter(row -> !row.isNullAt(2)).count()).isEqualTo(2);
        Dataset<Row> staged = TestSpark.session().createDataFrame(rows, Staged.schema());
        for (Table table : Table.values()) {
            assertThat(FleetRun.fresh(table, staged, FleetRun.fates(staged)).count())
                    .as("rows that count of " + table.tableName())
                    .isEqualTo(table == Table.PROBLEMS || table == Table.DUMPS ? 1 : 0);
        }
    }

    @Test
    void a_defect_costs_the_dump_alone() {
        assertThat(fate(LIMITS, file -> new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("a defect");
                    }
                }))
                .startsWith("UNREADABLE a defect of this program: java.lang.IllegalStateException: a defect at ");
    }

    @Test
    void one_that_overflows_the_stack_costs_itself_alone() {
        assertThat(fate(LIMITS, file -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo("UNREADABLE nests too deep to be read or decided");
    }

    @Test
    void one_that_memory_does_not_suffice_for_is_tried_again_later() {
        assertThat(fate(LIMITS, file -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isEqualTo("FAILED needs more memory than there was: Java heap space");
    }

    private DumpDecider decider(DumpLimits limits, FileOpener opener) {
        FactSources facts = FactSources.discovered(DumpDeciderTest.class.getClassLoader());
        return new DumpDecider(facts, Questions.DEFAULT, limits, opener, clock::get);
    }

    private static Dump dump() {
        return new Dump(
                "c", "2026-11-01", List.of(new Dump.DumpFile("a.yaml", "x:/a", GOOD.length, 1)), List.of(), "print");
    }

    private String fate(DumpLimits limits, FileOpener opener) {
        return fate(ImmutableList.copyOf(decider(limits, opener).decide(dump())));
    }

    /** Outcome and reason; the reason is a problem of the dump too. */
    private static String fate(List<Row> rows) {
        Row dump = rows.get(rows.size() - 1).getStruct(DUMP);
        if (dump.isNullAt(2)) {
            return dump.getString(1);
        }
        assertThat(rows.stream()
                        .filter(row -> !row.isNullAt(PROBLEM))
                        .map(row -> row.getStruct(PROBLEM).getString(5)))
                .contains(dump.getString(2));
        return dump.getString(1) + " " + dump.getString(2);
    }
}
