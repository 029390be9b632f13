package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;

/** One snapshot or backup of a machine under one request, with its volumes, and the ledger that is being filled. */
public final class CopyCase {
    /**
     * One of its volumes.
     *
     * @param spec the volume as it was recorded
     * @param data the case of its data
     */
    record CopiedVolume(RecordedVolume spec, Case data) {}

    private final World world;
    private final VmRestoreRequest request;
    private final MachineCopy copy;
    private final ImmutableList<CopiedVolume> volumes;
    private final Ledger ledger;

    /** The case of the snapshot or backup that the request is for. */
    public CopyCase(World world, VmRestoreRequest request) {
        this.world = world;
        this.request = request;
        this.copy = MachineCopy.of(world.store(), request.subject().object());
        this.volumes = copy.volumes().stream()
                .map(volume -> new CopiedVolume(volume, data(volume)))
                .collect(ImmutableList.toImmutableList());
        this.ledger = new Ledger(copy.ref());
    }

    private Case data(RecordedVolume volume) {
        return copy.isRemote() || volume.snapshot().isEmpty()
                ? new RecordedCase(world, request, copy, volume)
                : SnapshotCase.of(
                        world,
                        request,
                        ObjectRef.of(
                                Kind.SNAPSHOT,
                                copy.ref().namespace(),
                                volume.snapshot().get()),
                        volume);
    }

    /** Checks what is asked of the snapshot or backup as such. */
    public Ledger fill() {
        RequirementSet set = copy.ref().kind() == Kind.HARVESTER_BACKUP
                ? RequirementSet.RESTORE_OF_VM_BACKUP
                : RequirementSet.RESTORE_OF_VM_SNAPSHOT;
        for (Requirement requirement : set.requirements()) {
            if (requirement.isOf(world.profile()) && ledger.isGroundFor(requirement)) {
                ledger.begin(requirement);
                ledger.settle(requirement.check(this));
            }
        }
        return ledger;
    }

    /** Its volumes in their order, as disks of the machine; each is checked after {@link #fill()}. */
    public ImmutableList<Disk> disks() {
        return volumes.stream().map(this::disk).collect(ImmutableList.toImmutableList());
    }

    private Disk disk(CopiedVolume volume) {
        RequirementSet set = volume.data() instanceof SnapshotCase
                ? RequirementSet.RESTORE_OF_VM_VOLUME
                : RequirementSet.RESTORE_OF_RECORDED_VOLUME;
        VmDisk spec = new VmDisk(
                volume.spec().name(), VmDisk.Source.CLAIM, volume.spec().claim(), VmDisk.Sharing.EXCLUSIVE);
        return Disk.restored(spec, volume.data().fill(set, ledger));
    }

    /** The machine that is to be replaced; empty where a new one is made, or where nothing names it. */
    public Optional<VmCase> replaced() {
        return isReplacing()
                ? replacedRef().map(machine -> VmCase.withoutDisks(world, request, machine))
                : Optional.empty();
    }

    boolean isReplacing() {
        return request.mode() == VmRestoreRequest.Mode.REPLACE;
    }

    /** The machine that is named, else that of the same name in the namespace that is asked for. */
    Optional<ObjectRef> replacedRef() {
        Optional<ObjectRef> source = copy.machine();
        return request.target().vm().or(() -> source.map(vm -> ObjectRef.of(Kind.VM, namespace(), vm.name())));
    }

    /** The namespace of the claims that are made. */
    String namespace() {
        return request.target().claim().namespace().orElse(copy.ref().namespace());
    }

    /** Its volumes in their order. */
    ImmutableList<CopiedVolume> volumes() {
        return volumes;
    }

    /** The objects that it leads to, found or not. */
    public ImmutableSet<ObjectRef> objects() {
        ImmutableSet.Builder<ObjectRef> all = ImmutableSet.builder();
        all.add(copy.ref());
        copy.contentRef().ifPresent(all::add);
        copy.machine().ifPresent(all::add);
        replacedRef().ifPresent(all::add);
        volumes.forEach(volume -> all.addAll(volume.data().objects()));
        return all.build();
    }

    World world() {
        return world;
    }

    Store store() {
        return world.store();
    }

    VmRestoreRequest request() {
        return request;
    }

    MachineCopy copy() {
        return copy;
    }

    ObjectRef ref() {
        return copy.ref();
    }

    /** The backup; a check that needs it presupposes that it exists, and stands only in the table of backups. */
    VmBackup backup() {
        VmBackup backup = copy.backup();
        if (backup == null) {
            throw new IllegalStateException(copy.ref() + " is not there");
        }
        return backup;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Adds a finding on the snapshot or backup. */
    Outcome say(KnownCode code, Effect effect, ImmutableMap<String, String> arguments, Evidence... evidence) {
        return ledger.say(code, effect, arguments, evidence);
    }

    /** The requirement is open because a kind could not be read. */
    Outcome unreadable(Kind kind) {
        return ledger.unreadable(
                kind,
                Evidence.of(
                        kind, store().observation(kind, copy.ref().namespace()).name()));
    }
}
