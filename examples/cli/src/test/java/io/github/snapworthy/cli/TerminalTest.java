package io.github.snapworthy.cli;

import static io.github.snapworthy.cli.Terminal.Feature.COLOURS;
import static io.github.snapworthy.cli.Terminal.Feature.PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is shown to people at a terminal, and to nobody else. */
class TerminalTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

    @Test
    void colours_need_a_terminal_that_has_them() {
        assertThat(Terminal.features("out", XTERM)).containsExactly(COLOURS);
        assertThat(Terminal.features("", XTERM)).isEmpty();
        assertThat(Terminal.features("out", Map.of("TERM", "dumb"))).isEmpty();
        assertThat(Terminal.features("out", Map.of())).isEmpty();
    }

    @Test
    void no_color_wins_unless_it_is_empty() {
        assertThat(Terminal.features("out", Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isEmpty();
        assertThat(Terminal.features("out", Map.of("TERM", "xterm", "NO_COLOR", "")))
                .containsExactly(COLOURS);
    }

    @Test
    void progress_needs_a_terminal_on_standard_error() {
        assertThat(Terminal.features("out,err", XTERM)).containsExactly(COLOURS, PROGRESS);
        assertThat(Terminal.features(",err", XTERM)).containsExactly(PROGRESS);
    }

    @Test
    void progress_is_a_bar_where_the_length_is_known() {
        assertThat(ProgressLine.text(50, 100))
                .isEqualTo("reading: [###############               ]  50 %".replace("  50", " 50"));
        assertThat(ProgressLine.text(200, 100)).isEqualTo("reading: [##############################] 100 %");
        assertThat(ProgressLine.text(5 << 20, 0)).isEqualTo("reading: 5 MiB");
    }

    @Test
    void long_work_shows_progress_and_wipes_it_away() {
        String slow = slow(Set.of(PROGRESS));

        assertThat(slow).contains("reading: ").endsWith("\r");
        assertThat(slow(Set.of(), "--progress")).contains("reading: ");
        assertThat(slow(Set.of(PROGRESS), "-q")).isEmpty();
        assertThat(slow(Set.of())).isEmpty();
    }

    /** What standard error has after reading something that takes its time. */
    private static String slow(Set<Terminal.Feature> features, String... more) {
        StringBuilder input = new StringBuilder("kind: PersistentVolumeClaimList\napiVersion: v1\nitems:\n");
        for (int i = 0; i < 2_000; i++) {
            input.append("- metadata: {name: a").append(i).append(", namespace: a}\n  spec: {}\n");
        }
        InputStream in = new ByteArrayInputStream(input.toString().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                try {
                    Thread.sleep(available() > 0 ? 40 : 0);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.read(bytes, offset, Math.min(length, 4_096));
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"check", "-", "--operation", "snapshot"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        Main.run(
                args,
                new Terminal(
                        in, new ByteArrayOutputStream(), new PrintStream(err, true, StandardCharsets.UTF_8), features));
        return err.toString(StandardCharsets.UTF_8);
    }
}
