package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import java.util.Optional;
import org.immutables.value.Value;

/** What the tool of one dialect would do, and why. A value; nobody has checked whether it would work. */
@Value.Immutable
@DomainStyle
public interface DialectAnswer {
    /** The name of the dialect. */
    String dialect();

    /** What it comes to. */
    Dialect.Outcome outcome();

    /** The class that it takes; there where the outcome is {@code CHOSEN}. */
    Optional<String> snapshotClass();

    /** The step that took it; there where the outcome is {@code CHOSEN}. */
    Optional<ChosenBy> chosenBy();

    /** Whether another order of listing would give another class: the class is the first by name then. */
    @Value.Default
    default boolean orderDependent() {
        return false;
    }

    /** The driver by which it goes; empty where nothing names one. */
    Optional<DriverName> driver();

    /** Why, in one line. */
    String why();

    /** The classes that it did not take, by name. */
    ImmutableList<Rejected> rejected();

    /** A builder; dialect, outcome and reason have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DialectAnswer}; not thread-safe. */
    final class Builder extends ImmutableDialectAnswer.Builder {
        Builder() {}
    }
}
