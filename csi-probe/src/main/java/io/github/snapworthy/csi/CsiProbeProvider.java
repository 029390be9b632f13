package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Tells what the drivers at some endpoints declare over CSI. It is made by the host, who knows where drivers listen, and
 * never found by itself:
 *
 * <pre>{@code
 * FactSources.discovered(loader)
 *         .and(FactSources.of(new CsiProbeProvider(CsiEndpoint.parse("unix:///csi/csi.sock"))).capped(Trust.DECLARED))
 * }</pre>
 *
 * <p>All endpoints are asked side by side when an answer is first needed, and again when it has become too old: after ten
 * minutes, or ten seconds where something was not answered. A driver whose own endpoint did not answer all gets an error, and
 * so does one that no endpoint knows while some endpoint does not say whose it is. Safe for all threads.
 */
public final class CsiProbeProvider implements DriverFactProvider {
    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** Less than a standard guard allows for all of them together. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final CsiProbe probe;
    private final InstantSource clock;
    private final ImmutableSet<CsiEndpoint> endpoints;
    private final ReentrantLock asking = new ReentrantLock();
    private final Map<CsiEndpoint, Held> held = new ConcurrentHashMap<>();

    private record Held(ProbeResult result, Instant until) {}

    /** Asks the drivers at these endpoints, and waits for at most a second and a half. */
    public CsiProbeProvider(CsiEndpoint... endpoints) {
        this(CsiProbe.standard().within(PATIENCE), InstantSource.system(), ImmutableList.copyOf(endpoints));
    }

    /** Asks the drivers at these endpoints by that probe; answers grow old by that clock. */
    public CsiProbeProvider(CsiProbe probe, InstantSource clock, Iterable<CsiEndpoint> endpoints) {
        this.probe = requireNonNull(probe, "probe");
        this.clock = requireNonNull(clock, "clock");
        this.endpoints = ImmutableSet.copyOf(endpoints);
    }

    @Override
    public String id() {
        return "csi-probe";
    }

    /**
     * What the driver declares; nothing where every endpoint answered and none is this driver's.
     *
     * @throws IllegalStateException if an endpoint of this driver did not answer all, or none is known to be this driver's and
     *     some did not say whose it is
     */
    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        ImmutableList<ProbeResult> results = results();
        ImmutableList<ProbeResult> its = results.stream()
                .filter(result -> result.plugin()
                        .value()
                        .filter(plugin -> driver.is(plugin.name()))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
        for (ProbeResult result : its.isEmpty() ? results : its) {
            Optional<String> open = result.open();
            if (open.isPresent() && (!its.isEmpty() || !result.isDriver())) {
                throw new IllegalStateException(
                        "the driver at " + result.endpoint() + " was asked in vain: " + open.get());
            }
        }
        return CsiFacts.of(driver, its);
    }

    /** One caller asks, and the others wait for it. */
    private ImmutableList<ProbeResult> results() {
        try {
            asking.lockInterruptibly();
            try {
                refresh();
            } finally {
                asking.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drivers were asked", e);
        }
        return endpoints.stream()
                .flatMap(endpoint -> Stream.ofNullable(held.get(endpoint)))
                .map(Held::result)
                .collect(ImmutableList.toImmutableList());
    }

    /** What some endpoints answered stays although the wait for others is interrupted. */
    private void refresh() throws InterruptedException {
        Instant now = clock.instant();
        List<Callable<Boolean>> questions = new ArrayList<>();
        for (CsiEndpoint endpoint : endpoints) {
            Held last = held.get(endpoint);
            if (last == null || !now.isBefore(last.until())) {
                questions.add(() -> {
                    ProbeResult result = probe.ask(endpoint);
                    held.put(endpoint, new Held(result, now.plus(result.open().isEmpty() ? HOLD : RETRY)));
                    return true;
                });
            }
        }
        if (questions.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newCachedThreadPool(CsiProbeProvider::daemon);
        try {
            for (Future<Boolean> asked : threads.invokeAll(questions)) {
                asked.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a driver could not be asked", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "snapworthy-csi-probe");
        thread.setDaemon(true);
        return thread;
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
