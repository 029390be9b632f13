package io.github.snapworthy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.benchmarks.peers.Reason;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Verdict;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared gives the same answers. */
class PeersAgreeThorough {
    private static final int CLAIMS = 100;

    /** A cluster that was listed serves the API and names every driver; where one has a class, something is known of it. */
    private static final EnumSet<Reason> UNREACHED =
            EnumSet.of(Reason.SNAPSHOT_API_MISSING, Reason.DRIVER_UNRESOLVED, Reason.SNAPSHOT_SUPPORT_UNKNOWN);

    @ParameterizedTest
    @EnumSource
    void peers_and_we_agree_on_every_claim(PeersBenchmark.Claims cluster) throws Exception {
        PeersBenchmark peers = new PeersBenchmark();
        peers.claims = CLAIMS;
        peers.cluster = cluster;
        peers.prepare();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (int i = 0; i < CLAIMS; i++) {
            reasons.add(agree(peers, cluster));
        }
        peers.close();
        if (cluster == PeersBenchmark.Claims.EVERY_SHAPE) {
            assertThat(reasons).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(UNREACHED));
        }
    }

    /** All give the same verdict; the one reason of each is the same, and is among ours. */
    private static Reason agree(PeersBenchmark peers, PeersBenchmark.Claims cluster) {
        PeersBenchmark.Answers answers = peers.answersOfNext();
        Decision ours = answers.ours();
        String about = cluster + ": " + answers;
        for (Reason other : new Reason[] {answers.handWritten(), answers.cel(), answers.drools()}) {
            assertThat(other.verdict()).as(about).isEqualTo(ours.verdict());
            assertThat(other).as(about).isEqualTo(answers.handWritten());
        }
        assertThat(ours.findings().stream()
                        .anyMatch(finding ->
                                finding.code().is(answers.handWritten().name())))
                .as(about)
                .isEqualTo(ours.verdict() != Verdict.ALLOWED);
        return answers.handWritten();
    }
}
