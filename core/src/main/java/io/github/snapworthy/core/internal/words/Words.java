package io.github.snapworthy.core.internal.words;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Remedy;

/**
 * What is said of a code. {@code {subject}} stands for the object that a finding is about, other words in braces for its
 * arguments.
 *
 * @param code the code as a value
 * @param sentence what it means
 * @param cause what usually brings it about
 * @param by who can carry out the remedy
 * @param remedy what to do; the empty text for advice
 */
public record Words(Code code, String sentence, String cause, Remedy.By by, String remedy) {
    public Words {
        requireNonNull(code, "code");
        requireNonNull(sentence, "sentence");
        requireNonNull(cause, "cause");
        requireNonNull(by, "by");
        requireNonNull(remedy, "remedy");
    }

    static Words of(String name, String sentence, String cause, Remedy.By by, String remedy) {
        return new Words(Code.of(name), sentence, cause, by, remedy);
    }
}
