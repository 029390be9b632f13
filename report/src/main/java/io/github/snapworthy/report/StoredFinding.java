package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import java.util.Optional;
import org.immutables.value.Value;

/** A finding of a {@link StoredReport}. */
@Value.Immutable
@ReportStyle
public interface StoredFinding {
    /** The stable code, which may be one that this release does not know. */
    Code code();

    /** What it does to the verdict. */
    Effect effect();

    /** The object that it is about. */
    StoredDecision.Subject subject();

    /** The method that it belongs to, where it belongs to one. */
    Optional<String> method();

    /** The finding as an English sentence, as it was written. */
    String message();

    /** The particulars by name. */
    ImmutableMap<String, String> arguments();

    /** What decided it. */
    ImmutableList<Evidence> evidence();

    /** What would change it, as far as a report tells. */
    ImmutableList<StoredRemedy> remedies();

    /** A builder; code, effect, subject and message have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StoredFinding}; not thread-safe. */
    final class Builder extends ImmutableStoredFinding.Builder {
        Builder() {}
    }
}
