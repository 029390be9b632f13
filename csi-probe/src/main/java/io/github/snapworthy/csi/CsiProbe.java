package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.csi.internal.Channels;
import io.github.snapworthy.csi.internal.Declared;
import io.github.snapworthy.csi.internal.OneCall;
import io.github.snapworthy.csi.internal.wire.ControllerGetCapabilitiesRequest;
import io.github.snapworthy.csi.internal.wire.ControllerGrpc;
import io.github.snapworthy.csi.internal.wire.GetPluginCapabilitiesRequest;
import io.github.snapworthy.csi.internal.wire.GetPluginInfoRequest;
import io.github.snapworthy.csi.internal.wire.GetPluginInfoResponse;
import io.github.snapworthy.csi.internal.wire.GroupControllerGetCapabilitiesRequest;
import io.github.snapworthy.csi.internal.wire.GroupControllerGrpc;
import io.github.snapworthy.csi.internal.wire.IdentityGrpc;
import io.github.snapworthy.csi.internal.wire.NodeGetCapabilitiesRequest;
import io.github.snapworthy.csi.internal.wire.NodeGrpc;
import io.github.snapworthy.csi.internal.wire.ProbeRequest;
import io.github.snapworthy.csi.internal.wire.ProbeResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Asks a CSI driver what it is and what it can do. It asks, and changes nothing: of CSI it has no other calls. Immutable, and
 * safe for all threads; each time it asks it opens a connection and closes it.
 */
public final class CsiProbe {
    /** What CSI lets a driver be named. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?");

    /** Longer than anybody waits, and short enough to be counted in nanoseconds. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private final Duration deadline;
    private final InstantSource clock;

    private CsiProbe(Duration deadline, InstantSource clock) {
        this.deadline = deadline;
        this.clock = clock;
    }

    /** A probe that waits for at most five seconds. */
    public static CsiProbe standard() {
        return new CsiProbe(Duration.ofSeconds(5), InstantSource.system());
    }

    /**
     * The same, waiting for so long, and for a year at most; all questions are asked at once, so that this is the time for all
     * of them.
     */
    public CsiProbe within(Duration limit) {
        requireNonNull(limit, "limit");
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit: expected more than nothing, was " + limit);
        }
        return new CsiProbe(limit.compareTo(LONGEST_WAIT) < 0 ? limit : LONGEST_WAIT, clock);
    }

    /** The same by another clock. */
    public CsiProbe by(InstantSource other) {
        return new CsiProbe(deadline, requireNonNull(other, "other"));
    }

    /**
     * Asks what listens at the endpoint. Whatever goes wrong there is told in the result.
     *
     * @throws InterruptedException if the thread was interrupted; nothing is left behind then either
     */
    public ProbeResult ask(CsiEndpoint endpoint) throws InterruptedException {
        requireNonNull(endpoint, "endpoint");
        try (Channels channels = Channels.to(endpoint.isSocket(), endpoint.place())) {
            return ask(endpoint, new OneCall(channels.channel(), deadline));
        }
    }

    /** Asks all questions by these calls. */
    ProbeResult ask(CsiEndpoint endpoint, OneCall calls) throws InterruptedException {
        Future<CsiAnswer<GetPluginInfoResponse>> plugin =
                calls.ask(IdentityGrpc.getGetPluginInfoMethod(), GetPluginInfoRequest.getDefaultInstance());
        Future<CsiAnswer<ImmutableSortedSet<CsiCapability>>> plugged = calls.ask(
                IdentityGrpc.getGetPluginCapabilitiesMethod(),
                GetPluginCapabilitiesRequest.getDefaultInstance(),
                Declared::ofPlugin);
        Future<CsiAnswer<Boolean>> ready =
                calls.ask(IdentityGrpc.getProbeMethod(), ProbeRequest.getDefaultInstance(), CsiProbe::isReady);
        Future<CsiAnswer<ImmutableSortedSet<CsiCapability>>> controller = calls.ask(
                ControllerGrpc.getControllerGetCapabilitiesMethod(),
                ControllerGetCapabilitiesRequest.getDefaultInstance(),
                Declared::ofController);
        Future<CsiAnswer<ImmutableSortedSet<CsiCapability>>> group = calls.ask(
                GroupControllerGrpc.getGroupControllerGetCapabilitiesMethod(),
                GroupControllerGetCapabilitiesRequest.getDefaultInstance(),
                Declared::ofGroupController);
        Future<CsiAnswer<ImmutableSortedSet<CsiCapability>>> node = calls.ask(
                NodeGrpc.getNodeGetCapabilitiesMethod(),
                NodeGetCapabilitiesRequest.getDefaultInstance(),
                Declared::ofNode);
        return new ProbeResult(
                endpoint,
                clock.instant(),
                named(calls.await(plugin)),
                calls.await(plugged),
                calls.await(ready),
                calls.await(controller),
                calls.await(group),
                calls.await(node));
    }

    private static boolean isReady(ProbeResponse response) {
        return !response.hasReady() || response.getReady().getValue();
    }

    private static CsiAnswer<ProbeResult.Plugin> named(CsiAnswer<GetPluginInfoResponse> answer) {
        if (answer instanceof CsiAnswer.None<GetPluginInfoResponse> none) {
            return new CsiAnswer.None<>(none.why(), none.detail());
        }
        GetPluginInfoResponse info = answer.value().orElseThrow();
        String name = info.getName();
        if (!NAME.matcher(name).matches()) {
            return new CsiAnswer.None<>(
                    CsiAnswer.Silence.WRONG_PROTOCOL,
                    "GetPluginInfo: expected the name of a driver, was '" + OneCall.onOneLine(name) + "'");
        }
        return new CsiAnswer.Given<>(new ProbeResult.Plugin(
                name, info.getVendorVersion(), ImmutableSortedMap.copyOf(info.getManifestMap())));
    }
}
