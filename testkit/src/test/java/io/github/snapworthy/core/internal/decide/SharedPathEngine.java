package io.github.snapworthy.core.internal.decide;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.rules.ClaimCase;
import io.github.snapworthy.core.internal.rules.Ledger;
import io.github.snapworthy.core.internal.rules.RequirementSet;
import io.github.snapworthy.core.internal.rules.World;
import io.github.snapworthy.core.internal.store.Store;
import java.util.List;

/**
 * A build of the engine with the bug that this project began with (harvester #7944): what a backup needs stands on a path
 * that a snapshot shares.
 */
public final class SharedPathEngine {
    private SharedPathEngine() {}

    /** Decides the snapshot of a claim by its own requirements and by those of a backup. */
    public static Decision snapshotOfClaim(Profile profile, Inventory seen, FactSet outside, Request request) {
        Store store = (Store) seen;
        World world = new World(store, profile, new ClusterEvidence(store, outside));
        ClaimCase claim = new ClaimCase(world, request, request.subject().object());
        Ledger own = claim.fill(RequirementSet.SNAPSHOT_OF_CLAIM);
        Ledger shared = claim.fill(RequirementSet.BACKUP_BY_DRIVER, BackupMethod.DRIVER, own);
        return Draft.ofClaim(request, claim, own, List.of(shared)).finish(profile, ImmutableSet.of());
    }
}
