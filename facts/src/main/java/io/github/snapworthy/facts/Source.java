package io.github.snapworthy.facts;

import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;

/**
 * A provider with its id, read once, and how far it is believed.
 *
 * @param id the id, or the name of the provider's class where the id is unusable
 * @param provider the provider
 * @param cap how far it is believed at most
 * @param flaw why it must not be asked, empty where it may
 */
record Source(String id, DriverFactProvider provider, Trust cap, Optional<String> flaw) {
    /** A provider with the limit of trust that its id earns. */
    static Source of(DriverFactProvider provider) {
        ProviderId id = ProviderId.of(provider);
        return new Source(id.text(), provider, id.isOurs() ? Trust.CURATED : Trust.STATED, id.flaw());
    }

    Source capped(Trust other) {
        return new Source(id, provider, other, flaw);
    }

    /** Whether both are one provider: the same object, or equal ones of ours. Others are not asked whether they are equal. */
    boolean isSameProviderAs(Source other) {
        return provider == other.provider || (id.startsWith(ProviderId.RESERVED) && provider.equals(other.provider));
    }

    /** This source as a problem. */
    ProviderState refusedFor(String why) {
        return ProviderState.troubled(id, ProviderState.State.REFUSED, 0, "it was not asked: " + why);
    }
}
