package io.github.snapworthy.fleet;

import io.github.snapworthy.kubernetes.InputProblem;
import io.github.snapworthy.kubernetes.InputProblem.Weight;

/**
 * What is wrong with a dump.
 *
 * @param place the file within it, or nothing for all of it
 * @param document the document from 1, or 0
 * @param line the line from 1, or 0
 * @param column the column from 1, or 0
 * @param weight ODD, LOST, DUMP or MISPLACED
 * @param message what is wrong
 */
record Problem(String place, int document, int line, int column, String weight, String message) {
    /** Nothing of the dump was decided. */
    static final String DUMP = "DUMP";

    static final String MISPLACED = "MISPLACED";

    /** A file that gives nothing is no more than a loss: it was found in a folder, nobody asked for it. */
    static Problem of(InputProblem problem) {
        Weight weight = problem.weight() == Weight.UNREADABLE ? Weight.LOST : problem.weight();
        return new Problem(
                problem.source(),
                problem.document(),
                problem.line(),
                problem.column(),
                weight.name(),
                problem.message());
    }

    static Problem ofDump(String message) {
        return new Problem("", 0, 0, 0, DUMP, message);
    }
}
