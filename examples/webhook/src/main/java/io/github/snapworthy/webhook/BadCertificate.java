package io.github.snapworthy.webhook;

import java.io.Serial;

/** The files of a certificate and its key cannot be used. The message has the file, never what it holds. */
final class BadCertificate extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BadCertificate(String message) {
        super(message);
    }
}
