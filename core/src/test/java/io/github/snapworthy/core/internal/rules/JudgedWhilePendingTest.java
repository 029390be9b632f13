package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JudgedWhilePendingTest {
    @Test
    void what_is_judged_while_a_claim_is_pending_presupposes_its_volume_alone() {
        assertThat(Arrays.stream(Requirement.values()).filter(Requirement::judgedWhilePending))
                .isNotEmpty()
                .allSatisfy(
                        requirement -> assertThat(requirement.presupposes()).containsExactly(Requirement.VOLUME_OWN));
    }
}
