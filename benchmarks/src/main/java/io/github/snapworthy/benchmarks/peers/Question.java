package io.github.snapworthy.benchmarks.peers;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;

/**
 * May this claim be snapshotted?
 *
 * @param ref the claim, as the library knows it
 * @param claim the claim as "namespace/name"
 * @param snapshotClass the class that is asked for, or empty
 */
public record Question(ClaimRef ref, String claim, String snapshotClass) {
    /** About that claim, with that class or an empty text. */
    public static Question of(ClaimRef ref, String snapshotClass) {
        return new Question(ref, ref.namespace() + "/" + ref.name(), snapshotClass);
    }

    /** The same question to the library. */
    public SnapshotRequest request() {
        SnapshotRequest plain = Request.snapshot(ref);
        return snapshotClass.isEmpty() ? plain : plain.withClass(snapshotClass);
    }
}
