package io.github.snapworthy.spi;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import java.time.Duration;

/**
 * Implement this to tell what is known of CSI drivers from outside the cluster. A provider states facts and nothing else:
 * it never sees an operation and never returns a verdict. Purposes of classes, needed parameters and limits are facts
 * too, see {@link io.github.snapworthy.core.Fact}.
 *
 * <p>A provider is found by {@link java.util.ServiceLoader}, and then needs a public constructor without parameters, or
 * is handed over by the host. It may be asked by several threads at once. What it throws costs its own answer only, and
 * is shown to the host.
 *
 * <p>Hosts guard providers unless they say otherwise: a provider has a time limit for all drivers of an inventory together,
 * and is interrupted at its end; an answer with an absurd number of facts, or given under another id than before, is not
 * taken; one that fails again and again is left alone for a while. Of a provider that was stopped, what it answered in time
 * counts.
 */
public interface DriverFactProvider {
    /**
     * The id of the provider, always the same and told without delay: lower-case letters, digits, dots and dashes,
     * beginning and ending with a letter or digit, at most 63 characters. Ids that begin with {@code snapworthy.} are
     * reserved. Of two providers of one id neither is asked.
     */
    String id();

    /**
     * What is known of the driver. Return {@link Facts#none()} where nothing is: silence is unknown, and never means no.
     * The facts have to speak of this driver, and ought to be the same whenever driver and view are.
     *
     * @param driver the driver; its name is compared exactly
     * @param view what the cluster shows of its drivers, possibly nothing
     */
    Facts facts(DriverName driver, ClusterView view);

    /**
     * The drivers that the provider knows, for people and for tests; empty where it cannot tell. It is asked about any
     * driver all the same.
     */
    default ImmutableSet<DriverName> drivers() {
        return ImmutableSet.of();
    }

    /**
     * For how long an answer about a driver of one release holds, so that it need not be asked for again: then it must
     * depend on nothing in the view but {@link ClusterView#release}. A guard may let it stand in for longer, marked as stale,
     * while the provider fails. Zero, the default: it is asked for each time, and nothing stands in.
     */
    default Duration answersHold() {
        return Duration.ZERO;
    }

    /** What the provider holds its own word to be worth. The host takes it for no more than its own cap allows. */
    default Trust trust() {
        return Trust.STATED;
    }
}
