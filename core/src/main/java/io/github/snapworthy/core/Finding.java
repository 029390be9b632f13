package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.internal.words.Remedies;
import io.github.snapworthy.core.internal.words.Wording;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** One reason for a verdict, or one piece of advice. */
@Value.Immutable
@DomainStyle
public interface Finding {
    /** The order of findings in a decision: effect, code, subject, method. */
    Comparator<Finding> ORDER = Comparator.comparing(Finding::effect)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject)
            .thenComparing(finding -> finding.method().map(Enum::ordinal).orElse(-1))
            .thenComparing(finding -> finding.arguments().toString());

    /** The stable code. */
    Code code();

    /** What it does to the verdict. */
    Effect effect();

    /** The object that it is about. */
    ObjectRef subject();

    /** The method that it belongs to, where it belongs to one. */
    Optional<BackupMethod> method();

    /** The particulars by name, for messages and for machines. */
    ImmutableMap<String, String> arguments();

    /** What decided it. */
    ImmutableList<Evidence> evidence();

    /** The finding as an English sentence, rendered when it is called. */
    default String message() {
        return Wording.message(this);
    }

    /** What would change it, rendered when it is called; empty where it is mere advice. */
    default ImmutableList<Remedy> remedies() {
        return Remedies.of(this);
    }

    /** A builder; code, effect and subject have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}; not thread-safe. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
