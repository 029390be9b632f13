package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.rules.Tables;
import io.github.snapworthy.core.internal.store.Reads;
import io.github.snapworthy.core.internal.store.Store;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On all cases: a decision looks at no kind that the table does not name for its operation. */
class KindsReadTest {
    /** Operations of Harvester on a machine are found among all others: profiles that do not list them hold none. */
    private static final ImmutableSet<Kind> FOUND_AMONG_OTHERS =
            Sets.immutableEnumSet(Kind.HARVESTER_BACKUP, Kind.HARVESTER_RESTORE);

    @Test
    void no_kind_is_read_that_is_not_named() {
        List<String> unnamed = Stream.concat(AcceptanceCase.fromElsewhere(), AcceptanceCase.ofOurOwn())
                .filter(one -> !one.profile().equals("auto"))
                .flatMap(AcceptanceCase::checks)
                .flatMap(KindsReadTest::unnamed)
                .toList();
        assertThat(unnamed).isEmpty();
    }

    private static Stream<String> unnamed(AcceptanceCheck check) {
        Profile profile = check.profile();
        Request request = check.request();
        Set<Kind> kinds = EnumSet.copyOf(kindsRead(check, profile, request));
        kinds.removeAll(Tables.reads(profile, ImmutableSet.of(request.operation())));
        kinds.removeAll(FOUND_AMONG_OTHERS);
        return kinds.stream().map(kind -> check.title() + ": " + kind);
    }

    private static Set<Kind> kindsRead(AcceptanceCheck check, Profile profile, Request request) {
        Store store = (Store) check.of().inventory();
        Reads ofEvidence = new Reads();
        Reads ofDecision = new Reads();
        Engine.noting(profile, store, check.facts(FactSet.none()), ofEvidence, new Reads())
                .notedBy(ofDecision)
                .decide(request);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Reads reads : List.of(ofEvidence, ofDecision)) {
            reads.keys().forEach(key -> kinds.addAll(kindOf(key)));
            kinds.addAll(kindsOfPostings(store, reads));
        }
        return kinds;
    }

    private static Set<Kind> kindOf(Object key) {
        if (key instanceof ObjectRef ref) {
            return ref.name().isEmpty() ? Set.of() : Set.of(ref.kind());
        }
        return key instanceof Kind kind ? Set.of(kind) : Set.of();
    }

    /** What an index leads to is known by the objects that are there. */
    private static Set<Kind> kindsOfPostings(Store store, Reads reads) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.ofClusters()) {
            store.refs(kind)
                    .forEach(ref -> Store.touched(Store.EMPTY, store, ref, key -> {
                        if (reads.keys().contains(key)) {
                            kinds.add(kind);
                        }
                    }));
        }
        return kinds;
    }
}
