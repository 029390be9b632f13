package io.github.snapworthy.core.internal.rules;

/** What a check of a requirement came to. */
enum Outcome {
    HELD,
    /** Refuted, open or waiting: a finding says which. */
    BLOCKED,
    /** Not evaluated: there is nothing to judge, or nobody observed it. */
    SKIPPED;

    /** What two checks of one requirement come to: held where both are, blocked where one is. */
    Outcome and(Outcome other) {
        return this == BLOCKED || other == HELD ? this : other;
    }
}
