package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.rules.Tables;
import io.github.snapworthy.core.internal.store.Store;

/** Decides by one profile. Immutable, safe for all threads, cheap to keep. */
public final class Advisor {
    private final Profile profile;

    private Advisor(Profile profile) {
        this.profile = profile;
    }

    /** An advisor that decides by that profile. */
    public static Advisor of(Profile profile) {
        return new Advisor(requireNonNull(profile, "profile"));
    }

    /** The profile. */
    public Profile profile() {
        return profile;
    }

    /** The kinds that decisions on these operations read: what a host has to list, and may be granted to read. */
    public ImmutableSet<Kind> reads(Operation... operations) {
        return Sets.immutableEnumSet(Tables.reads(profile, ImmutableSet.copyOf(operations)));
    }

    /** Prepares decisions over what is known of a cluster, and of its drivers from outside. */
    public Situation over(Inventory seen, FactSet outside) {
        return new Situation(this, new Engine(profile, (Store) seen, requireNonNull(outside, "outside")));
    }
}
