package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;

/** A text that is no report: the message tells the place in it, and what was expected there. */
public final class ReportException extends IOException {
    private static final long serialVersionUID = 1L;

    /** How many characters a problem may have: it repeats what stands in the place. */
    private static final int LONGEST = 500;

    ReportException(JsonLocation place, String problem) {
        super("line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + shown(problem));
    }

    /** An escape is longer than what it stands for, and is counted too. */
    private static String shown(String problem) {
        String line = PlainText.line(problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST));
        return problem.length() <= LONGEST && line.length() <= LONGEST
                ? line
                : line.substring(0, Math.min(LONGEST, line.length())) + "...";
    }
}
