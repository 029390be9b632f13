package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Code;
import io.github.snapworthy.report.PlainText;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of reviews is logged: names and codes, a line each, and never what an object holds. */
final class AdmissionLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.snapworthy.webhook.Admission");

    private AdmissionLog() {}

    /** Notes an object that was refused, and in detail one that is allowed although something stands in its way. */
    static void ruled(Review review, Ruling ruling) {
        if (!ruling.isAllowed()) {
            LOG.info("refused {}", line(review, ruling));
        } else if (!ruling.codes().isEmpty()) {
            LOG.debug("allowed with warnings {}", line(review, ruling));
        }
    }

    /** What is said of a review: one line, whatever its names hold. */
    static String line(Review review, Ruling ruling) {
        String codes = ruling.codes().stream().map(Code::value).collect(Collectors.joining(","));
        return PlainText.line(
                review.uid() + " " + review.subject() + ": " + codes + (review.dryRun() ? " (dry run)" : ""));
    }

    /** Notes a defect of the program by its place alone: the words of an exception may repeat an object. */
    static void defect(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error("a defect of this program: {} at {}", e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }
}
