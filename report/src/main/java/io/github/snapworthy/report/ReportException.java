package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;

/** A text that is no report: the message tells the place in it, and what was expected there. */
public final class ReportException extends IOException {
    private static final long serialVersionUID = 1L;

    ReportException(JsonLocation place, String problem) {
        super("line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + PlainText.shortLine(problem));
    }
}
