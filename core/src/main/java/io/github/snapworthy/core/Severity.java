package io.github.snapworthy.core;

/** How bad a flaw of the configuration is; the worst first. */
public enum Severity {
    /** What it configures cannot work. */
    ERROR,
    /** It does something else than it seems to, or nothing. */
    WARN,
    /** Worth a look. */
    INFO
}
