package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A field whose value is not what it was.
 *
 * @param field the name of the field
 * @param before its value in words, empty where it had none
 * @param after its value now, empty where it has none
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {
    public FieldChange {
        requireNonNull(field, "field");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** One line: the field and both values. */
    @Override
    public String toString() {
        return field + ": " + before.orElse("-") + " -> " + after.orElse("-");
    }
}
