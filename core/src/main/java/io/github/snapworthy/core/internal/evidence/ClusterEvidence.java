package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.store.Reads;
import io.github.snapworthy.core.internal.store.Store;
import java.util.HashSet;
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

    /** Of which answers are remembered by name. */
    private static final ImmutableSet<Kind> CLASSES =
            ImmutableSet.of(Kind.STORAGE_CLASS, Kind.SNAPSHOT_CLASS, Kind.GROUP_SNAPSHOT_CLASS);

    /** What is known of a driver, and from what. */
    private record Derived(ImmutableList<SourcedFact> proved, Set<SourcedFact> more, DriverKnowledge knowledge) {}

    private final Store store;
    private final FactSet outside;
    private final Controllers controllers;
    private final History history;
    private final Map<DriverName, Derived> knowledge = new ConcurrentHashMap<>();
    private final ImmutableMap<DriverName, Derived> earlier;
    private final ClusterEvidence origin;
    private final @Nullable Reads reads;

    /** The evidence of an inventory, with facts from outside. */
    public ClusterEvidence(Store store, FactSet outside) {
        this(store, outside, store);
    }

    /** The same, where what is derived for single drivers is read from a store that notes it. */
    public ClusterEvidence(Store store, FactSet outside, Store noting) {
        this(
                noting,
                outside,
                new Controllers(store, knownDrivers(store, outside)),
                new History(noting),
                ImmutableMap.of());
    }

    private ClusterEvidence(
            Store noting,
            FactSet outside,
            Controllers controllers,
            History history,
            ImmutableMap<DriverName, Derived> earlier) {
        this.store = noting;
        this.outside = outside;
        this.controllers = controllers;
        this.history = history;
        this.earlier = earlier;
        this.origin = this;
        this.reads = null;
    }

    /** The evidence of a later store, which looks for controllers only where something that tells of them has changed. */
    public ClusterEvidence next(Store later, Store noting) {
        return new ClusterEvidence(noting, outside, nextControllers(later), new History(noting), ImmutableMap.of());
    }

    /**
     * The evidence of a later inventory in which these objects changed and no kind was lost: what they do not touch is not
     * derived again.
     */
    public ClusterEvidence after(Store later, Set<ObjectRef> changed) {
        ImmutableMap<DriverName, Derived> kept =
                later.sharesWith(store, CLASSES) ? ImmutableMap.copyOf(origin.knowledge) : ImmutableMap.of();
        return new ClusterEvidence(later, outside, nextControllers(later), origin.history.after(later, changed), kept);
    }

    private Controllers nextControllers(Store later) {
        return controllers.next(later, knownDrivers(later, outside));
    }

    private ClusterEvidence(ClusterEvidence origin, Store store, Reads reads) {
        this.store = store;
        this.outside = origin.outside;
        this.controllers = origin.controllers;
        this.history = origin.history;
        this.earlier = origin.earlier;
        this.origin = origin.origin;
        this.reads = reads;
    }

    /** The same evidence for one reader: the drivers for which it asks are noted, and what it looks up in that store. */
    public ClusterEvidence notedBy(Reads noted, Store ofReader) {
        return new ClusterEvidence(this, ofReader, noted);
    }

    /** Takes over what an earlier evidence derived; to be called where nothing changed that it read for that. */
    public void takeOver(ClusterEvidence earlier) {
        if (!store.sharesWith(earlier.store, CLASSES)) {
            return;
        }
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
            if (!controllers.agrees(later.controllers, driver) || !known.knowledge.saysAsMuchAs(later.of(driver))) {
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
        Derived known = origin.knowledge.get(driver);
        return (known != null ? known : origin.knowledge.computeIfAbsent(driver, origin::derive)).knowledge;
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

    /** The knowledge of an earlier inventory is taken where nothing else is known now, with all that it remembers. */
    private Derived derive(DriverName driver) {
        ImmutableList<SourcedFact> proved = history.of(driver);
        Set<SourcedFact> more = new HashSet<>(outside.facts().get(driver));
        deployed(driver, more);
        new ConfiguredEvidence(store, driver).addTo(more);
        Derived then = earlier.get(driver);
        DriverKnowledge known = then != null && then.proved.equals(proved) && then.more.equals(more)
                ? then.knowledge
                : new DriverKnowledge(proved, more);
        return new Derived(proved, more, known);
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
        return new SourcedFact(fact, Trust.DEPLOYED, SOURCE, controllers.where(driver, sidecar), store.observedAt());
    }

    private static Fact yes(Capability capability) {
        return new Fact.Capable(capability, Answer.SUPPORTED, Optional.empty());
    }

    /** The volume of that driver and handle, the first by name of several; null where none was seen. */
    public @Nullable Volume volume(DriverName driver, String handle) {
        return History.volume(store, driver, handle);
    }

    private SourcedFact yes(Capability capability, Optional<String> scope, Trust trust, ObjectRef seen) {
        return new SourcedFact(
                new Fact.Capable(capability, Answer.SUPPORTED, scope),
                trust,
                SOURCE,
                seen.toString(),
                store.observedAt());
    }
}
