package io.github.snapworthy.csi;

import io.github.snapworthy.core.Facts;
import io.github.snapworthy.csi.internal.OneCall;
import io.github.snapworthy.fuzz.Contract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The answers of a CSI driver, as the wire carries them: whatever comes is an answer or a reason for none, and facts follow. */
public final class CsiFuzz {
    private static final CsiEndpoint ENDPOINT = CsiEndpoint.parse("unix:///csi/csi.sock");
    private static final CsiProbe PROBE =
            CsiProbe.standard().by(InstantSource.fixed(Instant.parse("2026-11-26T10:00:00Z")));

    private CsiFuzz() {}

    /** Feeds it. */
    public static void feed(byte[] input) throws InterruptedException {
        ProbeResult result = ask(input);
        Contract.same(result, ask(input));
        for (CsiAnswer<?> answer : List.of(
                result.plugin(),
                result.plugged(),
                result.ready(),
                result.controller(),
                result.group(),
                result.node())) {
            if (answer instanceof CsiAnswer.None<?> none) {
                Contract.sayable(none.detail());
            }
        }
        Facts facts = CsiFacts.of(result);
        Contract.same(facts, CsiFacts.of(result));
        Contract.require(result.isDriver() || facts.equals(Facts.none()), "facts of nobody");
        result.open().ifPresent(Contract::sayable);
        facts.release().ifPresent(Contract::sayable);
    }

    private static ProbeResult ask(byte[] input) throws InterruptedException {
        return PROBE.ask(ENDPOINT, new OneCall(new ScriptedChannel(input), Duration.ofSeconds(5)));
    }
}
