package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of snapshots and of what was made from them: what each driver has proved on this cluster. It takes time in
 * proportion to the contents of the driver, and is kept. Safe for all threads.
 */
final class History {
    private final Store store;
    private final Map<DriverName, ImmutableList<SourcedFact>> known = new ConcurrentHashMap<>();

    History(Store store) {
        this.store = store;
    }

    /** The history of a later inventory in which these objects changed; keeps what they cannot have touched. */
    History after(Store later, Set<ObjectRef> changed) {
        History history = new History(later);
        if (later.observedAt().equals(store.observedAt())) {
            Set<DriverName> touched = new HashSet<>();
            if (HistoryReads.areElsewhere(store, later, changed, touched)) {
                known.forEach((driver, facts) -> {
                    if (!touched.contains(driver)) {
                        history.known.put(driver, facts);
                    }
                });
            }
        }
        return history;
    }

    /** What the driver has proved, in the order of {@link DriverKnowledge}. */
    ImmutableList<SourcedFact> of(DriverName driver) {
        ImmutableList<SourcedFact> facts = known.get(driver);
        return facts != null ? facts : known.computeIfAbsent(driver, this::derive);
    }

    private ImmutableList<SourcedFact> derive(DriverName driver) {
        Set<SourcedFact> facts = new HashSet<>();
        contents(driver, facts);
        restored(driver, facts);
        return ImmutableList.sortedCopyOf(DriverKnowledge.order(), facts);
    }

    /** What became of snapshots; one whose source has no StorageClass that can be told proves nothing. */
    private void contents(DriverName driver, Set<SourcedFact> facts) {
        store.visit(Index.CONTENTS_OF_DRIVER, driver, object -> {
            SnapshotContent content = (SnapshotContent) object;
            Optional<String> scope = scope(content);
            if (scope.isEmpty()) {
                return;
            }
            if (content.ready()) {
                facts.add(yes(Capability.SNAPSHOT, scope, Trust.VERIFIED, content.ref()));
            } else if (content.error().filter(History::isUnimplemented).isPresent()) {
                facts.add(said(Capability.SNAPSHOT, Answer.UNSUPPORTED, scope, Trust.VERIFIED, content.ref()));
            }
        });
    }

    private static boolean isUnimplemented(String error) {
        return error.toLowerCase(Locale.ROOT).contains("unimplemented");
    }

    private Optional<String> scope(SnapshotContent content) {
        Volume source = content.sourceVolumeHandle()
                .map(handle -> volume(store, content.driver(), handle))
                .orElse(null);
        if (source != null) {
            return source.storageClass();
        }
        return content.snapshot()
                .map(store::get)
                .flatMap(snapshot -> sourceClaim((VolumeSnapshot) snapshot))
                .flatMap(Claim::storageClass);
    }

    private Optional<Claim> sourceClaim(VolumeSnapshot snapshot) {
        return snapshot.sourceClaim()
                .map(name -> store.get(ObjectRef.of(Kind.CLAIM, snapshot.ref().namespace(), name)))
                .map(Claim.class::cast);
    }

    /** Bound claims that were made from a snapshot or a claim of this driver. */
    private void restored(DriverName driver, Set<SourcedFact> facts) {
        store.visit(Index.CLAIMS_MADE_FROM, Kind.SNAPSHOT, made -> prove(driver, (Claim) made, facts));
        store.visit(Index.CLAIMS_MADE_FROM, Kind.CLAIM, made -> prove(driver, (Claim) made, facts));
    }

    private void prove(DriverName driver, Claim made, Set<SourcedFact> facts) {
        Volume volume = made.volumeName()
                .map(name -> (Volume) store.get(ObjectRef.of(Kind.VOLUME, name)))
                .orElse(null);
        if (made.phase() != ClaimPhase.BOUND
                || volume == null
                || volume.driver().filter(driver::equals).isEmpty()) {
            return;
        }
        ClusterObject source = made.dataSource().map(store::get).orElse(null);
        if (source instanceof VolumeSnapshot snapshot) {
            sourceClaim(snapshot)
                    .flatMap(Claim::storageClass)
                    .ifPresent(scope ->
                            facts.add(yes(Capability.RESTORE, Optional.of(scope), Trust.VERIFIED, made.ref())));
        } else if (source instanceof Claim claim && claim.storageClass().isPresent()) {
            facts.add(yes(Capability.CLONE, claim.storageClass(), Trust.VERIFIED, made.ref()));
        }
    }

    private SourcedFact yes(Capability capability, Optional<String> scope, Trust trust, ObjectRef seen) {
        return said(capability, Answer.SUPPORTED, scope, trust, seen);
    }

    private SourcedFact said(
            Capability capability, Answer answer, Optional<String> scope, Trust trust, ObjectRef seen) {
        return new SourcedFact(
                new Fact.Capable(capability, answer, scope),
                trust,
                ClusterEvidence.SOURCE,
                seen.toString(),
                store.observedAt());
    }

    /** The volume of that driver and handle, the first by name of several; null where none was seen. */
    static @Nullable Volume volume(Store store, DriverName driver, String handle) {
        Volume[] found = new Volume[1];
        store.visit(Index.VOLUME_OF_HANDLE, handle, object -> {
            Volume volume = (Volume) object;
            boolean earlier = found[0] == null || volume.ref().compareTo(found[0].ref()) < 0;
            if (earlier && volume.driver().filter(driver::equals).isPresent()) {
                found[0] = volume;
            }
        });
        return found[0];
    }
}
