package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.Dialect.Outcome;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a walk through a dialect came to, and by which way. Filled once, then only read. */
final class Trail {
    /** What settled it. */
    enum Cause {
        NAMED,
        NAMED_ABSENT,
        NAMED_OF_OTHER_DRIVER,
        NAMED_OF_OTHER_PURPOSE,
        MARKED,
        SEVERAL_MARKED,
        ONE_UNMARKED,
        SEVERAL_UNMARKED,
        NONE_OF_DRIVER,
        NONE_OF_PURPOSE,
        NO_DRIVER,
        CONFIG_INVALID,
        UNSEEN
    }

    private final List<Naming> passed = new ArrayList<>(0);
    private Cause cause = Cause.UNSEEN;
    private Outcome outcome = Outcome.ERROR;
    private @Nullable SnapshotClass chosen;
    private @Nullable ChosenBy chosenBy;
    private @Nullable Naming naming;
    private @Nullable Kind unseen;
    private @Nullable ClassMark mark;
    private List<SnapshotClass> ofDriver = ImmutableList.of();
    private List<SnapshotClass> fitting = ImmutableList.of();
    private List<SnapshotClass> left = ImmutableList.of();

    void settle(Cause by, Outcome to) {
        cause = by;
        outcome = to;
    }

    void take(Cause by, SnapshotClass taken, ChosenBy step) {
        chosen = taken;
        chosenBy = step;
        settle(by, Outcome.CHOSEN);
    }

    /** Nothing settles it, for that kind was not read: cause and outcome stay as they are at first. */
    void unseen(Kind kind) {
        unseen = kind;
    }

    void pass(Naming over) {
        passed.add(over);
    }

    void stopAt(Naming named) {
        naming = named;
    }

    void found(List<SnapshotClass> classes, List<SnapshotClass> suitable) {
        ofDriver = classes;
        fitting = suitable;
        left = suitable;
    }

    void marked(ClassMark by, List<SnapshotClass> classes) {
        mark = by;
        left = classes;
    }

    Cause cause() {
        return cause;
    }

    Outcome outcome() {
        return outcome;
    }

    /** The class that is taken, or null. */
    @Nullable
    SnapshotClass chosen() {
        return chosen;
    }

    /** The step that took it; empty where none is taken. */
    Optional<ChosenBy> chosenBy() {
        return Optional.ofNullable(chosenBy);
    }

    /** Whether the order of listing decided, which no object tells. */
    boolean isOrderDependent() {
        return chosenBy == ChosenBy.FIRST_LISTED;
    }

    /** The name that settled it, or null. */
    @Nullable
    Naming naming() {
        return naming;
    }

    /** The names that were passed over. */
    List<Naming> passed() {
        return passed;
    }

    /** The kind that was not read, or null. */
    @Nullable
    Kind unseen() {
        return unseen;
    }

    /** The mark that some class has, or null. */
    @Nullable
    ClassMark mark() {
        return mark;
    }

    /** The classes of the driver, by name; none where a name settled it. */
    List<SnapshotClass> ofDriver() {
        return ofDriver;
    }

    /** Those among them that may be taken. */
    List<SnapshotClass> fitting() {
        return fitting;
    }

    /** Those among them that are left: the marked ones where there are some. */
    List<SnapshotClass> left() {
        return left;
    }
}
