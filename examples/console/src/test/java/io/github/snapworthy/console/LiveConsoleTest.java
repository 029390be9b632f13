package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.LiveCluster;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A board over a live cluster. */
@Timeout(120)
class LiveConsoleTest {
    private static final SubjectName OLD = new SubjectName("pvc", "apps", "old");

    @Test
    void what_comes_and_goes_is_on_the_board() throws Exception {
        Board board = new Board("auto", FactSources.discovered(LiveConsoleTest.class.getClassLoader()));
        try (FakeApiServer server = FakeCluster.start()) {
            LiveCluster live =
                    LiveCluster.watch(Config.fromToken(server.url(), "token"), Duration.ofSeconds(60), board::tell);
            try (live) {
                server.put(FakeCluster.CLAIMS, FakeCluster.claim("apps", "old"));
                RunningConsole.await(() -> !board.view().row(OLD).isEmpty());
                assertThat(board.view().trouble()).isEmpty();
                server.delete(FakeCluster.CLAIMS, "apps", "old");
                RunningConsole.await(() -> board.view().row(OLD).isEmpty());
            }
        }
    }

    @Test
    void a_cluster_that_cannot_be_reached_is_told() {
        assertThatThrownBy(() -> LiveCluster.watch(
                        Config.fromToken("http://127.0.0.1:1", "token"), Duration.ofMillis(500), sighting -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the cluster cannot be watched: ");
    }
}
