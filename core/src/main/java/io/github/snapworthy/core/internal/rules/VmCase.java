package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One virtual machine under one request, with its disks, and the ledger that is being filled. */
public final class VmCase {
    private final World world;
    private final Request request;
    private final ObjectRef ref;
    private final Machine machine;
    private final ImmutableList<Disk> disks;
    private final ImmutableList<ClaimCase> covered;
    private final Ledger ledger;

    /** The case of a machine, whose disks take one of these methods; empty where each takes its own. */
    public VmCase(World world, Request request, ObjectRef ref, Optional<BackupMethod> methodForAll) {
        this.world = world;
        this.request = request;
        this.ref = ref;
        this.machine = Machine.of(world, ref);
        this.ledger = new Ledger(ref);
        VirtualMachine found = machine.found();
        this.disks = found == null ? ImmutableList.of() : new Disks(this, methodForAll).of(found, machine.instance());
        this.covered = covered(disks);
    }

    private VmCase(World world, Request request, ObjectRef ref) {
        this.world = world;
        this.request = request;
        this.ref = ref;
        this.machine = Machine.of(world, ref);
        this.ledger = new Ledger(ref);
        this.disks = ImmutableList.of();
        this.covered = ImmutableList.of();
    }

    /** The case of a machine of whose disks nothing is asked. */
    static VmCase withoutDisks(World world, Request request, ObjectRef ref) {
        return new VmCase(world, request, ref);
    }

    private static ImmutableList<ClaimCase> covered(ImmutableList<Disk> disks) {
        ImmutableList.Builder<ClaimCase> covered = ImmutableList.builderWithExpectedSize(disks.size());
        for (Disk disk : disks) {
            if (disk.isCovered()) {
                disk.claim().ifPresent(covered::add);
            }
        }
        return covered.build();
    }

    /** Checks a requirement set. */
    public Ledger fill(RequirementSet set) {
        ImmutableList<Requirement> requirements = set.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (requirement.isOf(world.profile()) && ledger.isGroundFor(requirement)) {
                ledger.begin(requirement);
                ledger.settle(requirement.check(this));
            }
        }
        return ledger;
    }

    /** The disks, those of the template first and in its order. */
    public ImmutableList<Disk> disks() {
        return disks;
    }

    /** The claims behind the disks that are covered. */
    ImmutableList<ClaimCase> covered() {
        return covered;
    }

    /** The objects that it leads to beside its claims. */
    public List<ObjectRef> objects() {
        Optional<ObjectRef> target =
                request instanceof VmCloneRequest clone ? clone.target().vm() : Optional.empty();
        return target.map(vm -> List.of(ref, machine.instanceRef(), vm))
                .orElseGet(() -> List.of(ref, machine.instanceRef()));
    }

    /** The claims of the machine and their volumes, found or not. */
    public ImmutableSet<ObjectRef> storage() {
        ImmutableSet.Builder<ObjectRef> all = ImmutableSet.builder();
        for (ObjectRef ref : MachineClaims.of(store(), ref())) {
            all.add(ref);
            if (store().get(ref) instanceof Claim claim) {
                claim.volumeName().ifPresent(name -> all.add(ObjectRef.of(Kind.VOLUME, name)));
            }
        }
        return all.build();
    }

    World world() {
        return world;
    }

    Store store() {
        return world.store();
    }

    Request request() {
        return request;
    }

    /** The reference of the machine. */
    public ObjectRef ref() {
        return ref;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Adds a finding without particulars on the machine. */
    Outcome say(KnownCode code, Effect effect, Evidence... evidence) {
        return ledger.say(code, effect, evidence);
    }

    /** Adds a finding on the machine. */
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

    /** Whether the machine was found. */
    public boolean isThere() {
        return machine.found() != null;
    }

    /** The machine and its instance, found or not. */
    Machine seen() {
        return machine;
    }

    /** The machine; a check that needs it presupposes that it exists. */
    VirtualMachine machine() {
        VirtualMachine found = machine.found();
        if (found == null) {
            throw new IllegalStateException(ref + " is not there");
        }
        return found;
    }

    @Nullable
    VmInstance instance() {
        return machine.instance();
    }

    boolean isRunning() {
        return machine.isRunning();
    }

    /** How consistent a copy of all covered disks would be. */
    public Consistency grade() {
        VmInstance instance = machine.instance();
        if (isRunning() && instance != null) {
            return instance.agentConnected() && !instance.paused() ? Consistency.QUIESCED : Consistency.CRASH;
        }
        if (machine.mayRunUnseen()) {
            return Consistency.UNKNOWN;
        }
        Consistency grade = Consistency.OFFLINE;
        for (ClaimCase claim : covered()) {
            grade = grade.lowest(claim.use().grade());
        }
        return grade;
    }
}
