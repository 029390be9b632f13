package io.github.snapworthy.benchmarks.peers;

import io.github.snapworthy.core.Verdict;

/** Why a claim is not snapshotted, named as the library names its findings. */
public enum Reason {
    NONE(Verdict.ALLOWED),
    CLAIM_MISSING(Verdict.DENIED),
    CLAIM_TERMINATING(Verdict.DENIED),
    CLAIM_LOST(Verdict.DENIED),
    VOLUME_MISSING(Verdict.DENIED),
    CLAIM_MISBOUND(Verdict.DENIED),
    VOLUME_NOT_CSI(Verdict.DENIED),
    DRIVER_NOT_INSTALLED(Verdict.DENIED),
    SNAPSHOT_API_MISSING(Verdict.DENIED),
    SNAPSHOT_CLASS_NOT_FOUND(Verdict.DENIED),
    SNAPSHOT_CLASS_WRONG_DRIVER(Verdict.DENIED),
    SNAPSHOT_CLASS_NONE(Verdict.DENIED),
    SNAPSHOT_CLASS_AMBIGUOUS(Verdict.DENIED),
    SNAPSHOT_CLASS_INCOMPLETE(Verdict.DENIED),
    DRIVER_LACKS_SNAPSHOT(Verdict.DENIED),
    QUOTA_EXCEEDED(Verdict.DENIED),
    DRIVER_UNRESOLVED(Verdict.UNKNOWN),
    SNAPSHOT_SUPPORT_CONFLICTS(Verdict.UNKNOWN),
    SNAPSHOT_SUPPORT_UNKNOWN(Verdict.UNKNOWN),
    CLAIM_PENDING(Verdict.WAIT),
    CLAIM_AWAITS_CONSUMER(Verdict.WAIT),
    CLAIM_NOT_POPULATED(Verdict.WAIT);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    /** The verdict where this is the worst that there is to say. */
    public Verdict verdict() {
        return verdict;
    }
}
