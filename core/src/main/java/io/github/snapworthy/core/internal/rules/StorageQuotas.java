package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.internal.store.Index;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether the quotas of a namespace leave room for one more claim (last row of section 4.6 of the decision model). */
final class StorageQuotas {
    private static final String OF_CLASS = ".storageclass.storage.k8s.io/";
    private static final String CLAIMS = "persistentvolumeclaims";
    private static final String STORAGE = "requests.storage";

    /**
     * A resource that a quota may limit.
     *
     * @param name its name in the quota
     * @param asked how much the new claim takes of it, null where that is not known
     * @param taken how much a claim takes of it, null where that is not known
     */
    private record Resource(String name, @Nullable BigDecimal asked, Function<Claim, @Nullable BigDecimal> taken) {}

    private StorageQuotas() {}

    static Outcome oneMoreClaim(Case c) {
        String namespace = TargetChecks.namespace(c);
        Outcome outcome = QuotaChecks.holderKnown(c.store(), c.ledger(), Kind.QUOTA, namespace);
        List<Quota> quotas = new ArrayList<>();
        c.store().visit(Index.QUOTAS_OF_NAMESPACE, namespace, object -> quotas.add((Quota) object));
        quotas.sort(Comparator.comparing(Quota::ref));
        for (Quota quota : quotas) {
            for (Resource resource : resources(c)) {
                if (quota.hard().containsKey(resource.name()) && fits(c, quota, resource) == Outcome.BLOCKED) {
                    outcome = Outcome.BLOCKED;
                }
            }
        }
        return outcome;
    }

    private static ImmutableList<Resource> resources(Case c) {
        OptionalLong bytes = TargetChecks.asked(c).bytes();
        OptionalLong size = bytes.isPresent() ? bytes : c.source().bytes();
        BigDecimal asked = size.isPresent() ? BigDecimal.valueOf(size.getAsLong()) : null;
        Function<Claim, @Nullable BigDecimal> one = claim -> BigDecimal.ONE;
        ImmutableList.Builder<Resource> resources = ImmutableList.builder();
        resources.add(new Resource(CLAIMS, BigDecimal.ONE, one));
        resources.add(new Resource("count/" + CLAIMS, BigDecimal.ONE, one));
        resources.add(new Resource(STORAGE, asked, StorageQuotas::requested));
        Optional<String> target = TargetChecks.targetClass(c).name();
        if (target.isPresent()) {
            Predicate<Claim> ofClass = claim -> claim.storageClass().equals(target);
            resources.add(new Resource(
                    target.get() + OF_CLASS + CLAIMS,
                    BigDecimal.ONE,
                    claim -> ofClass.test(claim) ? BigDecimal.ONE : BigDecimal.ZERO));
            resources.add(new Resource(
                    target.get() + OF_CLASS + STORAGE,
                    asked,
                    claim -> ofClass.test(claim) ? requested(claim) : BigDecimal.ZERO));
        }
        return resources.build();
    }

    private static @Nullable BigDecimal requested(Claim claim) {
        return claim.requestedBytes().isPresent()
                ? BigDecimal.valueOf(claim.requestedBytes().getAsLong())
                : null;
    }

    private static Outcome fits(Case c, Quota quota, Resource resource) {
        String written = quota.used().get(resource.name());
        BigDecimal hard = Quantities.parse(quota.hard().get(resource.name()));
        BigDecimal used = written == null ? seen(c, quota.ref().namespace(), resource) : Quantities.parse(written);
        BigDecimal asked = resource.asked();
        if (hard == null || used == null) {
            return c.ledger()
                    .unreadable(Kind.QUOTA, Evidence.of(quota.ref(), "spec.hard", resource.name() + " is no number"));
        }
        if (asked == null) {
            return ClaimChecks.unreadable(c, c.ref().kind());
        }
        if (used.add(asked).compareTo(hard) > 0) {
            return QuotaChecks.exceeded(
                    c.ledger(), quota.ref(), used.toPlainString(), asked.toPlainString(), hard.toPlainString());
        }
        Observation claims = c.store().observation(Kind.CLAIM, quota.ref().namespace());
        return written != null || !claims.isUnreadable() ? Outcome.HELD : ClaimChecks.unreadable(c, Kind.CLAIM);
    }

    /** Without a status the claims that were seen count: at least so much is taken. */
    private static @Nullable BigDecimal seen(Case c, String namespace, Resource resource) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        boolean[] unknown = new boolean[1];
        c.store().visit(Kind.CLAIM, object -> {
            if (object.ref().namespace().equals(namespace)) {
                BigDecimal taken = resource.taken().apply((Claim) object);
                unknown[0] |= taken == null;
                sum[0] = taken == null ? sum[0] : sum[0].add(taken);
            }
        });
        return unknown[0] ? null : sum[0];
    }
}
