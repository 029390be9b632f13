package io.github.snapworthy.core.internal.decide;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.LintResult;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.MethodChoice;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.RestoreRequest;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.evidence.DriverSurvey;
import io.github.snapworthy.core.internal.lint.Linter;
import io.github.snapworthy.core.internal.rules.ClaimCase;
import io.github.snapworthy.core.internal.rules.ClassComparer;
import io.github.snapworthy.core.internal.rules.CloneChecks;
import io.github.snapworthy.core.internal.rules.CopyCase;
import io.github.snapworthy.core.internal.rules.Drawn;
import io.github.snapworthy.core.internal.rules.GroupCase;
import io.github.snapworthy.core.internal.rules.Ledger;
import io.github.snapworthy.core.internal.rules.MachineClaims;
import io.github.snapworthy.core.internal.rules.Methods;
import io.github.snapworthy.core.internal.rules.RequirementSet;
import io.github.snapworthy.core.internal.rules.SnapshotCase;
import io.github.snapworthy.core.internal.rules.Tables;
import io.github.snapworthy.core.internal.rules.VmCase;
import io.github.snapworthy.core.internal.rules.World;
import io.github.snapworthy.core.internal.store.Reads;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Decides requests over one prepared world. Safe for all threads. */
public final class Engine {
    private final Store store;
    private final FactSet outside;
    private final World world;
    private final DriverSurvey survey;
    private final Map<Operation, Supplier<ImmutableSet<Kind>>> kinds;

    /** Prepares decisions. */
    public Engine(Profile profile, Store store, FactSet outside) {
        this(profile, store, outside, new ClusterEvidence(store, outside), store);
    }

    private Engine(Profile profile, Store store, FactSet outside, ClusterEvidence evidence, Store prepared) {
        this.store = store;
        this.outside = outside;
        this.world = new World(prepared, profile, evidence);
        this.survey = new DriverSurvey(store, outside, evidence);
        this.kinds = kinds(profile);
    }

