package io.github.snapworthy.fleet;

/** What became of a dump. */
enum Outcome {
    /** All of it was read, and decided. */
    DECIDED,
    /** Documents of it were lost; the rest was decided, and what was lost is unknown there, not absent. */
    IN_PART,
    /** Nothing in it can be read. */
    UNREADABLE,
    /** It goes beyond a limit, and nothing of it is decided; read again where the limits are others. */
    TOO_LARGE,
    /** It took too long, a file could not be opened, or memory ran out; the next run tries again. */
    FAILED,
    /** What lies at no cluster's day. */
    MISPLACED;

    boolean isDecided() {
        return this == DECIDED || this == IN_PART;
    }

    /** Whether something was lost that the run was asked for. */
    boolean isLost() {
        return this == UNREADABLE || this == TOO_LARGE || this == FAILED;
    }
}
