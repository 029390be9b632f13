package io.github.snapworthy.kubernetes.internal.live;

import io.github.snapworthy.kubernetes.internal.tokens.OneLine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Why something could not be read.
 *
 * @param why what kind of failure it is
 * @param message the failure for people, in one line
 */
public record Failure(Why why, String message) {
    /** Keeps the message to one line, whatever it repeats of an answer. */
    public Failure {
        message = OneLine.of(message);
    }

    /** The kinds of failures. */
    public enum Why {
        /** The API server refused. */
        FORBIDDEN,
        /** There is nothing at that path. */
        MISSING,
        /** The continue token is too old. */
        EXPIRED,
        /** The API server is starting, and may serve more than it tells. */
        NOT_READY,
        /** Anything else. */
        FAILED
    }

    /** What that exception comes to. */
    public static Failure of(IOException fault) {
        return new Failure(why(fault), words(fault));
    }

    private static Why why(IOException fault) {
        if (fault instanceof ApiFault answered) {
            if (answered.isForbidden()) {
                return Why.FORBIDDEN;
            }
            if (answered.isMissing()) {
                return Why.MISSING;
            }
            return answered.isExpired() ? Why.EXPIRED : Why.FAILED;
        }
        return Why.FAILED;
    }

    /** What an exception says, for people. */
    static String words(IOException fault) {
        String message = fault.getMessage();
        String said = message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
        return (kind(fault) + said).replaceAll("\\s+", " ").trim();
    }

    /** Some say too little to stand alone. */
    private static String kind(IOException fault) {
        if (fault instanceof UnknownHostException) {
            return "unknown host: ";
        }
        if (fault instanceof SSLException) {
            return "TLS: ";
        }
        return fault instanceof InterruptedIOException ? "no whole answer in time: " : "";
    }
}
