package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Dialect.Outcome;
import io.github.snapworthy.core.Dialect.Step;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.classes.Trail.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way through a dialect: from what is named to what is marked to what is left.
 *
 * <p>It is walked as the tool goes, or as a decision has to: there the request and the host's map are believed or
 * refused and nothing else, a name that the tool would drop in silence is refused, and classes of another purpose are
 * never candidates (the rules that hold for decisions in every dialect).
 */
final class Walk {
    private final Dialect dialect;
    private final Question question;
    private final Candidates candidates;
    private final Namings namings;
    private final @Nullable DriverName decidedFor;
    private final Trail trail = new Trail();

    private Walk(
            Dialect dialect,
            Question question,
            Candidates candidates,
            Namings namings,
            @Nullable DriverName decidedFor) {
        this.dialect = dialect;
        this.question = question;
        this.candidates = candidates;
        this.namings = namings;
        this.decidedFor = decidedFor;
    }

    /** As the tool goes. */
    static Trail ofTool(Dialect dialect, Question question, Candidates candidates, Namings namings) {
        return new Walk(dialect, question, candidates, namings, null).go();
    }

    /** As a decision on a volume of that driver goes. */
    static Trail ofDecision(
            Dialect dialect, Question question, Candidates candidates, Namings namings, DriverName driver) {
        return new Walk(dialect, question, candidates, namings, driver).go();
    }

    private Trail go() {
        Optional<String> requested = question.names().requested();
        if (decidedFor != null && requested.isPresent()) {
            byName(Step.REQUEST, requested.get(), decidedFor);
        } else if (dialect.steps().contains(Step.HOST_CONFIG) && namings.isConfigUnseen()) {
            trail.unseen(Kind.SETTING);
        } else if (dialect.steps().contains(Step.HOST_CONFIG)
                && namings.configProblem().isPresent()) {
            trail.settle(Cause.CONFIG_INVALID, Outcome.ERROR);
        } else {
            byDriver(question.goesBy());
        }
        return trail;
    }

    private void byDriver(GoesBy goesBy) {
        if (goesBy.driver().isPresent()) {
            by(goesBy.driver().get());
        } else if (goesBy.unseen().isPresent()) {
            trail.unseen(goesBy.unseen().get());
        } else {
            trail.settle(Cause.NO_DRIVER, dialect.withoutDriver());
        }
    }

    private void by(DriverName driver) {
        for (Step step : steps()) {
            Namings.Named named = namings.at(step, question);
            if (named.unseen().isPresent()) {
                trail.unseen(named.unseen().get());
                return;
            }
            if (named.name().isPresent() && byName(step, named.name().get(), driver)) {
                return;
            }
        }
        new Unnamed(dialect, question, candidates, trail, looksAtPurpose()).settle(driver);
    }

    /** The host's own map wins over a default in every dialect that decides for it. */
    private List<Step> steps() {
        if (decidedFor == null || dialect.steps().contains(Step.STORAGE_CLASS_MAP)) {
            return dialect.steps();
        }
        return ImmutableList.<Step>builder()
                .addAll(dialect.steps())
                .add(Step.STORAGE_CLASS_MAP)
                .build();
    }

    /** Whether the name settles it; if not, the dialect passes over it. */
    private boolean byName(Step step, String name, DriverName driver) {
        SnapshotClass found = candidates.find(name, dialect);
        if (found == null && candidates.mayExist(name)) {
            trail.unseen(Kind.SNAPSHOT_CLASS);
            return true;
        }
        Naming named = new Naming(step, name, found);
        boolean fits = found != null && Candidates.isOf(driver, found, dialect);
        Optional<Outcome> to = fits ? Optional.of(Outcome.CHOSEN) : unfit(step, found);
        if (to.isEmpty()) {
            trail.pass(named);
            return false;
        }
        trail.stopAt(named);
        if (found != null && to.get() == Outcome.CHOSEN) {
            take(step, found);
        } else {
            trail.settle(found == null ? Cause.NAMED_ABSENT : Cause.NAMED_OF_OTHER_DRIVER, to.get());
        }
        return true;
    }

    /** What a name that does not fit comes to; empty where it is passed over. A decision takes none, and the cause tells why. */
    private Optional<Outcome> unfit(Step step, @Nullable SnapshotClass found) {
        Optional<Outcome> byTool = found == null ? dialect.absentName() : dialect.otherDriversName();
        boolean own = step == Step.REQUEST || step == Step.STORAGE_CLASS_MAP;
        if (decidedFor == null || (byTool.isEmpty() && !own)) {
            return byTool;
        }
        return Optional.of(Outcome.NONE);
    }

    private void take(Step step, SnapshotClass found) {
        boolean suits = candidates.purposeOf(found).equals(Optional.of(question.purpose()));
        if (looksAtPurpose() && !suits && !candidates.tolerates(found.driver(), question.purpose())) {
            trail.settle(Cause.NAMED_OF_OTHER_PURPOSE, Outcome.NONE);
        } else {
            trail.take(Cause.NAMED, found, step.chosenBy());
        }
    }

    private boolean looksAtPurpose() {
        return decidedFor != null || dialect.looksAtPurpose();
    }
}
