package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.internal.store.PersistentMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What requests take of quotas. Immutable.
 *
 * <p>A decision tells what its request takes; a world knows what is taken beside what the quotas tell, by requests that are
 * regarded as carried out.
 */
public final class Drawn {
    /** Nothing. */
    public static final Drawn NOTHING = new Drawn(PersistentMap.empty());

    /**
     * What is limited.
     *
     * @param quota the quota
     * @param resource the resource as the quota names it
     */
    private record Limit(ObjectRef quota, String resource) {}

    private final PersistentMap<Limit, BigDecimal> amounts;

    private Drawn(PersistentMap<Limit, BigDecimal> amounts) {
        this.amounts = amounts;
    }

    /** So much of one resource. */
    static Drawn of(ObjectRef quota, String resource, BigDecimal amount) {
        return new Drawn(PersistentMap.<Limit, BigDecimal>empty().put(new Limit(quota, resource), amount, null));
    }

    /** How much of a resource. */
    BigDecimal of(ObjectRef quota, String resource) {
        BigDecimal amount = isNothing() ? null : amounts.get(new Limit(quota, resource));
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Whether it is nothing at all. */
    public boolean isNothing() {
        return amounts.size() == 0;
    }

    /** Both, added up. */
    public Drawn and(Drawn more) {
        return merged(more, BigDecimal::add);
    }

    /** Of each resource the larger amount: several parts of one request may tell what all of them take together. */
    public Drawn orMore(Drawn other) {
        return merged(other, BigDecimal::max);
    }

    private Drawn merged(Drawn other, BinaryOperator<BigDecimal> both) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        Map<Limit, BigDecimal> others = new HashMap<>();
        other.amounts.forEach(others::put);
        PersistentMap<Limit, BigDecimal> merged = amounts;
        for (Map.Entry<Limit, BigDecimal> one : others.entrySet()) {
            BigDecimal mine = merged.get(one.getKey());
            merged = merged.put(one.getKey(), mine == null ? one.getValue() : both.apply(mine, one.getValue()), null);
        }
        return new Drawn(merged);
    }
}
