package io.github.snapworthy.verify.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Looks again and again until something is as it should be. A server that does not answer meanwhile is waited for, too. */
final class Wait {
    private final Rhythm rhythm;
    private final Deadline deadline;
    private final String what;
    private String seen = "";

    /** Waits for that, for people: {@code the claim x to be bound}. */
    Wait(Rhythm rhythm, Deadline deadline, String what) {
        this.rhythm = rhythm;
        this.deadline = deadline;
        this.what = what;
    }

    /** One look; what is not as it should be yet is empty. */
    interface Look<T, E extends Exception> {
        /** Looks. */
        Optional<T> look() throws IOException, TimeoutException, InterruptedException, E;
    }

    /** Notes what is seen at the moment, for the message when the time is up; the empty text leaves what was noted before. */
    void sees(String something) {
        seen = something.isEmpty() ? seen : something;
    }

    /** What is found once it is there. */
    <T, E extends Exception> T until(Look<T, E> look) throws IOException, TimeoutException, InterruptedException, E {
        while (true) {
            try {
                Optional<T> found = look.look();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (ApiFault fault) {
                if (!fault.isWorthRetrying()) {
                    throw fault;
                }
                sees(String.valueOf(fault.getMessage()));
            } catch (TimeoutException e) {
                throw timeUp();
            } catch (Futile e) {
                throw e;
            } catch (IOException fault) {
                sees(String.valueOf(fault.getMessage()));
            }
            if (deadline.isOver()) {
                throw timeUp();
            }
            rhythm.pace().sleep(deadline.atMost(rhythm.poll()));
        }
    }

    private TimeoutException timeUp() {
        return new TimeoutException("waited for " + what + (seen.isEmpty() ? "" : "; last seen: " + seen));
    }
}
