package io.github.snapworthy.core.internal.store;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Unreadable;
import java.util.EnumMap;

/** Who vouched for the completeness of which kind. */
final class Vouching {
    private final EnumMap<Kind, Observation> whole = new EnumMap<>(Kind.class);
    private final EnumMap<Kind, ImmutableSet<String>> parts = new EnumMap<>(Kind.class);
    private boolean restIsComplete;

    Vouching copy() {
        Vouching copy = new Vouching();
        copy.whole.putAll(whole);
        copy.parts.putAll(parts);
        copy.restIsComplete = restIsComplete;
        return copy;
    }

    boolean isLike(Vouching other) {
        return whole.equals(other.whole) && parts.equals(other.parts) && restIsComplete == other.restIsComplete;
    }

    void assumeComplete() {
        restIsComplete = true;
    }

    void apply(Change change) {
        if (change instanceof Change.NotReadable not) {
            whole.put(not.kind(), not.why() == Unreadable.FORBIDDEN ? Observation.FORBIDDEN : Observation.FAILED);
        } else if (change instanceof Change.Listed listed) {
            if (listed.namespaces().isEmpty()) {
                whole.put(listed.kind(), Observation.LISTED);
            } else {
                parts.merge(
                        listed.kind(),
                        listed.namespaces(),
                        (a, b) -> Sets.union(a, b).immutableCopy());
            }
        } else {
            throw new IllegalArgumentException("change: unknown " + change);
        }
    }

    Observation of(Kind kind) {
        Observation said = whole.get(kind);
        if (said != null) {
            return said;
        }
        return restIsComplete ? Observation.ASSUMED : Observation.NOT_OBSERVED;
    }

    Observation of(Kind kind, String namespace) {
        Observation said = of(kind);
        boolean part = !said.isUnreadable() && namespaces(kind).contains(namespace);
        return part ? Observation.LISTED : said;
    }

    ImmutableSet<Kind> unreadableKinds() {
        ImmutableSet.Builder<Kind> kinds = ImmutableSet.builder();
        whole.forEach((kind, said) -> {
            if (said.isUnreadable()) {
                kinds.add(kind);
            }
        });
        return kinds.build();
    }

    ImmutableSet<String> namespaces(Kind kind) {
        return parts.getOrDefault(kind, ImmutableSet.of());
    }
}
