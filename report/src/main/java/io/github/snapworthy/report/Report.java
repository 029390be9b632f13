package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ProviderState;

/** A document that a {@link ReportFormat} can write, and what every kind of it says of what it rests on. */
public sealed interface Report
        permits EligibilityReport,
                ExplanationReport,
                WhatIfReport,
                DiffReport,
                DriverReport,
                ComparisonReport,
                LintReport,
                PlanReport,
                ProfileReport,
                ProbeReport,
                VerifyReport {
    /**
     * Something in the input that could not be taken as it stands.
     *
     * @param source the file, or the name of the stream
     * @param position where in the source
     * @param message what is wrong
     */
    record Problem(String source, Position position, String message) {
        /** Checks that nothing is null. */
        public Problem {
            requireNonNull(source, "source");
            requireNonNull(position, "position");
            requireNonNull(message, "message");
        }
    }

    /**
     * A place in a source. Each number counts from 1 and is 0 where there is none.
     *
     * @param document the document in the source
     * @param line the line in the source
     * @param column the column in the line
     */
    record Position(int document, int line, int column) {}

    /** What was seen of the cluster. */
    ObservedFacts facts();

    /** What was wrong with the input, in the order of reading. */
    ImmutableList<Problem> inputProblems();

    /** How asking each provider of driver facts went. */
    ImmutableList<ProviderState> providers();
}
