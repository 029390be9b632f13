package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.internal.lint.LintWords;
import java.util.Comparator;

/**
 * A flaw of the configuration itself, which no claim and no machine has to exist for.
 *
 * @param code the stable code
 * @param severity how bad it is
 * @param place where it is
 * @param arguments the particulars by name, for messages and for machines
 */
public record Lint(Code code, Severity severity, Place place, ImmutableMap<String, String> arguments) {
    /** The order of flaws: severity, code, place, particulars. */
    public static final Comparator<Lint> ORDER = Comparator.comparing(Lint::severity)
            .thenComparing(Lint::code)
            .thenComparing(lint -> lint.place().object())
            .thenComparing(lint -> lint.place().field())
            .thenComparing(lint -> lint.arguments().toString());

    /**
     * A field of an object.
     *
     * @param object the object
     * @param field the field as it stands in a manifest
     */
    public record Place(ObjectRef object, String field) {
        public Place {
            requireNonNull(object, "object");
            requireNonNull(field, "field");
        }

        /** The object and the field. */
        @Override
        public String toString() {
            return object + " " + field;
        }
    }

    public Lint {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(place, "place");
        requireNonNull(arguments, "arguments");
    }

    /** The flaw as an English sentence, rendered when it is called. */
    public String message() {
        return LintWords.message(this);
    }

    /** What to do about it, rendered when it is called. */
    public String remedy() {
        return LintWords.remedy(this);
    }
}
