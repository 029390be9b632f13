package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a review reaches a log. */
class AdmissionLogTest {
    @Test
    void a_line_has_names_and_codes_and_nothing_of_the_object() {
        Review review = ReviewText.read(ReviewText.DENIED.replace("\"spec\"", "\"secret\":\"hidden\",\"spec\""));
        String line = AdmissionLog.line(review, Cluster.judge().rule(review));
        assertThat(line).isEqualTo("uid-1 VolumeSnapshot.snapshot.storage.k8s.io apps/new: VOLUME_NOT_CSI");
    }

    @Test
    void a_name_cannot_make_a_second_line() {
        Review review = ReviewText.read(ReviewText.DENIED.replace("uid-1", "uid\\n2026 INFO refused\\u001b[2J"));
        assertThat(AdmissionLog.line(review, Ruling.silent()))
                .contains("uid\\u000a2026")
                .doesNotContain("\n", "\u001b");
    }
}