    /** The kinds that decisions depend on as a whole; asked for with the first decision, for most hosts ask few operations. */
    private static Map<Operation, Supplier<ImmutableSet<Kind>>> kinds(Profile profile) {
        Map<Operation, Supplier<ImmutableSet<Kind>>> kinds = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            kinds.put(operation, Suppliers.memoize(() -> Tables.restsOn(profile, operation)));
        }
        return kinds;
    }

    /** The engine after changes of these objects alone. */
    private Engine(Engine earlier, Store later, ImmutableSet<ObjectRef> changed) {
        ClusterEvidence evidence = earlier.evidence().after(later, changed);
        this.store = later;
        this.outside = earlier.outside;
        this.world = earlier.world.after(later, evidence);
        this.survey = new DriverSurvey(later, outside, evidence);
        this.kinds = earlier.kinds;
    }

    /** The engine over another world of the same objects. */
    private Engine(Engine shared, World world) {
        this.store = shared.store;
        this.outside = shared.outside;
        this.world = world;
        this.survey = shared.survey;
        this.kinds = shared.kinds;
    }

    /** Prepares decisions, and notes what is read for what they share: for the evidence, and for all the rest. */
    public static Engine noting(Profile profile, Store store, FactSet outside, Reads ofEvidence, Reads ofTheRest) {
        ClusterEvidence evidence = new ClusterEvidence(store, outside, store.notedBy(ofEvidence));
        return new Engine(profile, store, outside, evidence, store.notedBy(ofTheRest));
    }

    /** The same over a later store; a new evidence, which takes over the controllers where they are the same. */
    public Engine next(Store later, Reads ofEvidence, Reads ofTheRest) {
        ClusterEvidence next = evidence().next(later, later.notedBy(ofEvidence));
        return new Engine(world.profile(), later, outside, next, later.notedBy(ofTheRest));
    }

    /** The same engine for one reader, whose own reads are noted. */
    public Engine notedBy(Reads reads) {
        return new Engine(this, world.notedBy(reads));
    }

    /** The same engine where that is taken of quotas too; changes keep it. */
    public Engine besides(Drawn more) {
        return more.isNothing() ? this : new Engine(this, world.besides(more));
    }

    /** What the cluster shows of its drivers. */
    public ClusterEvidence evidence() {
        return world.evidence();
    }

    /** The inventory that is decided over. */
    public Inventory inventory() {
        return store;
    }

    /** The engine over the same facts from outside, after changes of the inventory; costs what the changes touch. */
    public Engine with(Iterable<Change> changes) {
        Store later = (Store) store.with(changes);
        Optional<ImmutableSet<ObjectRef>> changed = ChangedObjects.of(changes);
        return changed.isPresent()
                ? new Engine(this, later, changed.get())
                : new Engine(world.profile(), later, outside).besides(world.drawn());
    }

    /** What decisions share. */
    public World world() {
        return world;
    }

    /** The facts from outside. */
    public FactSet outside() {
        return outside;
    }

    /** What is known of drivers. */
    public DriverSurvey survey() {
        return survey;
    }

    /** What is wrong in the configuration. */
    public LintResult lint() {
        return Linter.of(world);
    }

    /**
     * A decision, and what carrying it out takes.
     *
     * @param decision the decision
     * @param takes what its request takes of quotas that leave room for it
     */
    public record Counted(Decision decision, Drawn takes) {}

    /** Decides one request. */
    public Decision decide(Request request) {
        return finish(draft(request), request);
    }

    /** Decides one request, and counts what it takes of quotas. */
    public Counted count(Request request) {
        Draft draft = draft(request);
        return new Counted(finish(draft, request), draft.drawn());
    }

    private Decision finish(Draft draft, Request request) {
        return draft.finish(
                world.profile(),
                requireNonNull(kinds.get(request.operation()), "kinds").get());
    }

    private Draft draft(Request request) {
        if (request instanceof GroupSnapshotRequest group) {
            return ofGroup(group);
        }
        if (request.subject() instanceof ClaimRef) {
            return ofClaim(request);
        }
        if (request instanceof VmRestoreRequest restore) {
            return Draft.ofCopy(request, CopyTree.of(new CopyCase(world, restore)));
        }
        return request instanceof RestoreRequest ? ofSnapshot(request) : ofMachine(request);
    }

    private Draft ofGroup(GroupSnapshotRequest request) {
        if (request.subject() instanceof ClaimSetRef claims) {
            return Draft.ofGroup(request, GroupCase.of(world, request, claims));
        }
        VmCase vm = new VmCase(world, request, request.subject().object(), Optional.empty());
        GroupCase group = GroupCase.of(world, request, vm);
        return Draft.ofMachine(request, vm, vm.fill(setOfMachine(request.operation())), List.of(group.ledger()));
    }

    private Draft ofSnapshot(Request request) {
        SnapshotCase snapshot =
                new SnapshotCase(world, request, request.subject().object());
        Ledger ledger = snapshot.fill(RequirementSet.RESTORE_OF_SNAPSHOT);
        return Draft.ofSnapshot(request, snapshot, ledger);
    }

    /** Which class each dialect takes: for the claim of the request, or for each claim of its machine. */
    public ImmutableList<ClassComparison> compare(Request request) {
        if (request instanceof GroupSnapshotRequest) {
            throw new IllegalArgumentException(
                    "request: no tool but the profile's chooses a VolumeGroupSnapshotClass; ask for a decision");
        }
        return claims(request.subject()).stream()
                .map(claim -> ClassComparer.compare(world, request, claim))
                .collect(ImmutableList.toImmutableList());
    }

    private Set<ObjectRef> claims(Subject subject) {
        return subject instanceof ClaimRef
                ? ImmutableSet.of(subject.object())
                : MachineClaims.of(store, subject.object());
    }

    private Draft ofClaim(Request request) {
        ClaimCase claim = new ClaimCase(world, request, request.subject().object());
        Ledger top = claim.fill(setOf(request.operation()));
        List<Ledger> methods = switch (request.operation()) {
            case BACKUP -> methods(claim, top);
            case CLONE -> cloneMethods(request, claim, top);
            case SNAPSHOT, RESTORE, GROUP_SNAPSHOT, ATTACH, EXPAND -> List.of();
        };
        return Draft.ofClaim(request, claim, top, methods);
    }

    private static RequirementSet setOf(Operation operation) {
        return switch (operation) {
            case SNAPSHOT -> RequirementSet.SNAPSHOT_OF_CLAIM;
            case BACKUP -> RequirementSet.BACKUP_OF_CLAIM;
            case RESTORE -> RequirementSet.RESTORE_OF_SNAPSHOT;
            case CLONE -> RequirementSet.CLONE_OF_CLAIM;
            case GROUP_SNAPSHOT -> RequirementSet.GROUP_SNAPSHOT_OF_CLAIM;
            case ATTACH -> RequirementSet.ATTACHMENT_OF_CLAIM;
            case EXPAND -> RequirementSet.EXPANSION_OF_CLAIM;
        };
    }

    private static List<Ledger> methods(ClaimCase claim, Ledger top) {
        List<Ledger> methods = new ArrayList<>();
        for (BackupMethod method : Methods.of(claim)) {
            methods.add(Methods.fill(claim, method, top));
        }
        return methods;
    }

    private List<Ledger> cloneMethods(Request request, ClaimCase claim, Ledger top) {
        List<Ledger> methods = new ArrayList<>();
        for (CloneMethod method : CloneChecks.methods(world, request)) {
            methods.add(claim.fill(CloneChecks.setOf(method), method, top));
        }
        return methods;
    }

    private Draft ofMachine(Request request) {
        boolean forAll =
                request.operation() == Operation.BACKUP && world.profile().methodChoice() == MethodChoice.FOR_ALL_DISKS;
        return forAll ? byOneMethod((BackupRequest) request) : machine(request, Optional.empty());
    }

    /** One method serves all disks: the best draft over the methods, of equally good ones the one that lacks least. */
    private Draft byOneMethod(BackupRequest request) {
        ImmutableList<BackupMethod> declared = request.methods();
        Draft best = null;
        for (BackupMethod method : world.profile().backupMethods()) {
            if (declared.isEmpty() || declared.contains(method)) {
                Draft draft = machine(request, Optional.of(method));
                best = best == null || draft.isBetterThan(best) ? draft : best;
            }
        }
        return best == null ? machine(request, Optional.empty()) : best;
    }

    private Draft machine(Request request, Optional<BackupMethod> methodForAll) {
        ObjectRef ref = request.subject().object();
        VmCase vm = new VmCase(world, request, ref, methodForAll);
        return Draft.ofMachine(request, vm, vm.fill(setOfMachine(request.operation())), List.of());
    }

    private static RequirementSet setOfMachine(Operation operation) {
        return switch (operation) {
            case SNAPSHOT -> RequirementSet.SNAPSHOT_OF_VM;
            case BACKUP -> RequirementSet.BACKUP_OF_VM;
            case CLONE -> RequirementSet.CLONE_OF_VM;
            case GROUP_SNAPSHOT -> RequirementSet.GROUP_SNAPSHOT_OF_VM;
            case RESTORE, ATTACH, EXPAND ->
                throw new IllegalArgumentException("operation: " + operation + " is not for machines");
        };
    }
}
