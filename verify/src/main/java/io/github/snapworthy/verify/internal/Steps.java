package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.verify.CopyMethod;
import io.github.snapworthy.verify.Step;
import io.github.snapworthy.verify.Step.Outcome;
import io.github.snapworthy.verify.StepKind;
import io.github.snapworthy.verify.StepListener;
import io.github.snapworthy.verify.VolumeDataException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Takes the steps of a trial one after the other, and notes how each went. */
final class Steps {
    private final CopyMethod method;
    private final StepListener listener;
    private final Rhythm rhythm;
    private final Duration limit;
    private final List<Step> taken = new ArrayList<>();
    private String detail = "";

    Steps(CopyMethod method, StepListener listener, Rhythm rhythm, Duration limit) {
        this.method = method;
        this.listener = listener;
        this.rhythm = rhythm;
        this.limit = limit;
    }

    /** What a step does. */
    interface Action<T> {
        /** Does it until then. */
        T run(Deadline deadline)
                throws IOException, VolumeDataException, TimeoutException, NotImplemented, Unmet, InterruptedException;
    }

    /** The step came to its end, and what it found is no good; the message says what. */
    static final class Unmet extends Exception {
        private static final long serialVersionUID = 1L;

        Unmet(String message) {
            super(message);
        }
    }

    /** A step was not done, so none can follow. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        private final StepKind at;
        private final boolean isNotImplemented;

        Stopped(StepKind at, Exception cause) {
            super(cause);
            this.at = at;
            isNotImplemented = cause instanceof NotImplemented;
        }

        /** The step that was not done. */
        StepKind at() {
            return at;
        }

        /** Whether the driver said that it cannot. */
        boolean isNotImplemented() {
            return isNotImplemented;
        }
    }

    /** Says of the step that is under way what there is to say, should it be done. */
    void say(String what) {
        detail = what;
    }

    /** Takes a step. */
    <T> T take(StepKind kind, Action<T> action) throws Stopped, InterruptedException {
        listener.began(method, kind);
        detail = "";
        long begun = rhythm.pace().nanoTime();
        try {
            T result = action.run(rhythm.deadline(limit));
            note(kind, Outcome.DONE, begun, detail);
            return result;
        } catch (TimeoutException e) {
            note(kind, Outcome.TIMED_OUT, begun, String.valueOf(e.getMessage()));
            throw new Stopped(kind, e);
        } catch (IOException | VolumeDataException | NotImplemented | Unmet e) {
            note(kind, Outcome.FAILED, begun, String.valueOf(e.getMessage()));
            throw new Stopped(kind, e);
        } catch (InterruptedException e) {
            note(kind, Outcome.FAILED, begun, "interrupted");
            throw e;
        }
    }

    /** Notes that a step is not taken, and why; the reason may be empty. */
    void skip(StepKind kind, String why) {
        add(new Step(kind, Outcome.SKIPPED, Duration.ZERO, why));
    }

    /** Notes that the steps before cleaning up which were not taken are skipped. */
    void skipTheRest() {
        for (StepKind kind : StepKind.values()) {
            if (kind != StepKind.CLEAN_UP && taken.stream().noneMatch(step -> step.kind() == kind)) {
                skip(kind, "");
            }
        }
    }

    private void note(StepKind kind, Outcome outcome, long begun, String what) {
        add(new Step(kind, outcome, Duration.ofNanos(rhythm.pace().nanoTime() - begun), what));
    }

    private void add(Step step) {
        taken.add(step);
        listener.ended(method, step);
    }

    ImmutableList<Step> taken() {
        return ImmutableList.copyOf(taken);
    }
}
