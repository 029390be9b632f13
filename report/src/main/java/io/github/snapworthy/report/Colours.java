package io.github.snapworthy.report;

/** Whether a table is coloured. */
public enum Colours {
    /** Plain text. */
    NONE,
    /** Verdicts in the colours of an ANSI terminal. */
    ANSI
}
