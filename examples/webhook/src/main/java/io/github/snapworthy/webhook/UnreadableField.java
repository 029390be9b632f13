package io.github.snapworthy.webhook;

import java.io.Serial;

/** A field of an object is not what its API has there, so that nothing can be decided. The content of the field is not told. */
final class UnreadableField extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableField(String path, String expected) {
        super(path + ": expected " + expected);
    }
}
