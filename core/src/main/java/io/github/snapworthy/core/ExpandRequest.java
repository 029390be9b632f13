package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * Asks for more room in a claim.
 *
 * @param subject the claim
 * @param bytes the new size in bytes, see {@link Bytes}; positive
 */
public record ExpandRequest(ClaimRef subject, long bytes) implements Request {
    /** A claim of which the new size is still to be said. */
    public static final class Asked {
        private final ClaimRef subject;

        Asked(ClaimRef subject) {
            this.subject = requireNonNull(subject, "subject");
        }

        /** To that many bytes: {@code to(Bytes.gib(40))}. */
        public ExpandRequest to(long bytes) {
            return new ExpandRequest(subject, bytes);
        }
    }

    public ExpandRequest {
        requireNonNull(subject, "subject");
        if (bytes <= 0) {
            throw new IllegalArgumentException("bytes: expected a size above 0, was " + bytes);
        }
    }

    @Override
    public Operation operation() {
        return Operation.EXPAND;
    }
}
