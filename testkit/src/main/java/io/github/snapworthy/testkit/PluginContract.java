package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.spi.DriverFactProvider;
import io.github.snapworthy.testkit.internal.contract.Interview;
import io.github.snapworthy.testkit.internal.contract.KnownDrivers;
import java.time.Duration;

/**
 * What every contract of the kit asks of the author of a provider: the provider, and nothing else. A test class implements
 * the contracts that apply:
 *
 * <pre>{@code
 * class AcmeFactsTest implements ProviderContract, SnapshotCapabilityContract, ClassPurposeContract {
 *     @Override
 *     public DriverFactProvider provider() {
 *         return new AcmeFacts();
 *     }
 * }
 * }</pre>
 *
 * <p>Each rule is a test whose name begins with the id of the rule; a failure says what to do. Every call of the provider
 * runs in a thread of its own with a limit: a provider that hangs fails rules and holds up nobody.
 */
public interface PluginContract {
    /** The provider under test, ready to be asked. It is called for each rule, and may return a new one each time. */
    DriverFactProvider provider();

    /**
     * The drivers that the provider knows: those of {@link DriverFactProvider#drivers}; where it names none, the names in
     * the string constants of its class and nested classes of which it says something. Override it where the names stand
     * elsewhere, in a file for example.
     */
    default ImmutableSet<DriverName> drivers() {
        return KnownDrivers.of(Interview.with(provider(), timeLimit()));
    }

    /** How long an answer may take; one second unless overridden. Twice as long counts as no answer at all. */
    default Duration timeLimit() {
        return Duration.ofSeconds(1);
    }

    /** How many facts an answer about one driver may have; 1,000 unless overridden, which is what hosts take. */
    default int factLimit() {
        return 1_000;
    }
}
