package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an API server passes on of a warning. */
class AsciiTextTest {
    @Test
    void what_is_no_plain_ascii_is_escaped() {
        assertThat(AsciiText.ascii("a\r\nb\u202e\u00e9\u001b[0m")).isEqualTo("a  b\\u202e\\u00e9\\u001b[0m");
    }

    @Test
    void a_warning_said_twice_is_said_once() {
        assertThat(AsciiText.warnings(ImmutableList.of("a", "b", "a"))).containsExactly("a", "b");
    }

    @Test
    void what_does_not_fit_is_counted() {
        List<String> many = IntStream.range(0, 100)
                .mapToObj(i -> i + Strings.repeat("x", 300))
                .toList();
        ImmutableList<String> kept = AsciiText.warnings(many);
        assertThat(kept.get(kept.size() - 1))
                .isEqualTo("and " + (100 - (kept.size() - 1)) + " more warnings that do not fit here");
        assertThat(kept.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(AsciiText.ALL_WARNINGS);
    }
}
