package io.github.snapworthy.core.internal.velero;

import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.ObjectRef;
import java.util.Optional;

/**
 * The setting that decided.
 *
 * @param setting the setting in words, fit for the middle of a sentence
 * @param evidence the object and field that it stands in
 */
public record Deciding(String setting, Evidence evidence) {
    /** What a field of an object says. */
    static Deciding of(ObjectRef object, String field, String value) {
        return new Deciding(field + " of " + object, Evidence.of(object, field, value));
    }

    /** What the request says. */
    static Deciding ofOption(String option, String value) {
        return new Deciding(
                "option " + option, new Evidence("host", "request", "option " + option, Optional.empty(), value));
    }

    /** What is taken where nothing is said; the evidence is where it would have been said. */
    static Deciding byDefault(Switch setting, Evidence silence) {
        return new Deciding("the default of " + setting.option(), silence);
    }
}
