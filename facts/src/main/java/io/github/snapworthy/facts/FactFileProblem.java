package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One thing that is wrong with a file of driver facts. Ordered by file, line and column.
 *
 * @param file the name of the file as it was given
 * @param line the line, the first is 1
 * @param column the column, the first is 1
 * @param message what was found and what was expected, in one line
 */
public record FactFileProblem(String file, int line, int column, String message)
        implements Comparable<FactFileProblem> {
    private static final Comparator<FactFileProblem> ORDER = Comparator.comparing(FactFileProblem::file)
            .thenComparing(FactFileProblem::line)
            .thenComparing(FactFileProblem::column)
            .thenComparing(FactFileProblem::message);

    public FactFileProblem {
        requireNonNull(file, "file");
        requireNonNull(message, "message");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("expected line and column from 1, were " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(FactFileProblem other) {
        return ORDER.compare(this, other);
    }

    /** As compilers print it: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
