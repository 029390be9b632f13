package io.github.snapworthy.webhook;

import java.nio.charset.StandardCharsets;

/** AdmissionReviews as an API server writes them. */
final class ReviewText {
    /** A VolumeSnapshot of a claim that can be snapshotted. */
    static final String ALLOWED =
            create(DecidedKind.VOLUME_SNAPSHOT, "apps", "new", "{\"source\":{\"persistentVolumeClaimName\":\"data\"}}");
    /** One of a claim that cannot. */
    static final String DENIED =
            create(DecidedKind.VOLUME_SNAPSHOT, "apps", "new", "{\"source\":{\"persistentVolumeClaimName\":\"old\"}}");

    private static final String REVIEW = """
            {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"uid-1",
            "kind":{"group":"%1$s","version":"%2$s","kind":"%4$s"},
            "resource":{"group":"%1$s","version":"%2$s","resource":"%3$s"},
            "name":"%6$s","namespace":"%5$s","operation":"CREATE","userInfo":{"username":"ada"},
            "object":{"apiVersion":"%1$s/%2$s","kind":"%4$s","metadata":{"name":"%6$s","namespace":"%5$s"},"spec":%7$s},
            "oldObject":null,"dryRun":false,"options":{"apiVersion":"meta.k8s.io/v1","kind":"CreateOptions"}}}
            """;

    private ReviewText() {}

    /** The creation of an object with that specification, in JSON. */
    static String create(DecidedKind kind, String namespace, String name, String spec) {
        ApiResource resource = kind.resource();
        return REVIEW.formatted(
                resource.group(), resource.version(), resource.plural(), resource.kind(), namespace, name, spec);
    }

    /** The review of that text. */
    static Review read(String text) {
        try {
            return ReviewReader.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (BadReview e) {
            throw new AssertionError(e);
        }
    }
}
