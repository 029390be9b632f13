package io.github.snapworthy.verify;

/** Data could not be written to a volume or read from it; the message says why. */
public class VolumeDataException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With that message for people. */
    public VolumeDataException(String message) {
        super(message);
    }

    /** With that message for people, and what brought it about. */
    public VolumeDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
