package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.AttachRequest;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.classes.Choice;
import io.github.snapworthy.core.internal.classes.Question;
import io.github.snapworthy.core.internal.classes.Wanted;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.evidence.Scene;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.MethodChoice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One claim under one request, with all objects that it leads to, and the ledger that is being filled. */
public final class ClaimCase extends Case {
    private static final String VELERO_CLASS = "velero.io/csi-volumesnapshot-class";

    private final @Nullable Claim claim;
    private final @Nullable Volume volume;
    private final DriverIdentity identity;
    private final @Nullable Kin kin;
    private final @Nullable VmCase vm;
    private final VmDisk.@Nullable Source diskSource;
    private @Nullable Choice choice;
    private Likeness likeness = Likeness.NOT_ASKED;
    private @Nullable Use use;
    private @Nullable ObjectRef dataVolume;
    private @Nullable MethodChoice ofVelero;
    private @Nullable SnapshotClass groupClass;

    private enum Likeness {
        NOT_ASKED,
        LIKE,
        OWN
    }

    /** The case of a claim for itself. */
    public ClaimCase(World world, Request request, ObjectRef ref) {
        this(world, request, ref, null, null);
    }

    /** The case of a claim as a disk of a machine. */
    public ClaimCase(
            World world, Request request, ObjectRef ref, @Nullable VmCase vm, VmDisk.@Nullable Source diskSource) {
        super(world, request, ref);
        this.vm = vm;
        this.diskSource = diskSource;
        Store store = world.store();
        this.claim = store.get(ref) instanceof Claim found ? found : null;
        this.volume = volumeOf(store, claim);
        Kindred kindred = world.kindred();
        this.identity =
                kindred == null ? DriverIdentity.of(store, claim, volume) : DriverIdentity.of(kindred, claim, volume);
        this.kin = identity.kin();
    }

    /** Until a claim is bound its StorageClass speaks for it, whatever volume it names (section 4 of the decision model). */
    private static @Nullable Volume volumeOf(Store store, @Nullable Claim claim) {
        if (claim == null || claim.phase() == ClaimPhase.PENDING) {
            return null;
        }
        String name = claim.volumeName().orElse("");
        return name.isEmpty() ? null : (Volume) store.get(ObjectRef.of(Kind.VOLUME, name));
    }

    @Override
    public Ledger fill(RequirementSet set, Method method, Ledger below) {
        choice = null;
        return super.fill(set, method, below);
    }

    /** Checks what it needs as one of a group, on top of what it needs by itself. */
    void join(GroupCase group) {
        Optional<Choice> chosen = group.choiceIfAny();
        groupClass = chosen.map(Choice::chosen).orElse(null);
        ledger().chose(chosen.flatMap(Choice::report));
        extend(RequirementSet.GROUP_SNAPSHOT_BY_DRIVER);
    }

    @Override
    Outcome check(Requirement requirement) {
        return kin != null && Kin.isShared(requirement) && isLikeKin()
                ? kin.check(requirement, this)
                : requirement.check(this);
    }

    /** Whether nothing tells it from other claims of its StorageClass and driver to those who choose a snapshot class. */
    private boolean isLikeKin() {
        if (likeness == Likeness.NOT_ASKED) {
            likeness = claim != null && isAskedLikeKin() && isNamedLikeKin(claim) ? Likeness.LIKE : Likeness.OWN;
        }
        return likeness == Likeness.LIKE;
    }

    private boolean isAskedLikeKin() {
        Operation operation = request().operation();
        return (operation == Operation.SNAPSHOT || operation == Operation.BACKUP)
                && requestedClass().isEmpty();
    }

    private boolean isNamedLikeKin(Claim found) {
        return found.storageClass().orElse("").equals(identity.storageClassName())
                && !found.annotations().containsKey(VELERO_CLASS)
                && new ToolDrivers(world(), found, identity)
                        .isOfOwn(world().profile().dialect(), driverName());
    }

    @Override
    DriverKnowledge knowledge() {
        return kin != null ? kin.knowledge() : super.knowledge();
    }

    /** The claim; a check that needs it presupposes that it exists. */
    Claim claim() {
        if (claim == null) {
            throw new IllegalStateException(ref() + " is not there");
        }
        return claim;
    }

    @Nullable
    Claim claimOrNull() {
        return claim;
    }

    @Override
    public @Nullable Volume volume() {
        return volume;
    }

    /** Some requirements look ahead while a claim is pending, and presuppose nothing else than that there is a volume. */
    @Override
    boolean isGrounded(Requirement requirement) {
        return super.isGrounded(requirement) || (requirement.judgedWhilePending() && isPending());
    }

    /** Whether the claim exists, stays, and waits for a volume. */
    boolean isPending() {
        return claim != null && !claim.terminating() && claim.phase() == ClaimPhase.PENDING;
    }

    /** Who uses the claim; looked up once. */
    Use use() {
        if (use == null) {
            boolean attachable = kin != null ? kin.attachable() : Use.isAttachable(store(), identity.driver());
            use = Use.of(store(), ref(), claim, attachable);
        }
        return use;
    }

    DriverIdentity identity() {
        return identity;
    }

    @Override
    public @Nullable DriverName driver() {
        return identity.driver();
    }

