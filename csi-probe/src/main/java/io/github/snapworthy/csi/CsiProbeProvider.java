package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the drivers at some endpoints declare over CSI. It is made by the host, who knows where drivers listen, and
 * never found by itself:
 *
 * <pre>{@code
 * FactSources.discovered(loader)
 *         .and(FactSources.of(new CsiProbeProvider(CsiEndpoint.parse("unix:///csi/csi.sock"))).capped(Trust.DECLARED))
 * }</pre>
 *
 * <p>An endpoint is asked when its answer is first needed, and again when that has become too old. Where nobody answers, a
 * driver that no other endpoint knows gets an error, for it may be the one that is silent. Safe for all threads.
 */
public final class CsiProbeProvider implements DriverFactProvider {
    private static final Duration HOLD = Duration.ofMinutes(10);

    private final CsiProbe probe;
    private final InstantSource clock;
    private final ImmutableList<CsiEndpoint> endpoints;
    private final Object asking = new Object();
    private ImmutableList<ProbeResult> answered = ImmutableList.of();
    private Instant until = Instant.MIN;

    /** Asks the drivers at these endpoints by {@link CsiProbe#standard()}. */
    public CsiProbeProvider(CsiEndpoint... endpoints) {
        this(CsiProbe.standard(), InstantSource.system(), ImmutableList.copyOf(endpoints));
    }

    /** Asks the drivers at these endpoints by that probe; answers grow old by that clock. */
    public CsiProbeProvider(CsiProbe probe, InstantSource clock, Iterable<CsiEndpoint> endpoints) {
        this.probe = requireNonNull(probe, "probe");
        this.clock = requireNonNull(clock, "clock");
        this.endpoints = ImmutableSet.copyOf(endpoints).asList();
    }

    @Override
    public String id() {
        return "csi-probe";
    }

    /**
     * What the driver declares; nothing where every endpoint answered and none is this driver's.
     *
     * @throws IllegalStateException if no endpoint is known to be this driver's and some did not say whose it is
     */
    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        ImmutableList<ProbeResult> results = results();
        Facts facts = CsiFacts.of(driver, results);
        if (facts.driver().isEmpty()) {
            for (ProbeResult result : Iterables.filter(results, result -> !result.isDriver())) {
                throw new IllegalStateException("nothing is known of the driver at " + result.endpoint() + ": "
                        + ((CsiAnswer.None<?>) result.plugin()).detail());
            }
        }
        return facts;
    }

    /** One caller asks, and the others wait for it. */
    private ImmutableList<ProbeResult> results() {
        synchronized (asking) {
            Instant now = clock.instant();
            if (now.isBefore(until)) {
                return answered;
            }
            List<ProbeResult> results = new ArrayList<>();
            boolean all = true;
            for (CsiEndpoint endpoint : endpoints) {
                ProbeResult result = ask(endpoint);
                all &= result.isDriver();
                results.add(result);
            }
            answered = ImmutableList.copyOf(results);
            until = all ? now.plus(HOLD) : Instant.MIN;
            return answered;
        }
    }

    private ProbeResult ask(CsiEndpoint endpoint) {
        try {
            return probe.ask(endpoint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the driver at " + endpoint, e);
        }
    }

    @Override
    public Duration answersHold() {
        return HOLD;
    }

    /** The driver's own word. */
    @Override
    public Trust trust() {
        return Trust.DECLARED;
    }
}
