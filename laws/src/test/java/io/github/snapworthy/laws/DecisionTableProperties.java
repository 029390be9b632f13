package io.github.snapworthy.laws;

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
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 10 for clusters that change: decisions kept up to date are those that are made anew, event by event. */
class DecisionTableProperties {
    private static final ImmutableSet<Kind> SUBJECTS =
            ImmutableSet.of(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP);
    private static final ImmutableSet<Operation> ALL = Sets.immutableEnumSet(Arrays.asList(Operation.values()));

    /** A cluster, and what happens in it: objects of other clusters come, which bear the same names, and objects go. */
    record Story(Scenario start, List<Change> events) {
        @Override
        public String toString() {
            return start.profile().name() + " " + events + "\n" + start;
        }
    }

    @Provide
    static Arbitrary<Story> stories() {
        return Combinators.combine(
                        Clusters.scenarios(),
                        Clusters.inventories().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers()
                                .between(0, Integer.MAX_VALUE - 1)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(40))
                .as((start, others, picks) -> new Story(start, events(start, others, picks)));
    }

    private static List<Change> events(Scenario start, List<Inventory> others, List<Integer> picks) {
        List<Change> possible = new ArrayList<>();
        add(start.inventory(), possible);
        others.forEach(other -> add(other, possible));
        return picks.stream().map(pick -> possible.get(pick % possible.size())).toList();
    }

    /** Each object comes as often as it goes; that one makes no sense, or a kind cannot be read, is rare. */
    private static void add(Inventory from, List<Change> possible) {
        for (Kind kind : Kind.ofClusters()) {
            for (ObjectRef ref : from.refs(kind)) {
                for (int times = 0; times < 4; times++) {
                    possible.add(Change.put(from.find(ref).orElseThrow()));
                    possible.add(Change.remove(ref));
                }
                possible.add(Change.malformed(ref));
            }
        }
        for (Kind kind : List.of(Kind.POD, Kind.SNAPSHOT_CLASS, Kind.VM_INSTANCE)) {
            possible.add(Change.listed(kind));
            possible.add(Change.unreadable(kind, Unreadable.FAILED));
        }
    }

    @Property(seed = "20261126")
    void decisions_kept_up_to_date_are_those_made_anew(@ForAll("stories") Story story) {
        Advisor advisor = Advisor.of(story.start().profile());
        Situation now = advisor.over(story.start().inventory(), story.start().facts());
        DecisionTable table = DecisionTable.of(now, SUBJECTS, ALL);
        Map<Request, Decision> told = byRequest(table.decisions());
        for (Change event : story.events()) {
            now = now.with(event);
            table.apply(List.of(event)).forEach(change -> tell(told, change));
            List<Decision> anew = DecisionTable.of(now, SUBJECTS, ALL).decisions();
            assertThat(table.decisions()).as("after %s", event).isEqualTo(anew);
            assertThat(told).as("told after %s", event).isEqualTo(byRequest(anew));
            for (Decision decision : anew) {
                assertThat(decision).isEqualTo(now.decide(decision.request()));
            }
        }
    }

    /** What listeners are told is the whole difference, and true before and after. */
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
}
