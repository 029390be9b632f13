package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What decided a finding.
 *
 * @param source the id of the source: {@code kubernetes}, {@code host}, or a provider
 * @param object the object that was looked at, in words: {@code Setting/csi-driver-config}
 * @param field the field of the object, the empty text where it is the whole object
 * @param trust what the source is worth, where it speaks of a driver
 * @param detail what stood there
 */
public record Evidence(String source, String object, String field, Optional<Trust> trust, String detail) {
    public Evidence {
        requireNonNull(source, "source");
        requireNonNull(object, "object");
        requireNonNull(field, "field");
        requireNonNull(trust, "trust");
        requireNonNull(detail, "detail");
    }

    /** What stands in a field of an object of the cluster. */
    public static Evidence of(ObjectRef object, String field, String detail) {
        return new Evidence("kubernetes", object.toString(), field, Optional.empty(), detail);
    }

    /** What is known, or not known, of a whole kind. */
    public static Evidence of(Kind kind, String detail) {
        return new Evidence("kubernetes", kind.qualifiedName(), "", Optional.empty(), detail);
    }

    /** What a source says of a driver. */
    public static Evidence of(DriverName driver, SourcedFact said) {
        return new Evidence(said.source(), "driver " + driver, "", Optional.of(said.trust()), said.seen());
    }
}
