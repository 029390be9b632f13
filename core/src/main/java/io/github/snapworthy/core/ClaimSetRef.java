package io.github.snapworthy.core;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;

/**
 * Names several PersistentVolumeClaims of one namespace, as the subject of a group snapshot. It is a set: names are sorted,
 * and one that is named twice counts once, so that two sets of the same claims are equal.
 *
 * @param namespace the namespace of the claims
 * @param claims the names of the claims, one at least
 */
public record ClaimSetRef(String namespace, ImmutableSortedSet<String> claims) implements Subject {
    private static final Joiner COMMAS = Joiner.on(',');

    public ClaimSetRef {
        Names.namespace(namespace);
        claims = ImmutableSortedSet.copyOf(claims);
        claims.forEach(ClaimSetRef::check);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("claims: expected one at least");
        }
    }

    /** A comma is what separates the names in {@link #name}, and no claim can have one. */
    private static void check(String claim) {
        Names.name(claim);
        if (claim.indexOf(',') >= 0) {
            throw new IllegalArgumentException("name: expected a name without commas, was '" + claim + "'");
        }
    }

    /** The claims of that namespace and these names. */
    public static ClaimSetRef of(String namespace, Iterable<String> claims) {
        return new ClaimSetRef(namespace, ImmutableSortedSet.copyOf(claims));
    }

    /** The claims of that namespace and these names. */
    public static ClaimSetRef of(String namespace, String... claims) {
        return of(namespace, Arrays.asList(claims));
    }

    /** The names of the claims in one text: {@code a,b,c}. */
    @Override
    public String name() {
        return COMMAS.join(claims);
    }

    /** The set as an object of a report; no cluster has such an object. */
    @Override
    public ObjectRef object() {
        return ObjectRef.of(Kind.CLAIM_SET, namespace, name());
    }
}
