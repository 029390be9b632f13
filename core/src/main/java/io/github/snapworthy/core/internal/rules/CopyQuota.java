package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.internal.words.ClaimCode;
import java.util.Optional;

/** Harvester's snapshot limits for a restore from a backup target (last row of section 4.6 of the decision model). */
final class CopyQuota {
    private CopyQuota() {}

    static Outcome fits(CopyCase c) {
        String namespace = c.namespace();
        Outcome outcome = QuotaChecks.holderKnown(c.store(), c.ledger(), Kind.HARVESTER_QUOTA, namespace);
        SnapshotLimit limit =
                (SnapshotLimit) c.store().get(ObjectRef.of(Kind.HARVESTER_QUOTA, namespace, "default-resource-quota"));
        if (limit == null) {
            return outcome;
        }
        Outcome whole = below(
                c,
                limit,
                limit.namespaceUsedBytes(),
                limit.namespaceLimitBytes().orElse(0));
        Outcome own = ofMachine(c, limit);
        return whole.and(own);
    }

    /** A new machine has no snapshots yet. */
    private static Outcome ofMachine(CopyCase c, SnapshotLimit limit) {
        Optional<ObjectRef> replaced = c.isReplacing() ? c.replacedRef() : Optional.empty();
        if (replaced.isEmpty()) {
            return Outcome.HELD;
        }
        String name = replaced.get().name();
        return below(
                c,
                limit,
                limit.vmUsedBytes().getOrDefault(name, 0L),
                limit.vmLimitBytes().getOrDefault(name, 0L));
    }

    private static Outcome below(CopyCase c, SnapshotLimit limit, long used, long most) {
        if (most <= 0) {
            return Outcome.HELD;
        }
        if (used > most) {
            return QuotaChecks.exceeded(
                    c.ledger(),
                    limit.ref(),
                    QuotaChecks.SIZES,
                    String.valueOf(used),
                    "one restore",
                    String.valueOf(most));
        }
        for (CopyCase.CopiedVolume volume : c.volumes()) {
            DriverName driver = volume.data().driver();
            if (driver != null && !driver.is("driver.longhorn.io")) {
                c.say(
                        ClaimCode.QUOTA_NOT_COUNTED,
                        Effect.INFO,
                        ImmutableMap.of("quota", limit.ref().toString(), "driver", driver.value()));
            }
        }
        return Outcome.HELD;
    }
}
