package io.github.snapworthy.embed;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredReport;
import java.io.IOException;
import java.io.InputStream;

/** Reads a report that another process wrote: the command line, or an endpoint. */
public final class StoredVerdicts {
    private StoredVerdicts() {}

    // quote: stored
    /** What a stored report refuses: the objects, in the order of the report. */
    public static ImmutableList<StoredDecision.Subject> refused(InputStream json) throws IOException {
        return StoredReport.read(json).decisions().stream()
                .filter(decision -> decision.verdict() == Verdict.DENIED)
                .map(StoredDecision::subject)
                .collect(ImmutableList.toImmutableList());
    }
    // end
}
