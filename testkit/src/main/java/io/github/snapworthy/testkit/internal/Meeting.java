package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestoreRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Law 7: a machine's verdict is put together from those of its disks and its own findings. A restore of a machine leaves no
 * volume out and has no methods: all of its findings count.
 */
public final class Meeting {
    private Meeting() {}

    /** How the verdict differs from the worst of its parts. */
    public static Optional<String> violation(Decision decision) {
        boolean ofCopy = decision.request() instanceof VmRestoreRequest;
        if (!ofCopy && !(decision.request().subject() instanceof VmRef)) {
            return Optional.empty();
        }
        Verdict worst = ofCopy ? worst(decision.findings()) : own(decision);
        for (DiskOutcome disk : decision.disks()) {
            worst = worst.worst(of(decision, disk));
        }
        return worst == decision.verdict()
                ? Optional.empty()
                : Optional.of("the verdict is " + decision.verdict() + ", the worst of its parts is " + worst + ": "
                        + decision.disks() + " " + decision.findings());
    }

    /** The findings that no disk answers for. */
    private static Verdict own(Decision decision) {
        Set<ObjectRef> claims = new HashSet<>();
        decision.disks().forEach(disk -> disk.claim().ifPresent(name -> claims.add(claim(decision, name))));
        Verdict worst = Verdict.ALLOWED;
        for (Finding finding : decision.findings()) {
            boolean ofDisk =
                    claims.contains(finding.subject()) || finding.method().isPresent();
            worst = ofDisk ? worst : worst.worst(finding.effect().verdict());
        }
        return worst;
    }

    /** A covered disk says its verdict; of another one the findings that are left count, by its best method. */
    private static Verdict of(Decision decision, DiskOutcome disk) {
        if (disk.covered()) {
            return disk.verdict().orElse(Verdict.ALLOWED);
        }
        Verdict ofClaim =
                disk.claim().map(name -> worst(decision, claim(decision, name))).orElse(Verdict.ALLOWED);
        return leftOut(disk, ofClaim);
    }

    /** Its own methods: of two disks on one claim the other one may be covered by a method that has no findings. */
    private static Verdict leftOut(DiskOutcome disk, Verdict ofAllMethods) {
        Verdict best = disk.methods().isEmpty() ? Verdict.ALLOWED : Verdict.DENIED;
        for (MethodOutcome method : disk.methods()) {
            best = best.best(worst(method.findings()));
        }
        return best.worst(ofAllMethods);
    }

    /** Of the findings on the claim that are of no method. */
    private static Verdict worst(Decision decision, ObjectRef claim) {
        return worst(decision.findings().stream()
                .filter(finding -> finding.subject().equals(claim))
                .filter(finding -> finding.method().isEmpty())
                .toList());
    }

    private static Verdict worst(List<Finding> findings) {
        Verdict worst = Verdict.ALLOWED;
        for (Finding finding : findings) {
            worst = worst.worst(finding.effect().verdict());
        }
        return worst;
    }

    private static ObjectRef claim(Decision decision, String name) {
        return ObjectRef.of(Kind.CLAIM, decision.request().subject().namespace(), name);
    }
}
