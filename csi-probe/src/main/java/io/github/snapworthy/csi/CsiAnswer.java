package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What came of one question to a driver: its answer, or why there is none. Only an answer says something about a driver; that
 * a service is not implemented at one socket says nothing about another of the same driver.
 *
 * @param <T> what was asked for
 */
public sealed interface CsiAnswer<T> {
    /** Why there is no answer. */
    enum Silence {
        /** The service is not served at this endpoint. */
        UNIMPLEMENTED,
        /** Nobody listens there, the connection was cut, or the driver says that it is not available. */
        UNAVAILABLE,
        /** There was no answer in time. */
        TIMED_OUT,
        /** The socket may not be opened, or the driver refuses the caller. */
        NOT_PERMITTED,
        /** What answers speaks another protocol, or sends what is no message of CSI. */
        WRONG_PROTOCOL,
        /** More than one answer to one question. */
        ANSWERED_TWICE,
        /** Any other error of the driver. */
        FAILED
    }

    /** The answer; empty where there is none. */
    Optional<T> value();

    /**
     * The driver's answer.
     *
     * @param given what it says
     */
    record Given<T>(T given) implements CsiAnswer<T> {
        public Given {
            requireNonNull(given, "given");
        }

        @Override
        public Optional<T> value() {
            return Optional.of(given);
        }
    }

    /**
     * No answer.
     *
     * @param why why
     * @param detail what was seen: code and message of the error, on one line and without control characters
     */
    record None<T>(Silence why, String detail) implements CsiAnswer<T> {
        public None {
            requireNonNull(why, "why");
            requireNonNull(detail, "detail");
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
