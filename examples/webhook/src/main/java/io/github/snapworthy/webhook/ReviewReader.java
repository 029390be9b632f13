package io.github.snapworthy.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an AdmissionReview. Safe for all threads. */
final class ReviewReader {
    private static final String GROUP = "admission.k8s.io/";
    private static final int LONGEST_UID = 128;

    /** No object of Kubernetes stands deeper; a text is bounded by the body. */
    private static final int DEEPEST = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReviewReader() {}

    /** The review that these bytes hold. */
    static Review read(byte[] body) throws BadReview {
        JsonNode review = parse(body);
        checkType(review);
        JsonNode request = object(review, "request");
        String uid = text(request, "uid");
        if (uid.length() > LONGEST_UID) {
            throw new BadReview(BadReview.NO_REVIEW, "request.uid: expected at most " + LONGEST_UID + " characters");
        }
        Review read = review(request, uid);
        if (read.isCreation() && !read.object().isObject()) {
            throw new BadReview(BadReview.NO_REVIEW, "request.object: expected the object that is to be created");
        }
        return read;
    }

    private static Review review(JsonNode request, String uid) throws BadReview {
        JsonNode resource = object(request, "resource");
        JsonNode object = request.path("object");
        return Review.builder()
                .uid(uid)
                .operation(text(request, "operation"))
                .resource(new ApiResource(
                        resource.path("group").asText(),
                        text(resource, "version"),
                        text(resource, "resource"),
                        request.path("kind").path("kind").asText()))
                .subresource(request.path("subResource").asText(""))
                .namespace(request.path("namespace").asText(""))
                .name(request.path("name").asText(""))
                .dryRun(request.path("dryRun").asBoolean(false))
                .object(object)
                .build();
    }

    private static JsonNode parse(byte[] body) throws BadReview {
        try {
            JsonNode tree = JSON.readTree(body);
            if (!tree.isObject()) {
                throw new BadReview(BadReview.NO_REVIEW, "body: expected an AdmissionReview as JSON");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new BadReview(
                    BadReview.NO_REVIEW,
                    "body" + place(e.getLocation()) + ": expected an AdmissionReview as"
                            + " JSON, each field once, at most " + DEEPEST + " levels deep");
        } catch (IOException e) {
            throw new BadReview(BadReview.NO_REVIEW, "body: expected an AdmissionReview as JSON in UTF-8");
        }
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static void checkType(JsonNode review) throws BadReview {
        if (!text(review, "kind").equals("AdmissionReview")) {
            throw new BadReview(BadReview.NO_REVIEW, "kind: expected AdmissionReview");
        }
        String version = text(review, "apiVersion");
        if (!version.startsWith(GROUP)) {
            throw new BadReview(BadReview.NO_REVIEW, "apiVersion: expected " + ReviewWriter.VERSION);
        }
        if (!version.equals(ReviewWriter.VERSION)) {
            throw new BadReview(
                    BadReview.NOT_UNDERSTOOD,
                    "apiVersion: this version is not understood, expected " + ReviewWriter.VERSION
                            + ": set admissionReviewVersions: [v1] in the webhook's configuration");
        }
    }

    private static JsonNode object(JsonNode in, String field) throws BadReview {
        JsonNode node = in.path(field);
        if (!node.isObject()) {
            throw new BadReview(BadReview.NO_REVIEW, field + ": expected an object");
        }
        return node;
    }

    private static String text(JsonNode in, String field) throws BadReview {
        JsonNode node = in.path(field);
        if (!node.isTextual() || node.textValue().isEmpty()) {
            throw new BadReview(BadReview.NO_REVIEW, field + ": expected a text");
        }
        return node.textValue();
    }
}
