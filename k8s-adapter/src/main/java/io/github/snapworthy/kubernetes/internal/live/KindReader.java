package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Failure.Why;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** Reads one kind, in the version and the namespaces in which it can be read. Safe for all threads. */
final class KindReader {
    private final Discovery discovery;
    private final KindLister lister;
    private final ImmutableSortedSet<String> namespaces;

    /** Reads in those namespaces, or in all where there are none. */
    KindReader(Discovery discovery, KindLister lister, ImmutableSortedSet<String> namespaces) {
        this.discovery = discovery;
        this.lister = lister;
        this.namespaces = namespaces;
    }

    /** Reads a kind of a group of which discovery says that. */
    KindLists read(Kind kind, GroupAnswer group) throws InterruptedException {
        List<Resource> candidates = group.candidates(kind);
        if (candidates.isEmpty()) {
            return nowhere(kind, group);
        }
        KindLists lists = null;
        for (Resource candidate : candidates) {
            lists = read(candidate);
            if (!isMissing(lists)) {
                return lists;
            }
        }
        return missing(kind, group, candidates);
    }

    private KindLists read(Resource resource) throws InterruptedException {
        boolean isWhole = namespaces.isEmpty() || ObjectMapper.isOfTheCluster(resource.kind());
        ImmutableList.Builder<ScopeList> lists = ImmutableList.builder();
        for (String namespace : isWhole ? ImmutableSet.of("") : namespaces) {
            lists.add(lister.list(new Scope(resource, namespace)));
        }
        return new KindLists(resource.kind(), lists.build(), Optional.empty());
    }

    private static boolean isMissing(KindLists lists) {
        return lists.isUnreadable()
                && lists.scopes().stream()
                        .allMatch(scope -> scope.end()
                                .failure()
                                .map(Failure::why)
                                .filter(Why.MISSING::equals)
                                .isPresent());
    }

    private static KindLists nowhere(Kind kind, GroupAnswer group) {
        ImmutableSet<String> served = group.versionsOf(kind.plural());
        if (!served.isEmpty()) {
            String message = "is served as " + String.join(", ", served) + " only: this reader knows "
                    + String.join(", ", KnownVersions.of(kind.group()));
            return KindLists.failed(kind, new Failure(Why.FAILED, message));
        }
        return group.failure().map(why -> KindLists.failed(kind, why)).orElseGet(() -> KindLists.notServed(kind));
    }

    /** Nothing is where it should be: where discovery had promised it, it may have been taken away since. */
    private KindLists missing(Kind kind, GroupAnswer group, List<Resource> candidates) throws InterruptedException {
        Optional<Failure> failure = group.failure();
        if (failure.isPresent()) {
            return KindLists.failed(
                    kind,
                    new Failure(Why.FAILED, "discovery failed: " + failure.get().message()));
        }
        String version = candidates.get(0).version();
        GroupAnswer now = discovery.group(kind.group(), ImmutableList.of(version));
        boolean isGone = now.isWhole() && now.versionsOf(kind.plural()).isEmpty();
        return isGone
                ? KindLists.notServed(kind)
                : KindLists.failed(kind, new Failure(Why.FAILED, "discovery promises it, and it is not there"));
    }
}
