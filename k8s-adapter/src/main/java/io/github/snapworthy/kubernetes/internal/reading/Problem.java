package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.tokens.OneLine;
import io.github.snapworthy.kubernetes.internal.tokens.Place;

/**
 * Something that could not be read as it stands.
 *
 * @param where which document it is in
 * @param place where in the file
 * @param message what is wrong
 * @param weight what it costs
 */
public record Problem(Where where, Place place, String message, Weight weight) {
    /** Keeps the message to one line, whatever it repeats of the input. */
    public Problem {
        message = OneLine.of(message);
    }

    /** What a problem costs. */
    public enum Weight {
        /** Odd, and nothing was lost. */
        ODD,
        /** An object, a document or the rest of a source was lost. */
        LOST,
        /** A source that was asked for gave nothing at all. */
        UNREADABLE
    }

    /**
     * A document of a source.
     *
     * @param source the name of the source
     * @param document the number of the document in it from 1, 0 for the source as a whole
     */
    public record Where(String source, int document) {}

    /** The same problem, weighed anew. */
    Problem weighing(Weight newWeight) {
        return new Problem(where, place, message, newWeight);
    }
}
