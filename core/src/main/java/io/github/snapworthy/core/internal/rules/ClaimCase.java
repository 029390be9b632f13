package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
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
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One claim under one request, with all objects that it leads to, and the ledger that is being filled. */
public final class ClaimCase {
    private static final String VELERO_CLASS = "velero.io/csi-volumesnapshot-class";

    private final World world;
    private final Request request;
    private final ObjectRef ref;
    private final @Nullable Claim claim;
    private final @Nullable Volume volume;
    private final DriverIdentity identity;
    private final @Nullable VmCase vm;
    private final VmDisk.@Nullable Source diskSource;
    private Ledger ledger;
    private @Nullable Choice choice;
    private boolean choiceIsForBackup;
    private @Nullable Use use;

    /** The case of a claim for itself. */
    public ClaimCase(World world, Request request, ObjectRef ref) {
        this(world, request, ref, null, null);
    }

    /** The case of a claim as a disk of a machine. */
    public ClaimCase(
            World world, Request request, ObjectRef ref, @Nullable VmCase vm, VmDisk.@Nullable Source diskSource) {
        this.world = world;
        this.request = request;
        this.ref = ref;
        this.vm = vm;
        this.diskSource = diskSource;
        Store store = world.store();
        this.claim = store.get(ref) instanceof Claim found ? found : null;
        this.volume = volumeOf(store, claim);
        this.identity = DriverIdentity.of(store, claim, volume);
        this.ledger = Ledger.EMPTY;
    }

    /** Until a claim is bound its StorageClass speaks for it, whatever volume it names (section 4 of the decision model). */
    private static @Nullable Volume volumeOf(Store store, @Nullable Claim claim) {
        if (claim == null || claim.volumeName().isEmpty() || claim.phase() == ClaimPhase.PENDING) {
            return null;
        }
        return (Volume) store.get(ObjectRef.of(Kind.VOLUME, claim.volumeName().get()));
    }

    /** Checks a requirement set into a ledger of its own. */
    public Ledger fill(RequirementSet set) {
        ledger = new Ledger(ref);
        return fillIn(set);
    }

    /** Checks what one method needs, on top of what all methods need. */
    public Ledger fill(RequirementSet set, BackupMethod method, Ledger below) {
        ledger = new Ledger(ref, method, below);
        choice = null;
        return fillIn(set);
    }

