package io.github.snapworthy.benchmarks.peers;

/** A question in the working memory of Drools, and the worst reason that its rules have found. */
public final class Ask {
    private final String claim;
    private final String driver;
    private final String snapshotClass;
    private Reason worst = Reason.NONE;

    Ask(String claim, String driver, String snapshotClass) {
        this.claim = claim;
        this.driver = driver;
        this.snapshotClass = snapshotClass;
    }

    /** The claim as namespace/name. */
    public String getClaim() {
        return claim;
    }

    /** The driver of the claim, or empty. */
    public String getDriver() {
        return driver;
    }

    /** The class that is asked for, or empty. */
    public String getSnapshotClass() {
        return snapshotClass;
    }

    /** Notes a reason; of equally bad ones the first in the order of {@link Reason} is kept. */
    public void say(Reason reason) {
        int worse = reason.verdict().compareTo(worst.verdict());
        if (worse > 0 || (worse == 0 && reason.compareTo(worst) < 0)) {
            worst = reason;
        }
    }

    Reason worst() {
        return worst;
    }
}
