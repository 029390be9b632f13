package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.facts.FactSources;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Facts about 140 drivers, at once and at ten times the size: what grows with the number of claims and contents, and what
 * with the number of facts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FactsBenchmark {
    static final int DRIVERS = 140;
    private static final int SOURCES = 10;
    private static final int STORAGE_CLASSES = 10;

    /** How many claims, volumes and contents the cluster has, and how many facts are merged. */
    @Param({"10000", "100000"})
    int claims;

    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private final FactSources sources = FactSources.discovered(FactsBenchmark.class.getClassLoader());
    private Inventory seen;
    private FactSet gathered;
    private ImmutableList<FactSet> said;

    /** Builds the cluster and the facts. */
    @Setup
    public void prepare() {
        seen = BenchmarkCluster.ofDrivers(DRIVERS, claims);
        gathered = sources.gather(seen);
        ImmutableList.Builder<FactSet> all = ImmutableList.builder();
        for (int source = 0; source < SOURCES; source++) {
            all.add(sourceOf(source, claims / SOURCES));
        }
        said = all.build();
    }

    /** Every shipped source is asked about every driver of the cluster. */
    @Benchmark
    public FactSet gather() {
        return sources.gather(seen);
    }

    /** What ten sources say is united. */
    @Benchmark
    public FactSet unite() {
        FactSet united = FactSet.none();
        for (FactSet one : said) {
            united = united.and(one);
        }
        return united;
    }

    /** The cluster's evidence about each driver is found among its contents, and a claim of each is decided by it. */
    @Benchmark
    public Map<Verdict, Integer> evidenceOfEachDriver() {
        Situation now = advisor.over(seen, gathered);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int driver = 0; driver < DRIVERS; driver++) {
            verdicts.merge(
                    now.decide(Request.snapshot(BenchmarkCluster.claim(driver))).verdict(), 1, Integer::sum);
        }
        return verdicts;
    }

    /** Facts of ten sources about the drivers, each of its own scope. */
    private static FactSet sourceOf(int source, int facts) {
        Facts[] said = new Facts[DRIVERS];
        for (int driver = 0; driver < DRIVERS; driver++) {
            said[driver] = Facts.of(DriverName.of(BenchmarkCluster.driver(driver)));
        }
        for (int i = 0; i < facts; i++) {
            int driver = i % DRIVERS;
            said[driver] = said[driver].and(new Fact.Capable(
                    Capability.values()[i / DRIVERS % Capability.values().length],
                    Fact.Answer.SUPPORTED,
                    Optional.of("sc-" + i / STORAGE_CLASSES)));
        }
        return FactSet.of("source-" + source, Trust.STATED, said);
    }
}
