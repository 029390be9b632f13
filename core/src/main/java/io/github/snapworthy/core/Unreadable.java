package io.github.snapworthy.core;

/** Why a kind could not be read. */
public enum Unreadable {
    /** The API server refused: the reader lacks the right. */
    FORBIDDEN,
    /** The request or the answer failed. */
    FAILED
}
