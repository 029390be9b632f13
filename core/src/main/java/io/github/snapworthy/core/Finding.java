package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.internal.words.Remedies;
import io.github.snapworthy.core.internal.words.Wording;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One reason for a verdict, or one piece of advice. */
@Value.Immutable(builder = false)
@DomainStyle
public interface Finding {
    /** The order of findings in a decision: effect, code, subject, method, arguments, evidence. Equal in it are equal findings alone. */
    Comparator<Finding> ORDER = Comparator.comparing(Finding::effect)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject)
            .thenComparing(finding -> finding.method().map(Method::ordinal).orElse(-1))
            .thenComparing(finding -> finding.arguments().toString())
            .thenComparing(finding -> finding.evidence().toString());

    /** The stable code. */
    @Value.Parameter
    Code code();

    /** What it does to the verdict. */
    @Value.Parameter
    Effect effect();

    /** The object that it is about. */
    @Value.Parameter
    ObjectRef subject();

    /** The method that it belongs to, where it belongs to one. */
    @Value.Parameter
    Optional<Method> method();

    /** The particulars by name, for messages and for machines. */
    @Value.Parameter
    ImmutableMap<String, String> arguments();

    /** What decided it. */
    @Value.Parameter
    ImmutableList<Evidence> evidence();

    /** The finding as an English sentence, rendered when it is called. */
    default String message() {
        return Wording.message(this);
    }

    /** What usually brings such a finding about, as an English sentence; empty for a code that is not ours. */
    default Optional<String> cause() {
        return Wording.cause(this);
    }

    /** What would change it, rendered when it is called; empty where it is mere advice. */
    default ImmutableList<Remedy> remedies() {
        return Remedies.of(this);
    }

    /** The same as mere information. */
    default Finding asInformation() {
        return ImmutableFinding.of(code(), Effect.INFO, subject(), method(), arguments(), evidence());
    }

    /** A builder; code, effect and subject have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}; not thread-safe. Written by hand, for a generated one makes more garbage than the finding. */
    final class Builder {
        private @Nullable Code code;
        private @Nullable Effect effect;
        private @Nullable ObjectRef subject;
        private Optional<Method> method = Optional.empty();
        private ImmutableMap<String, String> arguments = ImmutableMap.of();
        private ImmutableList<Evidence> evidence = ImmutableList.of();

        Builder() {}

        /** Sets {@link Finding#code}. */
        public Builder code(Code code) {
            this.code = requireNonNull(code, "code");
            return this;
        }

        /** Sets {@link Finding#effect}. */
        public Builder effect(Effect effect) {
            this.effect = requireNonNull(effect, "effect");
            return this;
        }

        /** Sets {@link Finding#subject}. */
        public Builder subject(ObjectRef subject) {
            this.subject = requireNonNull(subject, "subject");
            return this;
        }

        /** Sets {@link Finding#method}. */
        public Builder method(Optional<Method> method) {
            this.method = requireNonNull(method, "method");
            return this;
        }

        /** Sets {@link Finding#arguments}. */
        public Builder arguments(ImmutableMap<String, String> arguments) {
            this.arguments = requireNonNull(arguments, "arguments");
            return this;
        }

        /** Sets {@link Finding#evidence}. */
        public Builder evidence(ImmutableList<Evidence> evidence) {
            this.evidence = requireNonNull(evidence, "evidence");
            return this;
        }

        /**
         * Builds it.
         *
         * @throws NullPointerException if code, effect or subject was not given
         */
        public Finding build() {
            return ImmutableFinding.of(
                    requireNonNull(code, "code"),
                    requireNonNull(effect, "effect"),
                    requireNonNull(subject, "subject"),
                    method,
                    arguments,
                    evidence);
        }
    }
}
