package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.evidence.Scene;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim or snapshot under one request: the storage that it leads to, and the ledger that is being filled. */
public abstract class Case {
    private final World world;
    private final Request request;
    private final ObjectRef ref;
    private Ledger ledger = Ledger.EMPTY;

    Case(World world, Request request, ObjectRef ref) {
        this.world = world;
        this.request = request;
        this.ref = ref;
    }

    /** Checks a requirement set into a ledger of its own. */
    public Ledger fill(RequirementSet set) {
        ledger = new Ledger(ref);
        return fillIn(set);
    }

    /** Checks what is asked of a part, on top of what is asked of the whole. */
    Ledger fill(RequirementSet set, Ledger below) {
        ledger = new Ledger(ref, below);
        return fillIn(set);
    }

    /** Checks what one method needs, on top of what all methods need. */
    public Ledger fill(RequirementSet set, Method method, Ledger below) {
        ledger = new Ledger(ref, method, below);
        return fillIn(set);
    }

    /** Goes on with another requirement set in the same ledger. */
    final Ledger extend(RequirementSet set) {
        return fillIn(set);
    }

    /** By index, here and below: this is the innermost loop of a decision, and an iterator would be its only garbage. */
    private Ledger fillIn(RequirementSet set) {
        ImmutableList<Requirement> requirements = set.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (requirement.isOf(world.profile()) && isGrounded(requirement)) {
                ledger.begin(requirement);
                ledger.settle(check(requirement));
            }
        }
        return ledger;
    }

    /** A requirement is evaluated only where what it presupposes holds. */
    boolean isGrounded(Requirement requirement) {
        return ledger.isGroundFor(requirement);
    }

    abstract Outcome check(Requirement requirement);

    /** The driver, or null where none is named. */
    public abstract @Nullable DriverName driver();

    /** The volume whose data it is about, or null. */
    public abstract @Nullable Volume volume();

    /** The StorageClass of that volume, or null where it was not found. */
    abstract @Nullable StorageClass storageClass();

    /** The name of that StorageClass, the empty text where there is none. */
    abstract String storageClassName();

    /** The scene in which a capability is asked. */
    abstract Scene scene();

    /** What a new claim is made from; only checks of restores and clones ask. */
    abstract Source source();

    /** The objects that it leads to, found or not. */
    public abstract ImmutableSet<ObjectRef> objects();

    World world() {
        return world;
    }

    Store store() {
        return world.store();
    }

    /** The ledger that is being filled. */
    public Ledger ledger() {
        return ledger;
    }

    Request request() {
        return request;
    }

    /** The reference of the claim or snapshot. */
    public ObjectRef ref() {
        return ref;
    }

    /** What is known of the driver; a check that needs it presupposes that the driver is known. */
    DriverKnowledge knowledge() {
        return world.evidence().of(driverName());
    }

    DriverName driverName() {
        DriverName driver = driver();
        if (driver == null) {
            throw new IllegalStateException("the driver of " + ref + " is not known");
        }
        return driver;
    }

    /** Adds a finding without particulars on the claim or snapshot. */
    Outcome say(KnownCode code, Effect effect, Evidence... evidence) {
        return ledger.say(code, effect, evidence);
    }

    /** Adds a finding on the claim or snapshot. */
    Outcome say(KnownCode code, Effect effect, ImmutableMap<String, String> arguments, Evidence... evidence) {
        return ledger.say(code, effect, arguments, evidence);
    }

    Outcome say(
            ObjectRef about,
            KnownCode code,
            Effect effect,
            ImmutableMap<String, String> arguments,
            Evidence... evidence) {
        return ledger.say(about, code, effect, arguments, evidence);
    }

    /** Adds a finding on the claim that may leave a disk out. */
    Outcome add(
            KnownCode code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            List<Evidence> evidence) {
        return ledger.add(ref, code, effect, excludes, arguments, evidence);
    }
}
