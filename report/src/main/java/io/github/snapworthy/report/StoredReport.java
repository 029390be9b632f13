package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProviderState;
import java.io.IOException;
import java.io.InputStream;
import org.immutables.value.Value;

/**
 * An {@link EligibilityReport} as it is read back from its JSON: what the document says, without what it does not, such as the
 * parameters of the requests. Immutable; the reports of equal facts are read as equal values.
 */
@Value.Immutable
@ReportStyle
public interface StoredReport {
    /** The name of the profile that decided. */
    String profile();

    /** Why that profile, in one line. */
    String profileWhy();

    /** What was seen of the cluster; kinds that this release does not know are left out. */
    ObservedFacts facts();

    /** What was wrong with the input, in the order of reading. */
    ImmutableList<Report.Problem> inputProblems();

    /** How asking each provider of driver facts went. */
    ImmutableList<ProviderState> providers();

    /** The operations that were asked for, also those that nothing was asked of. */
    ImmutableSet<Operation> operations();

    /** The decisions, by namespace, name, kind and operation of what was asked. */
    ImmutableList<StoredDecision> decisions();

    /**
     * Reads a document of kind {@code EligibilityReport} of {@code snapworthy/v1}; fields that this release does not know are
     * skipped. The stream stays open.
     *
     * @throws ReportException if the text is no such document
     * @throws IOException if the stream cannot be read
     */
    static StoredReport read(InputStream json) throws IOException {
        return StoredReportReader.read(JsonDocument.read(json));
    }

    /** A builder; profile, reason and facts have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StoredReport}; not thread-safe. */
    final class Builder extends ImmutableStoredReport.Builder {
        Builder() {}
    }
}
