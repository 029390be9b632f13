package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Other ways to the inventory of a scenario, as a watch would go them: change by change, from something else. */
public final class Detours {
    private Detours() {}

    /** The same inventory by each way, which the key tells in words. */
    public static ImmutableMap<String, Inventory> of(Scenario scenario) {
        return ImmutableMap.of(
                "from nothing, one object after the other", oneByOne(scenario),
                "where every object made no sense before", fromMalformed(scenario),
                "where other objects and contents were before", fromOthers(scenario),
                "where kinds could not be read before", fromUnreadable(scenario));
    }

    private static Inventory.Builder nothing(Scenario scenario) {
        Inventory.Builder builder = Inventory.builder();
        if (scenario.marks().rest() == Observation.ASSUMED) {
            builder.assumeComplete();
        }
        scenario.collectedAt().ifPresent(builder::collectedAt);
        return builder;
    }

    private static Inventory oneByOne(Scenario scenario) {
        Inventory reached = nothing(scenario).build();
        for (Change change : Lists.reverse(all(scenario))) {
            reached = reached.with(change);
        }
        return reached;
    }

    private static Inventory fromMalformed(Scenario scenario) {
        Inventory reached = scenario.inventory();
        for (ClusterObject object : scenario.objects()) {
            reached = reached.with(Change.malformed(object.ref())).with(Change.remove(object.ref()));
        }
        return reached.with(all(scenario));
    }

    private static Inventory fromOthers(Scenario scenario) {
        Inventory.Builder before = nothing(scenario).add(scenario.marks().changes());
        List<Change> back = new ArrayList<>();
        for (ClusterObject object : scenario.objects()) {
            before.add(Others.of(object, object.ref()));
            ObjectRef extra = ObjectRef.of(object.ref().kind(), object.ref().namespace(), "extra");
            ClusterObject other = Others.of(object, extra);
            if (other.ref().equals(extra) && scenario.find(extra).isEmpty()) {
                before.add(other);
                back.add(Change.remove(extra));
            }
            back.add(Change.put(object));
        }
        return before.build().with(back);
    }

    private static Inventory fromUnreadable(Scenario scenario) {
        Inventory.Builder before = nothing(scenario);
        for (Kind kind : scenario.marks().kinds().keySet()) {
            before.unreadable(kind, Unreadable.FAILED);
        }
        scenario.objects().forEach(before::add);
        return before.build().with(all(scenario));
    }

    private static ImmutableList<Change> all(Scenario scenario) {
        ImmutableList.Builder<Change> all = ImmutableList.builder();
        all.addAll(scenario.marks().changes());
        scenario.objects().forEach(object -> all.add(Change.put(object)));
        return all.build();
    }
}
