package io.github.snapworthy.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.VolumeMode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PatternTest {
    private static final Pattern PATTERN = new Pattern("abcdefghijklmnopqrstuvwx", 2);

    @Test
    void its_lines_tell_their_number() {
        String text = new String(PATTERN.chunk(0), StandardCharsets.US_ASCII);

        assertThat(text).hasSize(Pattern.CHUNK_BYTES);
        assertThat(text.lines().toList().get(1))
                .isEqualTo("abcdefghijklmnopqrstuvwx 0000000001 0000048271 snapworthy-check")
                .hasSize(Pattern.LINE_BYTES - 1);
    }

    @Test
    void its_hashes_are_those_of_anybody_else() {
        assertThat(PATTERN.hashes())
                .containsExactly(
                        "2e2d1a0096fdca2162b99fd13e1b79021ae8bec627d4c9b7f58c8392d3528633",
                        "c55c2abc55811345fa5ef57a6ce89d399d44c006be81edba660921cf8997ae33");
    }

    @Test
    void what_is_equal_short_long_or_absent_is_told_apart() {
        ImmutableList<String> hashes = PATTERN.hashes();

        assertThat(wrong(PATTERN.bytes(), hashes)).isEmpty();
        assertThat(wrong(PATTERN.bytes() - 1, hashes.subList(0, 1))).containsExactly(1);
        assertThat(wrong(PATTERN.bytes() + 1, hashes)).containsExactly(2);
        assertThat(wrong(0, ImmutableList.of())).containsExactly(0, 1);
        assertThat(wrong(PATTERN.bytes(), hashes.reverse())).containsExactly(0, 1);
    }

    private static ImmutableList<Integer> wrong(long bytes, ImmutableList<String> hashes) {
        return Comparison.of("data", PATTERN, new ReadBack(bytes, hashes)).wrong();
    }

    @Test
    void seeds_and_sizes_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pattern("short", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pattern("abcdefghijklmnopqrstuvw'", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pattern(PATTERN.seed(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pattern(PATTERN.seed(), Pattern.MOST_CHUNKS + 1));
    }

    @Test
    void plans_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lab.plan(CopyMethod.SNAPSHOT)
                        .volumeMode(VolumeMode.BLOCK)
                        .build())
                .withMessageContaining("raw block");
        assertThatIllegalArgumentException().isThrownBy(() -> Lab.plan().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lab.plan(CopyMethod.CLONE).claimBytes(1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lab.plan(CopyMethod.CLONE).namespace("a/b").build());
    }
}