    @Override
    @Nullable
    StorageClass storageClass() {
        return identity.storageClass();
    }

    @Override
    String storageClassName() {
        return identity.storageClassName();
    }

    @Nullable
    VmCase vm() {
        return vm;
    }

    /** The machine whose disk it is, by the case or by who has it; null where none was seen. */
    @Nullable
    Machine machine() {
        if (vm != null) {
            return vm.seen();
        }
        ObjectRef user = use().vm();
        return user == null ? null : Machine.of(world(), user);
    }

    /** Whether it is the disk of a machine, or may be that of one that was not seen. */
    boolean mayBeOfMachine() {
        return machine() != null || !store().isWhole(Kind.VM, ref().namespace());
    }

    VmDisk.@Nullable Source diskSource() {
        return diskSource;
    }

    @Override
    Scene scene() {
        SnapshotClass chosen = ledger().holds(Requirement.CLASS_RESOLVES) ? choice().chosen() : groupClass;
        Scene scene = Scene.in(store(), volume, identity.storageClassName(), identity.storageClass(), chosen);
        return isClone() ? scene.into(TargetChecks.targetClass(this)) : scene;
    }

    @Override
    Source source() {
        return Source.of(this);
    }

    /** The choice of a snapshot class; made once for each method. */
    public Choice choice() {
        if (choice == null) {
            choice = world().chooser().choose(wanted(isByDriver()));
        }
        return choice;
    }

    boolean isByDriver() {
        Optional<Method> method = ledger().method();
        return method.isPresent() && method.get() == BackupMethod.DRIVER;
    }

    private Wanted wanted(boolean forBackup) {
        DriverName driver = driverName();
        ToolDrivers drivers = new ToolDrivers(world(), claim(), identity);
        return new Wanted(
                driver,
                new Question(
                        drivers.ofDecision(world().profile().dialect(), driver),
                        claim().storageClass().orElse(""),
                        forBackup ? Operation.BACKUP : Operation.SNAPSHOT,
                        forBackup ? ClassPurpose.BACKUP : ClassPurpose.SNAPSHOT,
                        names()));
    }

    /** The classes that are named for this claim. */
    Question.Names names() {
        Profile profile = world().profile();
        return new Question.Names(
                requestedClass(),
                Optional.ofNullable(profile.snapshotClassByStorageClass().get(identity.storageClassName())),
                Optional.ofNullable(claim().annotations().get(VELERO_CLASS)));
    }

    /** What Velero does with it, for a backup; presupposes that the claim exists. */
    MethodChoice choiceOfVelero() {
        if (ofVelero == null) {
            ofVelero = world().velero().chooser(backup().velero()).choose(claim());
        }
        return ofVelero;
    }

    /** The best of its methods under the host's floor; empty where there is none. */
    public Optional<Ledger> bestOf(List<Ledger> methods) {
        return Methods.bestOf(methods, world().profile().assuranceFloor());
    }

    /** How consistent a copy of the claim would be; empty where it is not there. */
    public Optional<Consistency> grade() {
        return claim == null ? Optional.empty() : Optional.of(use().grade());
    }

    @Override
    public ImmutableSet<ObjectRef> objects() {
        return ImmutableSet.copyOf(leadsTo());
    }

    /** The same as a list, in which some may stand twice. */
    public ImmutableList<ObjectRef> leadsTo() {
        if (volume != null && !isClone() && !(request() instanceof AttachRequest)) {
            return ImmutableList.of(ref(), dataVolumeRef(), identity.storageClassRef(), volume.ref());
        }
        ImmutableList.Builder<ObjectRef> all = ImmutableList.builder();
        all.add(ref(), dataVolumeRef(), identity.storageClassRef());
        if (volume != null) {
            all.add(volume.ref());
        } else if (claim != null) {
            claim.volumeName().ifPresent(name -> all.add(ObjectRef.of(Kind.VOLUME, name)));
        }
        if (isClone()) {
            all.add(targetClassRef());
        }
        if (request() instanceof AttachRequest attach) {
            all.add(attach.vm().object());
        }
        return all.build();
    }

    /** The DataVolume that makes it, found or not. */
    ObjectRef dataVolumeRef() {
        if (dataVolume == null) {
            dataVolume = ObjectRef.of(Kind.DATA_VOLUME, ref().namespace(), ref().name());
        }
        return dataVolume;
    }

    private boolean isClone() {
        return request().operation() == Operation.CLONE;
    }

    private ObjectRef targetClassRef() {
        return ObjectRef.of(
                Kind.STORAGE_CLASS, TargetChecks.targetClass(this).name().orElse(""));
    }

    Optional<String> requestedClass() {
        return switch (request().operation()) {
            case SNAPSHOT -> ((SnapshotRequest) request()).snapshotClass();
            case BACKUP -> ((BackupRequest) request()).snapshotClass();
            case CLONE -> CloneChecks.snapshotClass(request());
            case RESTORE, GROUP_SNAPSHOT, ATTACH, EXPAND -> Optional.empty();
        };
    }

    /** The request as one for a backup; only checks of backups ask. */
    BackupRequest backup() {
        return (BackupRequest) request();
    }
}
