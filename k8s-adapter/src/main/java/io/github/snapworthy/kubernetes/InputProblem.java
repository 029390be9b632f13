package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.kubernetes.internal.tokens.OneLine;

/**
 * Something in the input that could not be taken as it stands. The rest of the input was read all the same.
 *
 * @param source the file, or the name that the host gave to a stream; {@code archive!/entry} inside an archive
 * @param position where in the source
 * @param message what is wrong and, where that helps, what was expected: one line, to follow the name of the source
 * @param weight what it costs
 */
public record InputProblem(String source, Position position, String message, Weight weight) {
    /** What a problem costs. */
    public enum Weight {
        /** Odd, and tolerated: a field twice, a quantity that is none. Nothing was lost. */
        ODD,
        /** An object, a document or the rest of a source was lost; its facts are unknown, not absent. */
        LOST,
        /** A source that was asked for gave nothing at all. */
        UNREADABLE
    }

    /**
     * A place in a source. Each number counts from 1 and is 0 where there is none.
     *
     * @param document the document in the source
     * @param line the line in the source
     * @param column the column in the line
     */
    public record Position(int document, int line, int column) {}

    public InputProblem {
        requireNonNull(source, "source");
        requireNonNull(position, "position");
        requireNonNull(message, "message");
        requireNonNull(weight, "weight");
    }

    /** The number of the document in its source from 1, or 0. */
    public int document() {
        return position.document();
    }

    /** The line in the source from 1, or 0. */
    public int line() {
        return position.line();
    }

    /** The column in the line from 1, or 0. */
    public int column() {
        return position.column();
    }

    /** The problem for people: {@code dump/pvc.yaml, document 3, line 41, column 7: is not valid YAML: ...}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(OneLine.of(source));
        if (document() > 0) {
            text.append(", document ").append(document());
        }
        if (line() > 0) {
            text.append(", line ").append(line()).append(", column ").append(column());
        }
        return text.append(": ").append(message).toString();
    }
}
