package io.github.snapworthy.core;

/** What a finding does to the verdict, worst first. */
public enum Effect {
    DENY(Verdict.DENIED),
    UNKNOWN(Verdict.UNKNOWN),
    WAIT(Verdict.WAIT),
    /** Advice that somebody should act on; never changes a verdict. */
    WARN(Verdict.ALLOWED),
    /** Advice to know; never changes a verdict. */
    INFO(Verdict.ALLOWED);

    private final Verdict verdict;

    Effect(Verdict verdict) {
        this.verdict = verdict;
    }

    /** The verdict that a finding of this effect leaves at best. */
    public Verdict verdict() {
        return verdict;
    }

    /** Whether a finding of this effect stands in the way. */
    public boolean blocks() {
        return verdict != Verdict.ALLOWED;
    }
}