    /** By index, here and below: this is the innermost loop of a decision, and an iterator would be its only garbage. */
    private Ledger fillIn(RequirementSet set) {
        ImmutableList<Requirement> requirements = set.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (isGrounded(requirement)) {
                ledger.begin(requirement);
                ledger.settle(requirement.check(this));
            }
        }
        return ledger;
    }

    /** A requirement is evaluated only where what it presupposes holds; some look ahead while a claim is pending. */
    private boolean isGrounded(Requirement requirement) {
        ImmutableList<Requirement> presupposes = requirement.presupposes();
        for (int i = 0; i < presupposes.size(); i++) {
            Requirement presupposed = presupposes.get(i);
            boolean ahead = presupposed == Requirement.VOLUME_OWN && requirement.judgedWhilePending() && isPending();
            if (!ledger.holds(presupposed) && !ahead) {
                return false;
            }
        }
        return true;
    }

    World world() {
        return world;
    }

    Store store() {
        return world.store();
    }

    Ledger ledger() {
        return ledger;
    }

    /** Adds a finding without particulars on the claim. */
    Outcome say(KnownCode code, Effect effect, Evidence... evidence) {
        return ledger.say(code, effect, evidence);
    }

    /** Adds a finding on the claim. */
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

    /** The reference of the claim. */
    public ObjectRef ref() {
        return ref;
    }

    /** The claim; a check that needs it presupposes that it exists. */
    Claim claim() {
        if (claim == null) {
            throw new IllegalStateException(ref + " is not there");
        }
        return claim;
    }

    @Nullable
    Claim claimOrNull() {
        return claim;
    }

    /** The volume, or null. */
    public @Nullable Volume volume() {
        return volume;
    }

    /** Whether the claim exists, stays, and waits for a volume. */
    boolean isPending() {
        return claim != null && !claim.terminating() && claim.phase() == ClaimPhase.PENDING;
    }

    /** Who uses the claim; looked up once. */
    Use use() {
        if (use == null) {
            use = Use.of(world.store(), ref, claim, identity.driver());
        }
        return use;
    }

    DriverIdentity identity() {
        return identity;
    }

    /** The driver, or null where none is named. */
    public @Nullable DriverName driver() {
        return identity.driver();
    }

    @Nullable
    StorageClass storageClass() {
        return identity.storageClass();
    }

    Operation operation() {
        return request.operation();
    }

    @Nullable
    VmCase vm() {
        return vm;
    }

    VmDisk.@Nullable Source diskSource() {
        return diskSource;
    }

    /** What is known of the driver; a check that needs it presupposes that the driver is known. */
    DriverKnowledge knowledge() {
        return world.evidence().of(driverName());
    }

    DriverName driverName() {
        DriverName driver = identity.driver();
        if (driver == null) {
            throw new IllegalStateException("the driver of " + ref + " is not known");
        }
        return driver;
    }

    /** The scene in which a capability is asked. */
    Scene scene() {
        SnapshotClass chosen = ledger.holds(Requirement.CLASS_RESOLVES) ? choice().chosen() : null;
        return Scene.of(world.store(), volume, claim == null ? Optional.empty() : claim.storageClass(), chosen);
    }

    /** The choice of a snapshot class; made once for each purpose. */
    public Choice choice() {
        boolean forBackup = isByDriver();
        if (choice == null || choiceIsForBackup != forBackup) {
            choiceIsForBackup = forBackup;
            choice = world.chooser().choose(wanted(forBackup));
        }
        return choice;
    }

    private boolean isByDriver() {
        return ledger.method().filter(method -> method == BackupMethod.DRIVER).isPresent();
    }

    private Wanted wanted(boolean forBackup) {
        DriverName driver = driverName();
        ToolDrivers drivers = new ToolDrivers(world, claim(), identity);
        return new Wanted(
                driver,
                new Question(
                        drivers.ofDecision(world.profile().dialect(), driver),
                        claim().storageClass().orElse(""),
                        forBackup ? Operation.BACKUP : Operation.SNAPSHOT,
                        forBackup ? ClassPurpose.BACKUP : ClassPurpose.SNAPSHOT,
                        names()));
    }

    /** The classes that are named for this claim. */
    Question.Names names() {
        Profile profile = world.profile();
        return new Question.Names(
                requestedClass(),
                Optional.ofNullable(profile.snapshotClassByStorageClass().get(identity.storageClassName())),
                Optional.ofNullable(claim().annotations().get(VELERO_CLASS)));
    }

    /** The best of its methods under the host's floor; empty where there is none. */
    public Optional<Ledger> bestOf(List<Ledger> methods) {
        return Methods.bestOf(methods, world.profile().assuranceFloor());
    }

    /** How consistent a copy of the claim would be; empty where it is not there. */
    public Optional<Consistency> grade() {
        return claim == null ? Optional.empty() : Optional.of(use().grade());
    }

    /** The objects that it leads to, found or not. */
    public ImmutableSet<ObjectRef> objects() {
        ObjectRef storageClass = ObjectRef.of(Kind.STORAGE_CLASS, identity.storageClassName());
        if (volume != null) {
            return ImmutableSet.of(ref, volume.ref(), storageClass);
        }
        String named = claim == null ? "" : claim.volumeName().orElse("");
        return named.isEmpty()
                ? ImmutableSet.of(ref, storageClass)
                : ImmutableSet.of(ref, ObjectRef.of(Kind.VOLUME, named), storageClass);
    }

    Optional<String> requestedClass() {
        return switch (request.operation()) {
            case SNAPSHOT -> ((SnapshotRequest) request).snapshotClass();
            case BACKUP -> ((BackupRequest) request).snapshotClass();
        };
    }

    /** The request as one for a backup; only checks of backups ask. */
    BackupRequest backup() {
        return (BackupRequest) request;
    }
}
