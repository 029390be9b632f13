package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Dialect.Outcome;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.classes.Trail.Cause;
import java.util.List;

/** The end of a walk where nothing names a class: marks and counts. */
final class Unnamed {
    private final Dialect dialect;
    private final Question question;
    private final Candidates candidates;
    private final Trail trail;
    private final boolean looksAtPurpose;

    Unnamed(Dialect dialect, Question question, Candidates candidates, Trail trail, boolean looksAtPurpose) {
        this.dialect = dialect;
        this.question = question;
        this.candidates = candidates;
        this.trail = trail;
        this.looksAtPurpose = looksAtPurpose;
    }

    void settle(DriverName driver) {
        if (!takesByNameAlone() && !candidates.areWhole()) {
            trail.unseen(Kind.SNAPSHOT_CLASS);
            return;
        }
        List<SnapshotClass> ofDriver = candidates.ofDriver(driver, dialect);
        List<SnapshotClass> fitting = fitting(driver, ofDriver);
        trail.found(ofDriver, fitting);
        if (fitting.isEmpty()) {
            trail.settle(ofDriver.isEmpty() ? Cause.NONE_OF_DRIVER : Cause.NONE_OF_PURPOSE, dialect.noneOfDriver());
        } else {
            byMark(fitting);
        }
    }

    /** Whether it comes to the same whatever classes there are. */
    private boolean takesByNameAlone() {
        return dialect.marks().isEmpty()
                && dialect.noneOfDriver() == dialect.oneUnmarked()
                && dialect.noneOfDriver() == dialect.severalUnmarked();
    }

    /** By purpose, before marks and counts are looked at. */
    private List<SnapshotClass> fitting(DriverName driver, List<SnapshotClass> ofDriver) {
        if (!looksAtPurpose) {
            return ofDriver;
        }
        List<SnapshotClass> suitable = candidates.ofPurpose(question.purpose(), ofDriver);
        boolean tolerated = suitable.isEmpty() && candidates.tolerates(driver, question.purpose());
        return tolerated ? ofDriver : suitable;
    }

    private void byMark(List<SnapshotClass> fitting) {
        for (ClassMark mark : dialect.marks()) {
            List<SnapshotClass> marked = fitting.stream().filter(mark::isOn).toList();
            if (!marked.isEmpty()) {
                trail.marked(mark, marked);
                byCount(marked, mark);
                return;
            }
        }
        byCount(fitting);
    }

    private void byCount(List<SnapshotClass> marked, ClassMark mark) {
        if (marked.size() == 1) {
            trail.take(Cause.MARKED, marked.get(0), mark.chosenBy());
        } else {
            to(dialect.severalMarked(), Cause.SEVERAL_MARKED, marked, ChosenBy.FIRST_LISTED);
        }
    }

    private void byCount(List<SnapshotClass> unmarked) {
        if (unmarked.size() == 1) {
            to(dialect.oneUnmarked(), Cause.ONE_UNMARKED, unmarked, ChosenBy.SOLE_CANDIDATE);
        } else {
            to(dialect.severalUnmarked(), Cause.SEVERAL_UNMARKED, unmarked, ChosenBy.ALPHABETICAL);
        }
    }

    private void to(Outcome outcome, Cause cause, List<SnapshotClass> left, ChosenBy step) {
        if (outcome == Outcome.CHOSEN) {
            trail.take(cause, left.get(0), step);
        } else {
            trail.settle(cause, outcome);
        }
    }
}
