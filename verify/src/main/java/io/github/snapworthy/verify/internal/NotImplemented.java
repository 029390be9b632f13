package io.github.snapworthy.verify.internal;

import java.util.Locale;

/** The driver says that it cannot, not now and not later; the message is what it said. */
final class NotImplemented extends Exception {
    private static final long serialVersionUID = 1L;

    NotImplemented(String message) {
        super(message);
    }

    /**
     * Whether an error says so: by the status UNIMPLEMENTED of gRPC, or, as external-provisioner words it, because the
     * driver does not declare what would be asked of it.
     */
    static boolean is(String error) {
        return error.toLowerCase(Locale.ROOT).contains("unimplemented")
                || error.contains("CSI driver does not support clone operations")
                || error.contains("CSI driver does not support snapshot restore");
    }
}
