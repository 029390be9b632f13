package io.github.snapworthy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import org.immutables.value.Value;

/** What an API server asks: the request of an AdmissionReview. */
@Value.Immutable
@WebhookStyle
interface Review {
    /** The identifier that the answer carries back. */
    String uid();

    /** {@code CREATE}, {@code UPDATE}, {@code DELETE} or {@code CONNECT}. */
    String operation();

    /** The group, version and resource of the object. */
    ApiResource resource();

    /** The subresource, the empty text where it is the object itself. */
    String subresource();

    /** The namespace, the empty text where there is none. */
    String namespace();

    /** The name, the empty text where the server is to make one. */
    String name();

    /** Whether nothing is going to be kept; the answer is the same. */
    boolean dryRun();

    /** The object; a null node where there is none. */
    JsonNode object();

    /** Whether a new object is to be made: all else is none of our business. */
    default boolean isCreation() {
        return operation().equals("CREATE") && subresource().isEmpty();
    }

    /** The kind, namespace and name, for a line of a log. */
    default String subject() {
        return resource() + " " + namespace() + "/" + (name().isEmpty() ? "(to be named)" : name());
    }

    /** A builder; everything has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Review}; not thread-safe. */
    final class Builder extends ImmutableReview.Builder {
        Builder() {}
    }
}
