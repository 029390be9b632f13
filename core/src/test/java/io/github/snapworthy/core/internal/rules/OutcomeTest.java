package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "HELD, HELD, HELD",
        "HELD, BLOCKED, BLOCKED",
        "HELD, SKIPPED, SKIPPED",
        "BLOCKED, BLOCKED, BLOCKED",
        "BLOCKED, SKIPPED, BLOCKED",
        "SKIPPED, SKIPPED, SKIPPED"
    })
    void two_checks_hold_together_and_one_alone_blocks(Outcome one, Outcome other, Outcome both) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
    }
}
