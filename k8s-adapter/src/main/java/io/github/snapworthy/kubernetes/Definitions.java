package io.github.snapworthy.kubernetes;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.GroupAnswer;
import io.github.snapworthy.kubernetes.internal.reading.Collector;
import io.github.snapworthy.kubernetes.internal.reading.Problem;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.util.Map;
import java.util.TreeMap;

/**
 * Definitions of custom resources as discovery tells them: which resource is served in which versions is all that is read
 * of them. Of groups that no kind belongs to there are none.
 */
final class Definitions {
    private final Collector collector;
    private final ListedKind.Builder listed = new ListedKind.Builder();
    private int found;

    Definitions(Collector collector) {
        this.collector = collector;
    }

    ListedKind add(ImmutableMap<String, GroupAnswer> groups) {
        Map<String, GroupAnswer> custom = new TreeMap<>(groups);
        Kind.ofClusters().stream()
                .filter(kind -> !kind.isDefinedByCustomResource())
                .forEach(kind -> custom.remove(kind.group()));
        custom.forEach(this::add);
        boolean isWhole = custom.values().stream().allMatch(GroupAnswer::isWhole);
        State state = isWhole ? State.COMPLETE : found > 0 ? State.PARTIAL : State.FAILED;
        if (state == State.FAILED && custom.values().stream().allMatch(Definitions::isForbidden)) {
            state = State.FORBIDDEN;
        }
        vouch(state);
        return listed.state(state)
                .objects(found)
                .apiVersion("")
                .resourceVersions(ImmutableSortedMap.of())
                .build();
    }

    private static boolean isForbidden(GroupAnswer group) {
        return group.failure()
                .map(Failure::why)
                .filter(Failure.Why.FORBIDDEN::equals)
                .isPresent();
    }

    private void vouch(State state) {
        switch (state) {
            case COMPLETE -> collector.add(Change.listed(Kind.API_DEFINITION));
            case FORBIDDEN -> collector.add(Change.unreadable(Kind.API_DEFINITION, Unreadable.FORBIDDEN));
            case FAILED -> collector.add(Change.unreadable(Kind.API_DEFINITION, Unreadable.FAILED));
            default -> {}
        }
    }

    private void add(String group, GroupAnswer answer) {
        for (String resource : answer.resources()) {
            collector.add(Change.put(new ApiDefinition(resource, group, answer.versionsOf(resource))));
            found++;
        }
        answer.failure().ifPresent(why -> fail("GET /apis/" + group, why));
    }

    private void fail(String source, Failure why) {
        collector.problem(new Problem(new Where(source, 0), Place.NONE, why.message(), Weight.LOST));
        listed.addFailures(source + ": " + why.message());
    }
}
