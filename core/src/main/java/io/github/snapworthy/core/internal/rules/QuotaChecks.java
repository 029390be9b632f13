package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.ClaimCode;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Checks of quotas (last row of section 4.6 of the decision model). */
final class QuotaChecks {
    private static final String SNAPSHOTS = "count/volumesnapshots.snapshot.storage.k8s.io";

    /** What a limit of Harvester measures. */
    static final String SIZES = "snapshotLimit";

    private QuotaChecks() {}

    static Outcome oneMoreSnapshot(ClaimCase c) {
        return fits(c.world(), c.ledger(), c.ref(), 1);
    }

    static Outcome oneForEachDisk(VmCase vm) {
        int disks = vm.covered().size();
        return disks == 0 ? Outcome.SKIPPED : fits(vm.world(), vm.ledger(), vm.ref(), disks);
    }

    /** For so many snapshots of one machine, told to the ledger of one of its disks. */
    static Outcome snapshotsFit(VmCase vm, Ledger ledger, int asked) {
        return fits(vm.world(), ledger, vm.ref(), asked);
    }

    private static Outcome fits(World world, Ledger ledger, ObjectRef subject, int asked) {
        Store store = world.store();
        String namespace = subject.namespace();
        Outcome outcome = holderKnown(store, ledger, Kind.QUOTA, namespace);
        for (ClusterObject object : store.list(Index.QUOTAS_OF_NAMESPACE, namespace)) {
            Quota quota = (Quota) object;
            if (quota.hard().containsKey(SNAPSHOTS)) {
                outcome = outcome.and(fits(world, ledger, quota, asked));
            }
        }
        return outcome;
    }

    private static Outcome fits(World world, Ledger ledger, Quota quota, int asked) {
        BigDecimal hard = Quantities.parse(quota.hard().get(SNAPSHOTS));
        BigDecimal used = quota.used().containsKey(SNAPSHOTS)
                ? Quantities.parse(quota.used().get(SNAPSHOTS))
                : seen(world.store(), quota.ref().namespace());
        if (hard == null || used == null) {
            return ledger.unreadable(Kind.QUOTA, Evidence.of(quota.ref(), "spec.hard", SNAPSHOTS + " is no number"));
        }
        BigDecimal taken = used.add(world.drawn().of(quota.ref(), SNAPSHOTS));
        if (taken.add(BigDecimal.valueOf(asked)).compareTo(hard) > 0) {
            return exceeded(
                    ledger, quota.ref(), SNAPSHOTS, taken.toPlainString(), String.valueOf(asked), hard.toPlainString());
        }
        Observation snapshots =
                world.store().observation(Kind.SNAPSHOT, quota.ref().namespace());
        return quota.used().containsKey(SNAPSHOTS) || !snapshots.isUnreadable()
                ? ledger.draw(quota.ref(), SNAPSHOTS, BigDecimal.valueOf(asked))
                : ledger.unreadable(Kind.SNAPSHOT, Evidence.of(Kind.SNAPSHOT, snapshots.name()));
    }

    /** Without a status the objects that were seen count: at least so many are there. */
    private static BigDecimal seen(Store store, String namespace) {
        int[] count = new int[1];
        store.visit(
                Kind.SNAPSHOT, object -> count[0] += object.ref().namespace().equals(namespace) ? 1 : 0);
        return BigDecimal.valueOf(count[0]);
    }

    static Outcome exceeded(Ledger ledger, ObjectRef quota, String resource, String used, String asked, String limit) {
        return ledger.say(
                ClaimCode.QUOTA_EXCEEDED,
                Effect.DENY,
                ImmutableMap.of(
                        "quota", quota.toString(), "resource", resource, "used", used, "asked", asked, "limit", limit),
                Evidence.of(quota, "status", used + " of " + limit));
    }

    /** A holder kind that the source merely does not hold is empty; forbidden, failed or malformed it is open. */
    static Outcome holderKnown(Store store, Ledger ledger, Kind kind, String namespace) {
        Observation observed = store.observation(kind, namespace);
        boolean open = observed.isUnreadable() || store.hasMalformed(kind, namespace);
        if (observed == Observation.NOT_OBSERVED) {
            ledger.assume(new Assumption(kind, "none is taken to be there"));
        }
        return open ? ledger.unreadable(kind, Evidence.of(kind, observed.name())) : Outcome.HELD;
    }

    static Outcome harvesterLimit(VmCase vm) {
        String namespace = vm.ref().namespace();
        Outcome outcome = holderKnown(vm.store(), vm.ledger(), Kind.HARVESTER_QUOTA, namespace);
        SnapshotLimit limit =
                (SnapshotLimit) vm.store().get(ObjectRef.of(Kind.HARVESTER_QUOTA, namespace, "default-resource-quota"));
        return limit == null ? outcome : within(vm, limit);
    }

    private static Outcome within(VmCase vm, SnapshotLimit limit) {
        String name = vm.ref().name();
        Long ofVm = limit.vmLimitBytes().get(name);
        Long usedByVm = limit.vmUsedBytes().getOrDefault(name, 0L);
        Outcome whole = below(vm, limit, limit.namespaceUsedBytes(), asNumber(limit.namespaceLimitBytes()));
        Outcome own = below(vm, limit, usedByVm, ofVm);
        return whole.and(own);
    }

    private static @Nullable Long asNumber(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static Outcome below(VmCase vm, SnapshotLimit limit, long used, @Nullable Long most) {
        if (most == null || most <= 0) {
            return Outcome.HELD;
        }
        if (used > most) {
            return exceeded(
                    vm.ledger(), limit.ref(), SIZES, String.valueOf(used), "one snapshot", String.valueOf(most));
        }
        for (ClaimCase disk : vm.covered()) {
            if (disk.driver() != null && !disk.driverName().is("driver.longhorn.io")) {
                vm.say(
                        disk.ref(),
                        ClaimCode.QUOTA_NOT_COUNTED,
                        Effect.INFO,
                        ImmutableMap.of(
                                "quota",
                                limit.ref().toString(),
                                "driver",
                                disk.driverName().value()));
            }
        }
        return Outcome.HELD;
    }
}
