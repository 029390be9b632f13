package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Reads;
import io.github.snapworthy.core.internal.store.Store;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster itself shows of its drivers, and what was said from outside: one knowledge for each driver, derived
 * when it is first asked for. Safe for all threads.
 */
public final class ClusterEvidence {
    static final String SOURCE = "snapworthy.cluster";

    private final Store store;
    private final FactSet outside;
    private final Controllers controllers;
    private final Map<DriverName, DriverKnowledge> knowledge = new ConcurrentHashMap<>();
    private final ClusterEvidence origin;
    private final @Nullable Reads reads;

    /** The evidence of an inventory, with facts from outside. */
    public ClusterEvidence(Store store, FactSet outside) {
        this(store, outside, store);
    }

    /** The same, where what is derived for single drivers is read from a store that notes it. */
    public ClusterEvidence(Store store, FactSet outside, Store noting) {
        this(noting, outside, new Controllers(store, knownDrivers(store, outside)));
    }

    private ClusterEvidence(Store noting, FactSet outside, Controllers controllers) {
        this.store = noting;
        this.outside = outside;
        this.controllers = controllers;
        this.origin = this;
        this.reads = null;
    }

    /** The evidence of a later store, which looks for controllers only where something that tells of them has changed. */
    public ClusterEvidence next(Store later, Store noting) {
        return new ClusterEvidence(noting, outside, controllers.next(later, knownDrivers(later, outside)));
    }

    private ClusterEvidence(ClusterEvidence origin, Store store, Reads reads) {
        this.store = store;
        this.outside = origin.outside;
        this.controllers = origin.controllers;
        this.origin = origin.origin;
        this.reads = reads;
    }

    /** The same evidence for one reader: the drivers for which it asks are noted, and what it looks up in that store. */
    public ClusterEvidence notedBy(Reads noted, Store ofReader) {
        return new ClusterEvidence(this, ofReader, noted);
    }

    /** Takes over what an earlier evidence derived; to be called where nothing changed that it read for that. */
    public void takeOver(ClusterEvidence earlier) {
        earlier.knowledge.forEach((driver, known) -> {
            if (controllers.agrees(earlier.controllers, driver)) {
                knowledge.put(driver, known);
            }
        });
    }

    /** The drivers that this evidence was asked for, and of which a later one says something else. */
    public Set<DriverName> changed(ClusterEvidence later) {
        Set<DriverName> changed = new HashSet<>();
        knowledge.forEach((driver, known) -> {
            if (!controllers.agrees(later.controllers, driver) || !known.saysAsMuchAs(later.of(driver))) {
                changed.add(driver);
            }
        });
        return changed;
    }

    /** Whether both saw a snapshot controller, or neither. */
    public boolean agreesOnSnapshotController(ClusterEvidence other) {
        return controllers.sawSnapshotController() == other.controllers.sawSnapshotController();
    }

    private void note(DriverName driver) {
        if (reads != null) {
            reads.note(driver);
        }
    }

    /** All that is known of a driver. */
    public DriverKnowledge of(DriverName driver) {
        note(driver);
        DriverKnowledge known = origin.knowledge.get(driver);
        return known != null ? known : origin.knowledge.computeIfAbsent(driver, origin::derive);
    }

    /** Whether the snapshot API is served, workloads were observed, and no snapshot controller is among them. */
    public boolean lacksSnapshotController() {
        boolean workloads = store.count(Kind.POD) + store.count(Kind.DEPLOYMENT) + store.count(Kind.STATEFUL_SET) > 0;
        boolean observed = store.observation(Kind.DEPLOYMENT).isComplete()
                || store.observation(Kind.POD).isComplete();
        return workloads
                && observed
                && store.get(ApiDefinition.refOf(Kind.SNAPSHOT)) != null
                && !controllers.sawSnapshotController();
    }

    /** Whether the controller of the driver was seen, and no snapshotter beside it. */
    public boolean lacksSnapshotter(DriverName driver) {
        note(driver);
        return controllers.saw(driver) && !controllers.proves(driver, Controllers.Sidecar.SNAPSHOTTER);
    }

    /** Whether the controller of the driver was seen, and no resizer beside it. */
    public boolean lacksResizer(DriverName driver) {
        note(driver);
        return controllers.saw(driver) && !controllers.proves(driver, Controllers.Sidecar.RESIZER);
    }

    private static ImmutableSet<DriverName> knownDrivers(Store store, FactSet outside) {
        return ImmutableSet.<DriverName>builder()
                .addAll(store.drivers())
                .addAll(outside.facts().keySet())
                .build();
    }

    private DriverKnowledge derive(DriverName driver) {
        Set<SourcedFact> facts = new HashSet<>(outside.facts().get(driver));
        contents(driver, facts);
        restored(driver, facts);
        deployed(driver, facts);
        new ConfiguredEvidence(store, driver).addTo(facts);
        return new DriverKnowledge(facts);
    }

    private void deployed(DriverName driver, Set<SourcedFact> facts) {
        if (controllers.proves(driver, Controllers.Sidecar.SNAPSHOTTER)) {
            facts.add(deployed(driver, Controllers.Sidecar.SNAPSHOTTER, yes(Capability.SNAPSHOT)));
        }
        if (controllers.proves(driver, Controllers.Sidecar.RESIZER)) {
            facts.add(deployed(driver, Controllers.Sidecar.RESIZER, yes(Capability.EXPAND_ONLINE)));
            facts.add(deployed(driver, Controllers.Sidecar.RESIZER, yes(Capability.EXPAND_OFFLINE)));
            facts.add(deployed(driver, Controllers.Sidecar.RESIZER, new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED)));
        }
        ObjectRef service = ObjectRef.of(Kind.METADATA_SERVICE, driver.value());
        if (store.get(service) != null) {
            facts.add(yes(Capability.CHANGED_BLOCKS, Optional.empty(), Trust.DEPLOYED, service));
        }
    }

    private SourcedFact deployed(DriverName driver, Controllers.Sidecar sidecar, Fact fact) {
        return new SourcedFact(
                fact, Trust.DEPLOYED, SOURCE, controllers.where(driver, sidecar), store.observedAt(), Age.CURRENT);
    }

    private static Fact yes(Capability capability) {
        return new Fact.Capable(capability, Answer.SUPPORTED, Optional.empty());
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
            } else if (content.error().filter(ClusterEvidence::isUnimplemented).isPresent()) {
                facts.add(said(Capability.SNAPSHOT, Answer.UNSUPPORTED, scope, Trust.VERIFIED, content.ref()));
            }
        });
    }

    private static boolean isUnimplemented(String error) {
        return error.toLowerCase(Locale.ROOT).contains("unimplemented");
    }

    private Optional<String> scope(SnapshotContent content) {
        Volume source = content.sourceVolumeHandle()
                .map(handle -> volume(content.driver(), handle))
                .orElse(null);
        if (source != null) {
            return source.storageClass();
        }
        return content.snapshot()
                .map(store::get)
                .flatMap(snapshot -> sourceClaim((VolumeSnapshot) snapshot))
                .flatMap(Claim::storageClass);
    }

    /** The volume of that driver and handle, the first by name of several; null where none was seen. */
    public @Nullable Volume volume(DriverName driver, String handle) {
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
        if (made.phase() != io.github.snapworthy.core.ClaimPhase.BOUND
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
                SOURCE,
                seen.toString(),
                store.observedAt(),
                Age.CURRENT);
    }
}
