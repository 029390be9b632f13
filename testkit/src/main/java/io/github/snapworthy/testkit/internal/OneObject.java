package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes of one object each, as a watch reports them: what is there goes, changes or makes no sense, something else comes. */
public final class OneObject {
    private static final ImmutableList<String> NAMESPACES = ImmutableList.of(Recipe.APPS, "far");

    private OneObject() {}

    /** The first change that gives another answer, although one of both answers does not depend on the object. */
    public static Optional<String> betrayedBy(Decider decider, Scenario scenario, Function<Change, Scenario> afterIt) {
        Answer before = decider.answer(scenario);
        return before.decision()
                .flatMap(decision -> changes(scenario).stream()
                        .flatMap(change -> violation(decider, before, change, afterIt.apply(change)).stream())
                        .findFirst());
    }

    private static Optional<String> violation(Decider decider, Answer before, Change change, Scenario later) {
        Answer after = decider.answer(later);
        ObjectRef ref = refOf(change);
        return dependsOn(before, ref) && dependsOn(after, ref)
                ? Optional.empty()
                : Comparison.same(before, after)
                        .map(text -> "it does not depend on " + ref + ", yet after " + change + " " + text);
    }

    private static boolean dependsOn(Answer answer, ObjectRef ref) {
        return answer.decision()
                .map(Decision::dependsOn)
                .filter(all -> all.touches(ref))
                .isPresent();
    }

    private static ObjectRef refOf(Change change) {
        if (change instanceof Change.Put put) {
            return put.object().ref();
        } else if (change instanceof Change.Remove gone) {
            return gone.ref();
        } else if (change instanceof Change.Malformed odd) {
            return odd.ref();
        }
        throw new IllegalArgumentException("change: expected one of an object, was " + change);
    }

    private static List<Change> changes(Scenario scenario) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (ClusterObject object : scenario.objects()) {
            changes.add(Change.remove(object.ref()));
            changes.add(Change.malformed(object.ref()));
            changes.add(Change.put(Others.of(object, object.ref())));
        }
        Newcomers.to(scenario).forEach(object -> changes.add(Change.put(object)));
        for (Kind kind : Kind.ofClusters()) {
            NAMESPACES.forEach(namespace -> changes.add(Change.malformed(ObjectRef.of(kind, namespace, "extra"))));
        }
        return changes.build().stream()
                .filter(change -> canHappen(change, scenario.inventory()))
                .toList();
    }

    /** An API comes before its objects: of a group that nobody has seen, the first sign is a definition. */
    private static boolean canHappen(Change change, Inventory seen) {
        Kind kind = refOf(change).kind();
        return change instanceof Change.Remove || !kind.isDefinedByCustomResource() || seen.sawGroup(kind.group());
    }
}
