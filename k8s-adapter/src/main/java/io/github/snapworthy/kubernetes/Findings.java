package io.github.snapworthy.kubernetes;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.internal.live.ClusterLists;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.KindLister;
import io.github.snapworthy.kubernetes.internal.live.KindLists;
import io.github.snapworthy.kubernetes.internal.live.ScopeList;
import io.github.snapworthy.kubernetes.internal.reading.Collector;
import io.github.snapworthy.kubernetes.internal.reading.Item;
import io.github.snapworthy.kubernetes.internal.reading.Problem;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.util.EnumMap;
import java.util.Map;

/** Turns what an API server told into the terms in which files are told. */
final class Findings {
    private final ImmutableSet<Kind> wanted;
    private final Collector collector;
    private final Map<Kind, ListedKind> kinds = new EnumMap<>(Kind.class);

    Findings(ImmutableSet<Kind> wanted, int maxObjects) {
        this.wanted = wanted;
        collector = new Collector(maxObjects);
    }

    ClusterListing of(ClusterLists lists) {
        collector.seeTime(lists.date());
        if (wanted.contains(Kind.API_DEFINITION)) {
            kinds.put(Kind.API_DEFINITION, new Definitions(collector).add(lists.groups()));
        }
        lists.kinds().forEach(this::add);
        return new ClusterListing(Reading.of(collector), Maps.immutableEnumMap(kinds));
    }

    private void add(KindLists lists) {
        lists.scopes().forEach(this::addItems);
        State state = state(lists);
        switch (state) {
            case FORBIDDEN -> collector.add(Change.unreadable(lists.kind(), Unreadable.FORBIDDEN));
            case FAILED -> collector.add(Change.unreadable(lists.kind(), Unreadable.FAILED));
            case NOT_SERVED -> collector.add(Change.listed(lists.kind()));
            default -> lists.scopes().stream().filter(ScopeList::isWhole).forEach(this::vouch);
        }
        kinds.put(lists.kind(), listed(lists, state));
    }

    private static State state(KindLists lists) {
        if (lists.isNotServed()) {
            return State.NOT_SERVED;
        }
        if (lists.isUnreadable()) {
            return lists.isForbidden() ? State.FORBIDDEN : State.FAILED;
        }
        return lists.isWhole() ? State.COMPLETE : State.PARTIAL;
    }

    private void addItems(ScopeList list) {
        Where where = new Where(KindLister.where(list.scope()), 0);
        for (Item item : list.items()) {
            collector.add(item, where);
        }
        list.problems().forEach(collector::problem);
        list.end().newestTime().ifPresent(collector::seeTime);
    }

    private void vouch(ScopeList list) {
        Kind kind = list.scope().resource().kind();
        String namespace = list.scope().namespace();
        collector.add(namespace.isEmpty() ? Change.listed(kind) : Change.listed(kind, namespace));
    }

    private ListedKind listed(KindLists lists, State state) {
        ListedKind.Builder listed = new ListedKind.Builder();
        ImmutableSortedMap.Builder<String, String> versions = ImmutableSortedMap.naturalOrder();
        lists.failure().ifPresent(why -> listed.addFailures(fail(lists.kind().qualifiedName(), why)));
        int objects = 0;
        String apiVersion = "";
        for (ScopeList list : lists.scopes()) {
            objects += list.items().size();
            apiVersion = list.scope().resource().apiVersion();
            list.end().failure().ifPresent(why -> listed.addFailures(fail(KindLister.where(list.scope()), why)));
            if (list.end().failure().isEmpty() && !list.end().resourceVersion().isEmpty()) {
                versions.put(list.scope().namespace(), list.end().resourceVersion());
            }
        }
        return listed.state(state)
                .objects(objects)
                .apiVersion(apiVersion)
                .resourceVersions(versions.buildOrThrow())
                .build();
    }

    private String fail(String source, Failure why) {
        collector.problem(new Problem(new Where(source, 0), Place.NONE, why.message(), Weight.LOST));
        return source + ": " + why.message();
    }
}
