package io.github.snapworthy.core.internal.decide;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Coverage;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dependencies;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.rules.ClaimCase;
import io.github.snapworthy.core.internal.rules.Disk;
import io.github.snapworthy.core.internal.rules.Drawn;
import io.github.snapworthy.core.internal.rules.GroupCase;
import io.github.snapworthy.core.internal.rules.Ledger;
import io.github.snapworthy.core.internal.rules.Methods;
import io.github.snapworthy.core.internal.rules.SnapshotCase;
import io.github.snapworthy.core.internal.rules.VmCase;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A decision in the making: the tree of ledgers, and what goes into the decision beside it. */
final class Draft {
    private static final Comparator<Assumption> BY_KIND =
            Comparator.comparing(Assumption::kind).thenComparing(Assumption::consequence);

    private final Request request;
    private final Assessment assessment;
    private final ImmutableList<Disk> disks;
    private final ImmutableList<Ledger> chosen;
    private final Optional<Consistency> consistency;
    private final Optional<Coverage> coverage;
    private final ImmutableList<MethodOutcome> methods;
    private final ImmutableList<ObjectRef> objects;

    private Draft(
            Request request,
            Assessment assessment,
            ImmutableList<Disk> disks,
            ImmutableList<Ledger> chosen,
            Optional<Consistency> consistency,
            Optional<Coverage> coverage,
            ImmutableList<MethodOutcome> methods,
            ImmutableList<ObjectRef> objects) {
        this.request = request;
        this.assessment = assessment;
        this.disks = disks;
        this.chosen = chosen;
        this.consistency = consistency;
        this.coverage = coverage;
        this.methods = methods;
        this.objects = objects;
    }

    static Draft ofClaim(Request request, ClaimCase claim, Ledger top, List<Ledger> methods) {
        if (methods.isEmpty()) {
            return of(request, claim, new Assessment.Leaf(top), top, ImmutableList.of());
        }
        Verdict common = top.verdict();
        List<Assessment> leaves = new ArrayList<>(methods.size());
        ImmutableList.Builder<MethodOutcome> outcomes = ImmutableList.builder();
        for (Ledger method : methods) {
            leaves.add(new Assessment.Leaf(method));
            outcomes.add(outcome(method.method().orElseThrow(), common.worst(method.verdict()), List.of(method)));
        }
        Assessment tree = new Assessment.All(List.of(new Assessment.Leaf(top), new Assessment.Any(leaves)));
        return of(request, claim, tree, claim.bestOf(methods).orElse(top), outcomes.build());
    }

    private static Draft of(
            Request request, ClaimCase claim, Assessment tree, Ledger chosen, ImmutableList<MethodOutcome> outcomes) {
        return new Draft(
                request,
                tree,
                ImmutableList.of(),
                ImmutableList.of(chosen),
                grade(request.operation(), claim),
                Optional.empty(),
                outcomes,
                claim.leadsTo());
    }

    /** What makes no copy makes none that is more or less consistent. */
    private static Optional<Consistency> grade(Operation operation, ClaimCase claim) {
        return switch (operation) {
            case SNAPSHOT, BACKUP, RESTORE, CLONE, GROUP_SNAPSHOT -> claim.grade();
            case ATTACH, EXPAND -> Optional.empty();
        };
    }

    static Draft ofSnapshot(Request request, SnapshotCase snapshot, Ledger ledger) {
        return new Draft(
                request,
                new Assessment.Leaf(ledger),
                ImmutableList.of(),
                ImmutableList.of(ledger),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                snapshot.objects().asList());
    }

