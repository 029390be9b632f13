package io.github.snapworthy.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules as one writes them by hand over plain maps: it stops at the first reason that settles the verdict. */
public final class HandWritten implements Peer {
    private final PeerFacts facts;

    /** Decides over those facts. */
    public HandWritten(PeerFacts facts) {
        this.facts = facts;
    }

    @Override
    public Reason decide(Question question) {
        ClaimFact claim = facts.claims().get(question.claim());
        if (claim == null) {
            return Reason.CLAIM_MISSING;
        }
        Reason reason = ofClaim(claim);
        if (reason == Reason.NONE) {
            String driver = facts.driverOf(claim);
            reason = driver.isEmpty() ? Reason.NONE : ofDriver(driver, facts.volumeOf(claim), question.snapshotClass());
        }
        if (reason.compareTo(Reason.QUOTA_EXCEEDED) > 0 || reason == Reason.NONE) {
            reason = isQuotaFull(claim.namespace()) ? Reason.QUOTA_EXCEEDED : reason;
        }
        return reason == Reason.NONE ? waiting(claim) : reason;
    }

    private Reason ofClaim(ClaimFact claim) {
        if (claim.terminating()) {
            return Reason.CLAIM_TERMINATING;
        }
        return switch (claim.phase()) {
            case "Lost" -> Reason.CLAIM_LOST;
            case "Bound" -> ofVolume(claim, facts.volumeOf(claim));
            default -> Reason.NONE;
        };
    }

    private static Reason ofVolume(ClaimFact claim, @Nullable VolumeFact volume) {
        if (volume == null) {
            return Reason.VOLUME_MISSING;
        }
        if (volume.isOfAnother(claim.key(), claim.uid())) {
            return Reason.CLAIM_MISBOUND;
        }
        return volume.source().equals("csi") ? Reason.NONE : Reason.VOLUME_NOT_CSI;
    }

    private Reason ofDriver(String name, @Nullable VolumeFact volume, String asked) {
        DriverFact driver = facts.drivers().get(name);
        if (driver == null) {
            return Reason.DRIVER_UNRESOLVED;
        }
        if (!driver.installed()) {
            return Reason.DRIVER_NOT_INSTALLED;
        }
        if (!facts.apiServed()) {
            return Reason.SNAPSHOT_API_MISSING;
        }
        Reason ofClass = asked.isEmpty() ? ofDefault(driver) : ofNamed(driver, asked);
        if (ofClass != Reason.NONE) {
            return ofClass;
        }
        return switch (driver.snapshots()) {
            case "SUPPORTED" ->
                volume != null && volume.isRuledOut(driver.attribute(), driver.wanted())
                        ? Reason.DRIVER_LACKS_SNAPSHOT
                        : Reason.NONE;
            case "UNSUPPORTED" -> Reason.DRIVER_LACKS_SNAPSHOT;
            case "CONFLICT" -> Reason.SNAPSHOT_SUPPORT_CONFLICTS;
            default -> Reason.SNAPSHOT_SUPPORT_UNKNOWN;
        };
    }

    private Reason ofNamed(DriverFact driver, String asked) {
        ClassFact named = facts.classes().get(asked);
        if (named == null) {
            return Reason.SNAPSHOT_CLASS_NOT_FOUND;
        }
        return named.driver().equals(driver.name()) ? ofChosen(driver, named) : Reason.SNAPSHOT_CLASS_WRONG_DRIVER;
    }

    private Reason ofDefault(DriverFact driver) {
        List<ClassFact> classes = facts.classesOf(driver.name());
        if (classes.isEmpty()) {
            return Reason.SNAPSHOT_CLASS_NONE;
        }
        if (classes.size() == 1) {
            return ofChosen(driver, classes.get(0));
        }
        List<ClassFact> marked = classes.stream().filter(ClassFact::marked).collect(ImmutableList.toImmutableList());
        return marked.size() == 1 ? ofChosen(driver, marked.get(0)) : Reason.SNAPSHOT_CLASS_AMBIGUOUS;
    }

    private static Reason ofChosen(DriverFact driver, ClassFact chosen) {
        return chosen.lacks(driver.needed()) ? Reason.SNAPSHOT_CLASS_INCOMPLETE : Reason.NONE;
    }

    private boolean isQuotaFull(String namespace) {
        for (QuotaFact quota : facts.quotasOf(namespace)) {
            if (quota.used() + 1 > quota.hard()) {
                return true;
            }
        }
        return false;
    }

    private Reason waiting(ClaimFact claim) {
        if (claim.phase().equals("Pending")) {
            StorageClassFact storageClass = facts.storageClasses().get(claim.storageClass());
            return storageClass != null && storageClass.waits() ? Reason.CLAIM_AWAITS_CONSUMER : Reason.CLAIM_PENDING;
        }
        return claim.filling() ? Reason.CLAIM_NOT_POPULATED : Reason.NONE;
    }
}
