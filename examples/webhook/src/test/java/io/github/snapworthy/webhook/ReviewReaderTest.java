package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Strings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReviewReaderTest {
    private static void assertRefused(String text, int status, String words) {
        assertThatThrownBy(() -> ReviewReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BadReview.class, e -> assertThat(e.status()).isEqualTo(status))
                .hasMessageContaining(words);
    }

    @Test
    void a_review_is_read() {
        Review review = ReviewText.read(ReviewText.DENIED);
        assertThat(review.uid()).isEqualTo("uid-1");
        assertThat(review.subject()).isEqualTo("VolumeSnapshot.snapshot.storage.k8s.io apps/new");
        assertThat(review.isCreation()).isTrue();
    }

    @Test
    void another_version_is_refused_with_what_to_do() {
        for (String version : new String[] {"v1beta1", "v2", "v11"}) {
            assertRefused(
                    ReviewText.ALLOWED.replace("admission.k8s.io/v1\"", "admission.k8s.io/" + version + "\""),
                    422,
                    "admissionReviewVersions: [v1]");
        }
    }

    @Test
    void what_is_no_review_is_refused() {
        assertRefused("", 400, "expected an AdmissionReview");
        assertRefused("[]", 400, "expected an AdmissionReview");
        assertRefused("{", 400, "line 1");
        assertRefused("{} {}", 400, "expected an AdmissionReview");
        assertRefused("{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}", 400, "kind: expected AdmissionReview");
        assertRefused(ReviewText.ALLOWED.replace("\"uid-1\"", "7"), 400, "uid: expected a text");
        assertRefused(ReviewText.ALLOWED.replace("\"object\":", "\"other\":"), 400, "request.object");
    }

    @Test
    void a_field_that_is_there_twice_is_refused() {
        assertRefused(
                ReviewText.ALLOWED.replace("\"dryRun\":false", "\"dryRun\":false,\"dryRun\":true"),
                400,
                "each field once");
    }

    @Test
    void what_stands_too_deep_is_refused() {
        assertRefused(Strings.repeat("[", 100_000), 400, "200 levels");
        assertRefused(Strings.repeat("{\"a\":", 100_000), 400, "200 levels");
    }
}
