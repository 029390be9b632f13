package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plain snapshots that are lost with the volume of a claim.
 *
 * @param found those that were seen
 * @param unclear those of which nobody can tell any more what they are, with why
 * @param unseen the kind that kept others from being seen, empty where all were
 */
record Hanging(ImmutableSet<ObjectRef> found, ImmutableSortedMap<ObjectRef, String> unclear, Optional<Kind> unseen) {
    private static final Hanging NONE = unseen(Optional.empty());

    static Hanging on(World world, Claim claim) {
        Store store = world.store();
        ObjectRef volumeRef = ObjectRef.of(Kind.VOLUME, claim.volumeName().orElse(""));
        Volume volume = (Volume) store.get(volumeRef);
        DriverName driver = DriverIdentity.of(store, claim, volume).driver();
        boolean boundUnseen = volume == null && claim.volumeName().isPresent() && world.mayExist(volumeRef);
        if (driver == null || !world.evidence().of(driver).has(Limit.SOURCE_MUST_LIVE)) {
            return driver == null && boundUnseen ? unseen(Kind.VOLUME) : NONE;
        }
        if (volume == null) {
            return boundUnseen ? unseen(Kind.VOLUME) : NONE;
        }
        Search search = new Search(world, world.evidence().of(driver));
        search.contents(driver, volume);
        search.snapshotsInTheMaking(claim);
        return search.result(claim.ref().namespace());
    }

    private static Hanging unseen(Kind kind) {
        return unseen(Optional.of(kind));
    }

    private static Hanging unseen(Optional<Kind> kind) {
        return new Hanging(ImmutableSet.of(), ImmutableSortedMap.of(), kind);
    }

    /** Why a snapshot of a class that is not there may be anything, in words. */
    static String problem(Optional<ObjectRef> made) {
        return made.map(ref -> "its class " + ref.name() + " is gone, or says nothing of it")
                .orElse("it names no class");
    }

    private static final class Search {
        private final World world;
        private final Store store;
        private final DriverKnowledge knowledge;
        private final ImmutableSet.Builder<ObjectRef> found = ImmutableSet.builder();
        private final SortedMap<ObjectRef, String> unclear = new TreeMap<>();
        private boolean classUnseen;

        Search(World world, DriverKnowledge knowledge) {
            this.world = world;
            this.store = world.store();
            this.knowledge = knowledge;
        }

        void contents(DriverName driver, Volume volume) {
            store.visit(Index.CONTENTS_OF_DRIVER, driver, object -> {
                SnapshotContent content = (SnapshotContent) object;
                if (content.sourceVolumeHandle().isPresent()
                        && content.sourceVolumeHandle().equals(volume.volumeHandle())) {
                    add(content.snapshot().orElse(content.ref()), classOf(content));
                }
            });
        }

        /** Where the content names none, its VolumeSnapshot may. */
        private Optional<String> classOf(SnapshotContent content) {
            return content.snapshotClass()
                    .or(() -> content.snapshot()
                            .map(ref -> (VolumeSnapshot) store.get(ref))
                            .flatMap(VolumeSnapshot::snapshotClass));
        }

        /** A VolumeSnapshot without a content is of the volume that its claim has now. */
        void snapshotsInTheMaking(Claim claim) {
            store.visit(Kind.SNAPSHOT, object -> {
                VolumeSnapshot snapshot = (VolumeSnapshot) object;
                boolean ofClaim = snapshot.ref().namespace().equals(claim.ref().namespace())
                        && snapshot.sourceClaim().equals(Optional.of(claim.ref().name()));
                if (ofClaim && snapshot.content().isEmpty()) {
                    add(snapshot.ref(), snapshot.snapshotClass());
                }
            });
        }

        private void add(ObjectRef ref, Optional<String> className) {
            switch (isPlain(className)) {
                case YES -> found.add(ref);
                case UNKNOWN -> open(ref, className.map(name -> ObjectRef.of(Kind.SNAPSHOT_CLASS, name)));
                case NO -> {}
            }
        }

        /** A class that may be there has to be read, one that is gone tells nobody any more. */
        private void open(ObjectRef ref, Optional<ObjectRef> made) {
            if (made.filter(world::mayExist).isPresent()) {
                classUnseen = true;
            } else {
                unclear.put(ref, problem(made));
            }
        }

        private Truth isPlain(Optional<String> className) {
            if (!knowledge.hasSeveralPurposes()) {
                return Truth.YES;
            }
            SnapshotClass made = find(className);
            return made == null
                    ? Truth.UNKNOWN
                    : knowledge
                            .purposeOf(made)
                            .map(purpose -> Truth.of(purpose == ClassPurpose.SNAPSHOT))
                            .orElse(Truth.UNKNOWN);
        }

        private @Nullable SnapshotClass find(Optional<String> name) {
            return name.isEmpty() ? null : (SnapshotClass) store.get(ObjectRef.of(Kind.SNAPSHOT_CLASS, name.get()));
        }

        Hanging result(String namespace) {
            return new Hanging(found.build(), ImmutableSortedMap.copyOf(unclear), unseenIn(namespace));
        }

        private Optional<Kind> unseenIn(String namespace) {
            if (classUnseen) {
                return Optional.of(Kind.SNAPSHOT_CLASS);
            }
            if (!store.isWhole(Kind.SNAPSHOT_CONTENT)) {
                return Optional.of(Kind.SNAPSHOT_CONTENT);
            }
            return store.isWhole(Kind.SNAPSHOT, namespace) ? Optional.empty() : Optional.of(Kind.SNAPSHOT);
        }
    }
}
