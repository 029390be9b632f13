package io.github.snapworthy.verifytool;

import io.github.snapworthy.verify.CleanUp;
import io.github.snapworthy.verify.Proof;
import io.github.snapworthy.verify.Verification;

/** The exit codes, and which one a result has. */
final class ExitCodes {
    /** Everything was proved, or cleaned up. */
    static final int OK = 0;
    /** Something was refuted, or data was lost. */
    static final int REFUTED = 1;
    /** Bad usage, or the library denies it. */
    static final int BAD_INPUT = 2;
    /** No answer from the cluster. */
    static final int UNREACHABLE = 3;
    /** Something did not end, or is left. */
    static final int OPEN = 4;
    /** A defect of the program itself. */
    static final int DEFECT = 70;

    private ExitCodes() {}

    static int of(Verification verification) {
        if (has(verification, Proof.REFUTED) || has(verification, Proof.LOST)) {
            return REFUTED;
        }
        boolean isWhole =
                verification.trials().size() == verification.plan().methods().size();
        if (has(verification, Proof.OPEN) || !verification.leftovers().isEmpty() || !isWhole) {
            return OPEN;
        }
        return has(verification, Proof.REFUSED) ? BAD_INPUT : OK;
    }

    private static boolean has(Verification verification, Proof proof) {
        return verification.trials().stream().anyMatch(trial -> trial.proof() == proof);
    }

    static int of(CleanUp done) {
        return done.leftovers().isEmpty() ? OK : OPEN;
    }
}
