package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A cluster to which very much happens, by the events of {@link Weather}. Every hundredth event all of it is compared: the
 * objects with a plain map of them, the decisions that were kept up to date, and what was told of them, with those that
 * are made anew.
 *
 * @param start the cluster before
 * @param others clusters of the same names, whose objects come
 * @param seed the chance
 */
record Storm(Scenario start, List<Inventory> others, long seed) {
    private static final int BETWEEN_LOOKS = 100;
    private static final ImmutableSet<Kind> SUBJECTS =
            ImmutableSet.of(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP);
    private static final ImmutableSet<Operation> ALL = Sets.immutableEnumSet(Arrays.asList(Operation.values()));

    static Arbitrary<Storm> storms() {
        return Combinators.combine(
                        Clusters.scenarios(),
                        Clusters.inventories().list().ofMinSize(3).ofMaxSize(6),
                        Arbitraries.longs())
                .as(Storm::new)
                .withoutEdgeCases();
    }

    /** Goes through so many events, and throws at the first look at which anything differs. */
    void rage(int events, StormLog log) {
        Weather weather = new Weather(this);
        PlainCluster plain = new PlainCluster(start.inventory(), log);
        Advisor advisor = Advisor.of(start.profile());
        Situation now = advisor.over(start.inventory(), start.facts());
        DecisionTable table = DecisionTable.of(now, SUBJECTS, ALL);
        Map<Request, Decision> told = byRequest(table.decisions());
        int lastLook = 0;
        for (int passed = 0; passed < events; ) {
            List<Change> batch = weather.next(Math.min(4, events - passed));
            passed += batch.size();
            plain.apply(batch);
            table.apply(batch).forEach(change -> tell(told, change));
            now = advisor.over(now.inventory().with(batch), start.facts());
            if (passed - lastLook >= BETWEEN_LOOKS || passed == events) {
                lastLook = passed;
                look(now, table, told, "after " + passed + " events");
                plain.requireEqual(now.inventory());
                log.looked();
            }
        }
    }

    private static void look(Situation now, DecisionTable table, Map<Request, Decision> told, String when) {
        List<Decision> anew = DecisionTable.of(now, SUBJECTS, ALL).decisions();
        assertThat(table.decisions()).as(when).isEqualTo(anew);
        assertThat(told).as("told %s", when).isEqualTo(byRequest(anew));
        for (Decision decision : anew) {
            assertThat(decision).as(when).isEqualTo(now.decide(decision.request()));
        }
    }

    private static void tell(Map<Request, Decision> told, DecisionChange change) {
        assertThat(told.get(change.request())).isEqualTo(change.before().orElse(null));
        change.after()
                .ifPresentOrElse(decision -> told.put(change.request(), decision), () -> told.remove(change.request()));
    }

    private static Map<Request, Decision> byRequest(List<Decision> decisions) {
        Map<Request, Decision> map = new HashMap<>();
        decisions.forEach(decision -> map.put(decision.request(), decision));
        return map;
    }

    /** The cluster before, and how to have the same storm again. */
    @Override
    public String toString() {
        return start.profile().name() + ", storm " + seed + ", " + others.size() + " others\n" + start;
    }
}
