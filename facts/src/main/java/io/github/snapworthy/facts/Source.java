package io.github.snapworthy.facts;

import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.DriverFactProvider;

/**
 * A provider with its id, read once, how far it is believed, and how it is asked.
 *
 * @param id the id; a provider whose id has a flaw must not be asked
 * @param provider the provider
 * @param cap how far it is believed at most
 * @param asking how it is asked
 */
record Source(ProviderId id, DriverFactProvider provider, Trust cap, Asking asking) {
    /** A provider with the limit of trust that its id earns, asked directly where it is ours and guarded where not. */
    static Source of(DriverFactProvider provider) {
        ProviderId id = ProviderId.of(provider);
        Trust cap = id.isOurs() ? Trust.CURATED : Trust.STATED;
        return new Source(id, provider, cap, DirectAsking.IN_THE_CALLING_THREAD).guardedBy(Guard.standard());
    }

    Source capped(Trust other) {
        return new Source(id, provider, other, asking);
    }

    /** Asked that way. */
    Source askedBy(Asking other) {
        return new Source(id, provider, cap, other);
    }

    /** Under a new guard. Ours are data in memory and need none. */
    Source guardedBy(Guard guard) {
        boolean needsNone = id.isOurs() || id.flaw().isPresent();
        return needsNone ? this : askedBy(new GuardedAsking(id.text(), provider, guard));
    }

    Source unguarded() {
        return askedBy(DirectAsking.IN_THE_CALLING_THREAD);
    }

    /** Whether both are one provider: the same object, or equal ones of ours. Others are not asked whether they are equal. */
    boolean isSameProviderAs(Source other) {
        return provider == other.provider || (id.isOurs() && provider.equals(other.provider));
    }

    /** This source as a problem. */
    ProviderState refusedFor(String why) {
        return ProviderState.troubled(id.text(), ProviderState.State.REFUSED, 0, "it was not asked: " + why);
    }
}
