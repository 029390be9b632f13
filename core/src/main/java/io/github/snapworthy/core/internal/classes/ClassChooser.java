package io.github.snapworthy.core.internal.classes;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.internal.classes.Trail.Cause;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.host.DriverConfig;
import io.github.snapworthy.core.internal.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Chooses snapshot classes by a dialect and checks the choice. Safe for all threads; remembers what it chose. */
public final class ClassChooser {
    private final Profile profile;
    private final Candidates candidates;
    private final Namings namings;
    private final Map<Wanted, Choice> choices = new ConcurrentHashMap<>();

    /** A chooser; the configuration is null where the host has none or it was not seen. */
    public ClassChooser(Store store, Profile profile, ClusterEvidence evidence, @Nullable DriverConfig config) {
        this.profile = profile;
        this.candidates = new Candidates(store, evidence);
        this.namings = new Namings(store, config);
    }

    /** The class for that purpose, or why there is none. */
    public Choice choose(Wanted wanted) {
        Choice known = choices.get(wanted);
        return known != null ? known : choices.computeIfAbsent(wanted, this::decide);
    }

    /** What the tool of a dialect comes to, checked by nobody. */
    public DialectAnswer answer(Dialect dialect, Question question) {
        Trail trail = Walk.ofTool(dialect, question, candidates, namings);
        return ToolAnswer.of(dialect, question, trail, candidates);
    }

    private Choice decide(Wanted wanted) {
        Dialect dialect = profile.dialect();
        Trail trail = Walk.ofDecision(dialect, wanted.question(), candidates, namings, wanted.driver());
        Remarks remarks = new Remarks(wanted, dialect, candidates.knowledge(wanted.driver()));
        advise(wanted, trail, new Advice(wanted, dialect, remarks));
        SnapshotClass chosen = trail.chosen();
        return chosen == null ? none(wanted, trail, remarks) : check(wanted, trail, chosen, remarks);
    }

    private void advise(Wanted wanted, Trail trail, Advice advice) {
        SnapshotClass chosen = trail.chosen();
        Naming naming = trail.naming();
        String instead = chosen == null ? "takes none" : "takes " + chosen.name() + " instead";
        trail.passed().forEach(passed -> advice.passed(passed, instead));
        if (naming != null && naming.found() != null) {
            advice.named(naming.found(), naming.step());
        }
        trail.fitting().forEach(advice::misspeltMark);
        ClassMark mark = trail.mark();
        if (mark != null) {
            trail.left().forEach(candidate -> advice.falseMark(candidate, mark));
        }
        if (chosen != null && trail.isOrderDependent()) {
            advice.orderDependent(chosen, names(trail.left()));
        }
        if (chosen != null && chosen.driver().equals(wanted.driver())) {
            advice.deletionPolicy(chosen);
        }
        readersDisagree(wanted, trail, advice);
    }

    /** Told where Harvester's configuration was asked. */
    private void readersDisagree(Wanted wanted, Trail trail, Advice advice) {
        Naming naming = trail.naming();
        boolean named = naming != null && naming.step() == Dialect.Step.HOST_CONFIG;
        Optional<String> theirs = namings.configuredElsewhere(wanted.question());
        if (theirs.isPresent() && (named || trail.outcome() == Dialect.Outcome.NOT_CONFIGURED)) {
            Optional<String> ours =
                    namings.at(Dialect.Step.HOST_CONFIG, wanted.question()).name();
            advice.readersDisagree(ours.orElse("none"), theirs.get());
        }
    }

    private Choice none(Wanted wanted, Trail trail, Remarks remarks) {
        why(wanted, trail, remarks);
        return new Choice(null, Optional.empty(), remarks.said());
    }

    private void why(Wanted wanted, Trail trail, Remarks remarks) {
        Naming naming = trail.naming();
        if (trail.outcome() == Dialect.Outcome.NOT_CONFIGURED) {
            remarks.notConfigured(suggestion(wanted));
        } else if (trail.unseen() != null) {
            remarks.unreadable(trail.unseen(), candidates.observation(trail.unseen()));
        } else if (naming != null) {
            named(trail, naming, remarks);
        } else {
            unnamed(wanted, trail, remarks);
        }
    }

    private Optional<String> suggestion(Wanted wanted) {
        List<SnapshotClass> ofDriver = candidates.ofDriver(wanted.driver(), profile.dialect());
        return candidates.ofPurpose(wanted.purpose(), ofDriver).stream()
                .findFirst()
                .map(SnapshotClass::name);
    }

    private void named(Trail trail, Naming naming, Remarks remarks) {
        ChosenBy step = naming.step().chosenBy();
        SnapshotClass found = naming.found();
        if (found == null) {
            remarks.notFound(naming.name(), step, candidates.meant(naming.name()));
            return;
        }
        if (trail.cause() == Cause.NAMED_OF_OTHER_DRIVER) {
            remarks.wrongDriver(found, step);
        } else {
            remarks.wrongPurpose(found, candidates.purposeOf(found), Effect.DENY, Optional.of(step));
        }
    }

    private void unnamed(Wanted wanted, Trail trail, Remarks remarks) {
        List<SnapshotClass> left = trail.left();
        switch (trail.cause()) {
            case CONFIG_INVALID -> remarks.configInvalid(namings.configProblem().orElse(""));
            case NO_DRIVER -> remarks.noDriver(wanted.question().goesBy().why());
            case NONE_OF_PURPOSE -> {
                SnapshotClass first = trail.ofDriver().get(0);
                remarks.wrongPurpose(first, candidates.purposeOf(first), Effect.DENY, Optional.empty());
            }
            case ONE_UNMARKED, SEVERAL_UNMARKED, SEVERAL_MARKED -> {
                if (trail.outcome() == Dialect.Outcome.AMBIGUOUS) {
                    remarks.ambiguous(names(left));
                } else {
                    remarks.unmarked(names(left));
                }
            }
            default -> remarks.none(candidates.alike(wanted.goesBy()));
        }
    }

    /** A class that the dialect takes still has to be of the driver that the volume is of, letter by letter. */
    private Choice check(Wanted wanted, Trail trail, SnapshotClass chosen, Remarks remarks) {
        ChosenBy step = trail.chosenBy().orElseThrow();
        if (!chosen.driver().equals(wanted.driver())) {
            remarks.wrongDriver(chosen, step);
            return new Choice(null, Optional.empty(), remarks.said());
        }
        Optional<ClassPurpose> purpose = candidates.purposeOf(chosen);
        if (!purpose.equals(Optional.of(wanted.purpose()))) {
            remarks.wrongPurpose(chosen, purpose, Effect.WARN, Optional.of(step));
        }
        ImmutableList<Rejected> rejected = Losers.of(
                trail,
                candidates,
                !profile.dialect().marks().isEmpty(),
                other -> other.driver().equals(chosen.driver()),
                other -> candidates.purposeOf(other).equals(purpose));
        return new Choice(chosen, Optional.of(new SnapshotClassChoice(chosen.name(), step, rejected)), remarks.said());
    }

    static String names(List<SnapshotClass> classes) {
        return Joiner.on(", ").join(classes.stream().map(SnapshotClass::name).toList());
    }
}
