package io.github.snapworthy.verifytool;

import io.github.snapworthy.report.PlainText;
import io.github.snapworthy.verify.CopyMethod;
import io.github.snapworthy.verify.Step;
import io.github.snapworthy.verify.StepKind;
import io.github.snapworthy.verify.StepListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells on standard error what is under way. */
final class Words implements StepListener {
    private final PrintWriter err;

    Words(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void began(CopyMethod method, StepKind kind) {
        say(method.word() + ": " + kind.words() + " ...");
    }

    @Override
    public void ended(CopyMethod method, Step step) {
        say(method.word() + ": " + step.kind().words() + " " + step.outcome() + " (" + seconds(step.took()) + ")"
                + (step.detail().isEmpty() ? "" : ": " + step.detail()));
    }

    /** One line. */
    void say(String text) {
        err.println("snapworthy-verify: " + PlainText.line(text));
    }

    /** A time with tenths of seconds. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
