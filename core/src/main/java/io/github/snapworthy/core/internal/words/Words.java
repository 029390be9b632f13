package io.github.snapworthy.core.internal.words;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.core.Code;

/**
 * What is said of a code. {@code {subject}} stands for the object that a finding is about, other words in braces for its
 * arguments.
 *
 * @param code the code as a value
 * @param sentence what it means
 * @param cause what usually brings it about
 * @param way of what kind the remedy is
 * @param remedy what to do; the empty text for advice
 */
public record Words(Code code, String sentence, String cause, Way way, String remedy) {
    public Words {
        requireNonNull(code, "code");
        requireNonNull(sentence, "sentence");
        requireNonNull(cause, "cause");
        requireNonNull(way, "way");
        requireNonNull(remedy, "remedy");
    }

    static Words of(String name, String sentence, String cause, Way way, String remedy) {
        return new Words(Code.of(name), sentence, cause, way, remedy);
    }
}
