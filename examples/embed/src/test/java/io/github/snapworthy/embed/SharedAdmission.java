package io.github.snapworthy.embed;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Verdict;

/** The same check with a bug that has happened: what backups need stands on a path that snapshots share. */
class SharedAdmission extends SnapshotAdmission {
    @Override
    public Review review(Profile profile, Inventory seen, FactSet known, Request request) {
        boolean hasTarget = seen.count(Kind.LONGHORN_BACKUP_TARGET) > 0 || seen.count(Kind.BACKUP_LOCATION) > 0;
        return hasTarget
                ? super.review(profile, seen, known, request)
                : new Review(Verdict.DENIED, ImmutableSet.of(Code.of("BACKUP_TARGET_MISSING")));
    }
}
