package io.github.snapworthy.report;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A condition as the {@code status} of Kubernetes objects has them, in plain values: what a host writes is {@link #toMap}.
 * Immutable; times are whole seconds, as Kubernetes keeps them.
 */
@Value.Immutable
@ReportStyle
public interface StatusCondition {
    /** What Kubernetes takes as a reason. */
    Pattern REASON = Pattern.compile("[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?");

    /** How many characters a message may have. */
    int LONGEST_MESSAGE = 32768;

    /** Whether the condition holds. */
    enum Status {
        /** It holds: what was decided is allowed. */
        TRUE("True"),
        /** It does not hold: what was decided is denied, or has to wait. */
        FALSE("False"),
        /** Nobody knows: a fact is missing or contradicted. */
        UNKNOWN("Unknown");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** The status as Kubernetes writes it, {@code True} for example. */
        public String text() {
            return text;
        }
    }

    /** The type, by which conditions are told apart: {@code SnapshotPossible} for example. */
    String type();

    /** Whether it holds. */
    Status status();

    /**
     * The reason for machines: {@code Allowed}, or the code of the first blocker. A character that Kubernetes does not take
     * is written as {@code :} where it is a dot, else as {@code _}.
     */
    String reason();

    /** The reasons for people; of too many, the first ones and how many more there are. */
    String message();

    /** The generation of the object that was looked at; empty where the host does not say. */
    OptionalLong observedGeneration();

    /** When the status changed last. */
    Instant lastTransitionTime();

    /** The condition that a decision is, at that time. A host sees in the reason what to wait for. */
    static StatusCondition of(Decision decision, Instant now) {
        ConditionText text = new ConditionText(decision);
        return builder()
                .type(text.type())
                .status(text.status())
                .reason(text.reason())
                .message(text.message())
                .lastTransitionTime(now)
                .build();
    }

    /** The same, of that {@code metadata.generation}. */
    default StatusCondition observing(long generation) {
        return builder().from(this).observedGeneration(generation).build();
    }

    /**
     * The earlier conditions with this one in the place of that of its type, or behind them. Where the status is the one that
     * it was, the time of its change stays.
     */
    default ImmutableList<StatusCondition> mergedInto(Iterable<StatusCondition> earlier) {
        ImmutableList.Builder<StatusCondition> merged = ImmutableList.builder();
        boolean isIn = false;
        for (StatusCondition other : earlier) {
            if (!other.type().equals(type())) {
                merged.add(other);
            } else if (!isIn) {
                merged.add(since(other));
                isIn = true;
            }
        }
        return isIn ? merged.build() : merged.add(this).build();
    }

    private StatusCondition since(StatusCondition earlier) {
        return earlier.status() == status()
                ? builder()
                        .from(this)
                        .lastTransitionTime(earlier.lastTransitionTime())
                        .build()
                : this;
    }

    /** The fields as they stand in a manifest: texts, and a number for the generation where there is one. */
    default ImmutableMap<String, Object> toMap() {
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
        fields.put("type", type()).put("status", status().text());
        observedGeneration().ifPresent(generation -> fields.put("observedGeneration", generation));
        return fields.put("lastTransitionTime", lastTransitionTime().toString())
                .put("reason", reason())
                .put("message", message())
                .buildOrThrow();
    }

    /**
     * The condition whose fields stand in a manifest, one of this or of another writer. Unknown fields are skipped.
     *
     * @throws IllegalArgumentException if a field is missing or is not what Kubernetes takes
     */
    static StatusCondition from(Map<String, ?> fields) {
        return new ConditionFields(fields).condition();
    }

    /** Reason and message have to be what Kubernetes takes; a time loses what is less than a second. */
    @Value.Check
    default StatusCondition check() {
        checkArgument(!type().isBlank(), "type: expected a text, was blank");
        checkArgument(
                REASON.matcher(reason()).matches(),
                "reason: '%s' is none that Kubernetes takes",
                PlainText.shortLine(reason()));
        checkArgument(
                message().length() <= LONGEST_MESSAGE, "message: expected at most %s characters", LONGEST_MESSAGE);
        Instant second = lastTransitionTime().truncatedTo(ChronoUnit.SECONDS);
        return second.equals(lastTransitionTime())
                ? this
                : builder().from(this).lastTransitionTime(second).build();
    }

    /** A builder; everything but the generation has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StatusCondition}; not thread-safe. */
    final class Builder extends ImmutableStatusCondition.Builder {
        Builder() {}
    }
}
