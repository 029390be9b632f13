package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the quotas of a namespace leave room for new claims (last row of section 4.6 of the decision model): those of a
 * machine are counted together.
 *
 * @param world what was seen, and what is taken beside it
 * @param ledger where findings go
 * @param namespace the namespace of the new claims
 * @param wanted the new claims
 * @param sizedBy the kind that would tell a size that is not known
 */
record StorageQuotas(World world, Ledger ledger, String namespace, ImmutableList<WantedClaim> wanted, Kind sizedBy) {
    private static final String OF_CLASS = ".storageclass.storage.k8s.io/";
    private static final String CLAIMS = "persistentvolumeclaims";
    private static final String STORAGE = "requests.storage";

    /** What a quota may measure of a claim. */
    private enum Measure {
        COUNT,
        BYTES
    }

    /**
     * A resource that a quota may limit.
     *
     * @param name its name in the quota
     * @param measure what it measures
     * @param storageClass the class whose claims it measures; empty for all claims
     */
    private record Resource(String name, Measure measure, Optional<String> storageClass) {
        boolean measures(Optional<String> classOfClaim) {
            return storageClass.isEmpty() || storageClass.equals(classOfClaim);
        }

        /** How much of it a claim of so many bytes takes; empty where that is not known. */
        OptionalLong takenBy(OptionalLong bytes) {
            return measure == Measure.COUNT ? OptionalLong.of(1) : bytes;
        }
    }

    /** A sum of which parts may be missing. */
    private static final class Sum {
        private BigDecimal known;
        private boolean whole;

        Sum(BigDecimal known, boolean whole) {
            this.known = known;
            this.whole = whole;
        }

        void add(OptionalLong part) {
            whole &= part.isPresent();
            known = known.add(BigDecimal.valueOf(part.orElse(0)));
        }
    }

    /** For the one claim that a restore or a clone of a claim makes. */
    static Outcome oneMoreClaim(Case c) {
        OptionalLong asked = TargetChecks.asked(c).bytes();
        WantedClaim wanted = new WantedClaim(
                TargetChecks.targetClass(c).name(),
                asked.isPresent() ? asked : c.source().bytes());
        return new StorageQuotas(
                        c.world(),
                        c.ledger(),
                        TargetChecks.namespace(c),
                        ImmutableList.of(wanted),
                        c.ref().kind())
                .room();
    }

    /** Whether all quotas leave room; used plus asked above the limit refuses. */
    Outcome room() {
        Outcome outcome = QuotaChecks.holderKnown(store(), ledger, Kind.QUOTA, namespace);
        List<Quota> quotas = new ArrayList<>();
        store().visit(Index.QUOTAS_OF_NAMESPACE, namespace, object -> quotas.add((Quota) object));
        for (Quota quota : quotas) {
            for (Resource resource : resources()) {
                if (quota.hard().containsKey(resource.name())) {
                    outcome = outcome.and(fits(quota, resource));
                }
            }
        }
        return outcome;
    }

    /** Those that the new claims take of. */
    private ImmutableSet<Resource> resources() {
        ImmutableSet.Builder<Resource> resources = ImmutableSet.builder();
        for (WantedClaim claim : wanted) {
            resources.add(new Resource(CLAIMS, Measure.COUNT, Optional.empty()));
            resources.add(new Resource("count/" + CLAIMS, Measure.COUNT, Optional.empty()));
            resources.add(new Resource(STORAGE, Measure.BYTES, Optional.empty()));
            claim.storageClass().ifPresent(name -> {
                resources.add(new Resource(name + OF_CLASS + CLAIMS, Measure.COUNT, Optional.of(name)));
                resources.add(new Resource(name + OF_CLASS + STORAGE, Measure.BYTES, Optional.of(name)));
            });
        }
        return resources.build();
    }

    private Outcome fits(Quota quota, Resource resource) {
        BigDecimal hard = Quantities.parse(quota.hard().get(resource.name()));
        Sum used = used(quota, resource);
        if (hard == null || used == null) {
            return ledger.unreadable(
                    Kind.QUOTA, Evidence.of(quota.ref(), "spec.hard", resource.name() + " is no number"));
        }
        Sum asked = asked(resource);
        if (used.known.add(asked.known).compareTo(hard) > 0) {
            return QuotaChecks.exceeded(
                    ledger,
                    quota.ref(),
                    resource.name(),
                    used.known.toPlainString(),
                    asked.known.toPlainString(),
                    hard.toPlainString());
        }
        if (!asked.whole) {
            return unreadable(sizedBy);
        }
        return used.whole ? ledger.draw(quota.ref(), resource.name(), asked.known) : unreadable(Kind.CLAIM);
    }

    /** By the quota's status; without one by the claims that were seen. Null where the status is no number. */
    private @Nullable Sum used(Quota quota, Resource resource) {
        BigDecimal drawn = world.drawn().of(quota.ref(), resource.name());
        String written = quota.used().get(resource.name());
        if (written == null) {
            return seen(resource, drawn);
        }
        BigDecimal used = Quantities.parse(written);
        return used == null ? null : new Sum(used.add(drawn), true);
    }

    private Store store() {
        return world.store();
    }

    private Sum asked(Resource resource) {
        Sum asked = new Sum(BigDecimal.ZERO, true);
        for (WantedClaim claim : wanted) {
            if (resource.measures(claim.storageClass())) {
                asked.add(resource.takenBy(claim.bytes()));
            }
        }
        return asked;
    }

    private Outcome unreadable(Kind kind) {
        return ledger.unreadable(
                kind, Evidence.of(kind, store().observation(kind, namespace).name()));
    }

    /** At least what the claims take that were seen; not whole where others may be there, or a size is not known. */
    private Sum seen(Resource resource, BigDecimal beside) {
        Sum sum = new Sum(beside, !store().observation(Kind.CLAIM, namespace).isUnreadable());
        Predicate<Claim> measured =
                claim -> claim.ref().namespace().equals(namespace) && resource.measures(claim.storageClass());
        store().visit(Kind.CLAIM, object -> {
            if (measured.test((Claim) object)) {
                sum.add(resource.takenBy(((Claim) object).requestedBytes()));
            }
        });
        return sum;
    }
}
