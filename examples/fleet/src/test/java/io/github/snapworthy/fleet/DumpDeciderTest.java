package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.facts.FactSources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a dump while it is read or decided. */
class DumpDeciderTest {
    private static final String ACME = "csi.acme.example";
    private static final byte[] GOOD = Yaml.cluster(ACME, "", "data", "logs").getBytes(StandardCharsets.UTF_8);
    private static final DumpLimits LIMITS = new DumpLimits(1 << 20, 1 << 20, 100, Duration.ofSeconds(10));

    @TempDir
    private java.nio.file.Path folder;

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
        List<TableRow> rows = new ArrayList<>();
        decider(LIMITS, file -> new ByteArrayInputStream(GOOD)).decide(dump()).forEachRemaining(row -> {
            clock.addAndGet(Duration.ofSeconds(6).toNanos());
            rows.add(row);
        });

        assertThat(fate(rows)).isEqualTo("FAILED took longer than 10000 ms");
        assertThat(rows.stream().map(TableRow::table)).contains(Table.DECISIONS);
    }

    /** The clock goes on by a second whenever somebody looks at it, for one of the dumps; it is looked at before each subject. */
    @Test
    void of_one_that_is_given_up_no_row_stays_but_what_is_told_of_it() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        FileOpener opener = file -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(GOOD);
        };
        LongSupplier ticking = () -> opened.get() > 1
                ? clock.get()
                : clock.addAndGet(Duration.ofSeconds(1).toNanos());
        ImmutableList.copyOf(decider(LIMITS, opener, ticking).decide(dump()));
        long looks = Duration.ofNanos(clock.get()).toSeconds();
        opened.set(0);
        DumpLimits oneLookLess = new DumpLimits(1 << 20, 1 << 20, 100, Duration.ofMillis(1000 * (looks - 1) - 500));
        Dump other = new Dump("other", "2026-11-01", dump().files(), List.of(), "print");

        BinWriter.Done done = new BinWriter(
                        decider(oneLookLess, opener, ticking), new Path(folder.toUri()), new Configuration())
                .write(new Bin(0, List.of(dump(), other)));

        assertThat(done.fates().get("c").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(done.fates().get("other").outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(opened).as("the good one was decided again").hasValue(3);
        for (TableFiles.Written file : done.files()) {
            boolean isAboutDumps =
                    file.table().equals("problems") || file.table().equals("dumps");
            assertThat(TestSpark.session()
                            .read()
                            .parquet(file.path())
                            .where("cluster = 'c'")
                            .count())
                    .as(file.table())
                    .isEqualTo(isAboutDumps ? 1 : 0);
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
        return decider(limits, opener, clock::get);
    }

    private static DumpDecider decider(DumpLimits limits, FileOpener opener, LongSupplier nanos) {
        FactSources facts = FactSources.discovered(DumpDeciderTest.class.getClassLoader());
        return new DumpDecider(facts, Questions.DEFAULT, limits, opener, nanos);
    }

    private static Dump dump() {
        return new Dump(
                "c", "2026-11-01", List.of(new Dump.DumpFile("a.yaml", "x:/a", GOOD.length, 1)), List.of(), "print");
    }

    private String fate(DumpLimits limits, FileOpener opener) {
        return fate(ImmutableList.copyOf(decider(limits, opener).decide(dump())));
    }

    /** Outcome and reason; the reason is a problem of the dump too. */
    private static String fate(List<TableRow> rows) {
        FleetResult.Fate fate = FleetResult.fate(rows.get(rows.size() - 1));
        if (fate.reason().isEmpty()) {
            return fate.outcome().name();
        }
        assertThat(rows.stream().filter(row -> row.table() == Table.PROBLEMS).map(row -> row.text("message")))
                .contains(fate.reason());
        return fate.outcome() + " " + fate.reason();
    }
}
