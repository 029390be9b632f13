package io.github.snapworthy.kubernetes.internal.tokens;

/**
 * A place in a text, counted from 1; zeros where there is no text.
 *
 * @param line the line in its file
 * @param column the column
 */
public record Place(int line, int column) {
    /** No place: the input is no text. */
    public static final Place NONE = new Place(0, 0);

    /** The place this many lines further down. */
    public Place below(int lines) {
        return lines == 0 ? this : new Place(line + lines, column);
    }
}