    static Draft ofCopy(Request request, CopyTree copy) {
        return new Draft(
                request,
                copy.tree(),
                copy.disks(),
                copy.ofDisks(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                copy.objects().asList());
    }

    static Draft ofGroup(Request request, GroupCase group) {
        List<Assessment> parts = new ArrayList<>();
        ImmutableList.Builder<Ledger> chosen = ImmutableList.builder();
        parts.add(new Assessment.Leaf(group.ledger()));
        for (ClaimCase member : group.members()) {
            parts.add(new Assessment.Leaf(member.ledger()));
            chosen.add(member.ledger());
        }
        return new Draft(
                request,
                new Assessment.All(parts),
                ImmutableList.of(),
                chosen.build(),
                group.grade(),
                Optional.empty(),
                ImmutableList.of(),
                group.objects().asList());
    }

    /** The draft of a machine; beside its own ledger there may be others on all its disks together. */
    static Draft ofMachine(Request request, VmCase vm, Ledger ledger, List<Ledger> together) {
        Set<ObjectRef> objects = new LinkedHashSet<>(vm.objects());
        ImmutableList.Builder<Ledger> chosen = ImmutableList.builder();
        for (Disk disk : vm.disks()) {
            disk.claim().ifPresent(claim -> objects.addAll(claim.objects()));
            if (disk.isCovered()) {
                chosen.add(disk.chosen());
            }
        }
        return new Draft(
                request,
                MachineTree.of(vm, ledger, together),
                vm.disks(),
                chosen.build(),
                vm.isThere() ? Optional.of(vm.grade()) : Optional.empty(),
                vm.isThere() ? Optional.of(coverage(vm.disks())) : Optional.empty(),
                methods(vm, ledger.verdict()),
                ImmutableList.copyOf(objects));
    }

    private static Coverage coverage(List<Disk> disks) {
        boolean some = false;
        boolean all = true;
        for (Disk disk : disks) {
            some |= disk.isCovered();
            all &= disk.isCovered() || disk.standing() == Disk.Standing.TRANSIENT;
        }
        return !some ? Coverage.NONE : all ? Coverage.FULL : Coverage.PARTIAL;
    }

    /** Each method over all disks that have it: the worst of them, of what all methods need, and of the machine. */
    private static ImmutableList<MethodOutcome> methods(VmCase vm, Verdict ofMachine) {
        Verdict common = ofMachine;
        Set<Method> found = new HashSet<>();
        for (Disk disk : vm.disks()) {
            common = common.worst(disk.top().verdict());
            disk.methods().forEach(ledger -> found.add(ledger.method().orElseThrow()));
        }
        ImmutableList.Builder<MethodOutcome> outcomes = ImmutableList.builder();
        for (Method method : found.isEmpty() ? List.<Method>of() : Methods.inOrder(vm, found)) {
            List<Ledger> ledgers = vm.disks().stream()
                    .flatMap(disk -> disk.methods().stream())
                    .filter(ledger -> ledger.method().equals(Optional.of(method)))
                    .toList();
            Verdict verdict = common;
            for (Ledger ledger : ledgers) {
                verdict = verdict.worst(ledger.verdict());
            }
            outcomes.add(outcome(method, verdict, ledgers));
        }
        return outcomes.build();
    }

    private static MethodOutcome outcome(Method method, Verdict verdict, List<Ledger> ledgers) {
        List<Finding> findings = new ArrayList<>();
        ledgers.forEach(ledger -> ledger.entries().forEach(entry -> findings.add(entry.finding())));
        return new MethodOutcome(method, verdict, ImmutableList.sortedCopyOf(Finding.ORDER, findings));
    }

    boolean isBetterThan(Draft other) {
        int byVerdict = assessment.verdict().compareTo(other.assessment.verdict());
        return byVerdict < 0
                || (byVerdict == 0 && blockers().size() < other.blockers().size());
    }

    Decision finish(Profile profile, ImmutableSet<Kind> kinds) {
        Verdict verdict = assessment.verdict();
        ImmutableList<Finding> findings = findings();
        ImmutableList<Finding> blockers = verdict == Verdict.ALLOWED ? ImmutableList.of() : blockers(findings);
        Optional<Trust> assurance = assurance();
        Optional<Finding> tooLow = verdict == Verdict.ALLOWED ? tooLow(profile, assurance) : Optional.empty();
        if (tooLow.isPresent()) {
            verdict = Verdict.UNKNOWN;
            findings = sorted(Iterables.concat(findings, tooLow.stream().toList()));
            blockers = ImmutableList.of(tooLow.get());
        }
        return Decision.builder()
                .request(request)
                .verdict(verdict)
                .method(verdict == Verdict.DENIED ? Optional.empty() : method())
                .snapshotClass(snapshotClass())
                .consistency(consistency)
                .coverage(coverage)
                .assurance(assurance)
                .assumptions(assumptions())
                .findings(findings)
                .blockers(blockers)
                .disks(outcomes())
                .methods(methods)
                .dependsOn(Dependencies.of(objects, kinds))
                .build();
    }

    /** What the request takes of quotas: what is common to all methods, and the methods that would be used. */
    Drawn drawn() {
        List<Ledger> counted = new ArrayList<>(chosen);
        assessment.visit(ledger -> {
            if (ledger.method().isEmpty()) {
                counted.add(ledger);
            }
        });
        return counted.stream().map(Ledger::drawn).reduce(Drawn.NOTHING, Drawn::orMore);
    }

    private ImmutableList<Finding> findings() {
        if (assessment instanceof Assessment.Leaf leaf
                && leaf.ledger().entries().size() < 2) {
            List<Ledger.Entry> entries = leaf.ledger().entries();
            return entries.isEmpty()
                    ? ImmutableList.of()
                    : ImmutableList.of(entries.get(0).finding());
        }
        List<Finding> findings = new ArrayList<>(4);
        assessment.visit(ledger -> ledger.entries().forEach(entry -> findings.add(entry.finding())));
        return sorted(findings);
    }

    /** In their order, each once: two disks on one claim say the same. Equal ones stand together, so that none is hashed. */
    private static ImmutableList<Finding> sorted(Iterable<Finding> findings) {
        ImmutableList<Finding> sorted = ImmutableList.sortedCopyOf(Finding.ORDER, findings);
        for (int i = 1; i < sorted.size(); i++) {
            if (Finding.ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                return ImmutableSet.copyOf(sorted).asList();
            }
        }
        return sorted;
    }

    /** Where there is no choice of methods, all that blocks has to be repaired. */
    private ImmutableList<Finding> blockers(ImmutableList<Finding> findings) {
        return assessment instanceof Assessment.Leaf
                ? ImmutableList.copyOf(
                        Iterables.filter(findings, finding -> finding.effect().blocks()))
                : blockers();
    }

    private ImmutableList<Finding> blockers() {
        return Blockers.of(
                assessment, methods.stream().map(MethodOutcome::method).toList());
    }

    private Optional<Trust> assurance() {
        if (chosen.size() == 1) {
            return chosen.get(0).assurance();
        }
        return chosen.stream().flatMap(ledger -> ledger.assurance().stream()).min(Trust::compareTo);
    }

    private Optional<Finding> tooLow(Profile profile, Optional<Trust> assurance) {
        Optional<Trust> floor = profile.assuranceFloor();
        boolean below =
                floor.isPresent() && assurance.isPresent() && assurance.get().compareTo(floor.get()) < 0;
        return below
                ? Optional.of(Finding.builder()
                        .code(DriverCode.ASSURANCE_TOO_LOW.code())
                        .effect(Effect.UNKNOWN)
                        .subject(request.subject().object())
                        .arguments(ImmutableMap.of(
                                "trust",
                                assurance.get().name(),
                                "floor",
                                floor.get().name()))
                        .build())
                : Optional.empty();
    }

    /** The method that serves everything; empty where disks differ. */
    private Optional<Method> method() {
        if (chosen.size() == 1) {
            return chosen.get(0).method();
        }
        Set<Optional<Method>> taken = new LinkedHashSet<>();
        chosen.forEach(ledger -> taken.add(ledger.method()));
        return taken.size() == 1 ? taken.iterator().next() : Optional.empty();
    }

    /** The class that serves everything; empty where disks differ. */
    private Optional<SnapshotClassChoice> snapshotClass() {
        if (chosen.size() == 1) {
            return chosen.get(0).snapshotClass();
        }
        Set<Optional<String>> names = new LinkedHashSet<>();
        chosen.forEach(ledger -> names.add(ledger.snapshotClass().map(SnapshotClassChoice::name)));
        return names.size() == 1 ? chosen.get(0).snapshotClass() : Optional.empty();
    }

    /** Each once, in their order. */
    private ImmutableList<Assumption> assumptions() {
        ImmutableList<Assumption> assumed = assumed();
        return Comparators.isInStrictOrder(assumed, BY_KIND)
                ? assumed
                : ImmutableSortedSet.copyOf(BY_KIND, assumed).asList();
    }

    private ImmutableList<Assumption> assumed() {
        if (assessment instanceof Assessment.Leaf leaf) {
            return leaf.ledger().assumed();
        }
        ImmutableList.Builder<Assumption> assumed = ImmutableList.builder();
        assessment.visit(ledger -> assumed.addAll(ledger.assumed()));
        return assumed.build();
    }

    private ImmutableList<DiskOutcome> outcomes() {
        return disks.isEmpty()
                ? ImmutableList.of()
                : disks.stream().map(this::outcome).collect(ImmutableList.toImmutableList());
    }

    private DiskOutcome outcome(Disk disk) {
        DiskOutcome.Builder outcome = DiskOutcome.builder()
                .name(disk.spec().name())
                .claim(disk.spec().claim())
                .covered(disk.isCovered());
        for (Ledger method : disk.methods()) {
            Verdict verdict = disk.top().verdict().worst(method.verdict());
            outcome.addMethods(outcome(method.method().orElseThrow(), verdict, List.of(method)));
        }
        return switch (disk.standing()) {
            case COVERED ->
                outcome.verdict(disk.verdict())
                        .snapshotClass(disk.chosen().snapshotClass().map(SnapshotClassChoice::name))
                        .method(
                                disk.verdict() == Verdict.DENIED
                                        ? Optional.empty()
                                        : disk.chosen().method())
                        .build();
            case TRANSIENT -> outcome.code(VmCode.DISK_NOT_PERSISTENT.code()).build();
            case EXCLUDED, UNHANDLED -> outcome.code(leftOut(disk).code()).build();
        };
    }

    /** Of state outside the disks a clone says that it stays behind. */
    private VmCode leftOut(Disk disk) {
        return disk.isState() && request.operation() == Operation.CLONE
                ? VmCode.STATE_NOT_PORTABLE
                : VmCode.DISK_EXCLUDED;
    }
}
