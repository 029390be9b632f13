package io.github.snapworthy.core.internal.classes;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.host.DriverConfig;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Chooses snapshot classes by a dialect and checks the choice. Safe for all threads; remembers what it chose. */
public final class ClassChooser {
    private final Store store;
    private final Profile profile;
    private final ClusterEvidence evidence;
    private final @Nullable DriverConfig config;
    private final Map<Wanted, Choice> choices = new ConcurrentHashMap<>();

    /** A chooser; the configuration is null where the host has none or it was not seen. */
    public ClassChooser(Store store, Profile profile, ClusterEvidence evidence, @Nullable DriverConfig config) {
        this.store = store;
        this.profile = profile;
        this.evidence = evidence;
        this.config = config;
    }

    /** The class for that purpose, or why there is none. */
    public Choice choose(Wanted wanted) {
        Choice known = choices.get(wanted);
        return known != null ? known : choices.computeIfAbsent(wanted, this::decide);
    }

    private Choice decide(Wanted wanted) {
        for (Dialect.Step step : profile.dialect().steps()) {
            Optional<String> name = named(step, wanted);
            if (name.isPresent()) {
                return explicit(wanted, step, name.get());
            }
        }
        return switch (profile.dialect().unnamed()) {
            case NOT_CONFIGURED -> notConfigured(wanted);
            case MARKED_OR_SOLE -> markedOrSole(wanted);
        };
    }

    private Optional<String> named(Dialect.Step step, Wanted wanted) {
        return switch (step) {
            case REQUEST -> wanted.requested();
            case STORAGE_CLASS_MAP ->
                Optional.ofNullable(profile.snapshotClassByStorageClass().get(wanted.storageClass()));
            case HOST_CONFIG ->
                config == null
                        ? Optional.empty()
                        : config.snapshotClass(wanted.configuredFor().value(), wanted.operation());
        };
    }

    /** An explicit choice is authoritative: it is checked, and nothing else is tried. */
    private Choice explicit(Wanted wanted, Dialect.Step step, String name) {
        Remarks remarks = new Remarks(wanted, evidence.of(wanted.driver()));
        if (step == Dialect.Step.HOST_CONFIG) {
            readersDisagree(wanted, remarks);
        }
        SnapshotClass found = (SnapshotClass) store.get(ObjectRef.of(Kind.SNAPSHOT_CLASS, name));
        if (found == null) {
            return none(remarks.notFound(name, step, isUnreadable(name)));
        }
        remarks.named(found, step);
        if (!found.driver().equals(wanted.driver())) {
            return none(remarks.wrongDriver(found, step));
        }
        Optional<ClassPurpose> purpose = evidence.of(wanted.driver()).purposeOf(found);
        if (!purpose.equals(Optional.of(wanted.purpose())) && !toleratesPurpose(wanted)) {
            return none(remarks.wrongPurpose(found, purpose, Effect.DENY, false));
        }
        if (!purpose.equals(Optional.of(wanted.purpose()))) {
            remarks.wrongPurpose(found, purpose, Effect.WARN, false);
        }
        return chosen(found, step.chosenBy(), remarks, candidates(wanted));
    }

    /** A driver that has no class of purpose SNAPSHOT by its nature is snapshotted through the class that it has. */
    private boolean toleratesPurpose(Wanted wanted) {
        return wanted.purpose() == ClassPurpose.SNAPSHOT
                && !evidence.of(wanted.driver()).hasClassesOf(ClassPurpose.SNAPSHOT);
    }

    private boolean isUnreadable(String name) {
        return !store.observation(Kind.SNAPSHOT_CLASS).isComplete()
                || store.isMalformed(ObjectRef.of(Kind.SNAPSHOT_CLASS, name));
    }

    private void readersDisagree(Wanted wanted, Remarks remarks) {
        if (config != null) {
            config.anotherReading(wanted.configuredFor().value(), wanted.operation())
                    .ifPresent(theirs -> remarks.readersDisagree(
                            config.snapshotClass(wanted.configuredFor().value(), wanted.operation())
                                    .orElse("none"),
                            theirs));
        }
    }

    private Choice notConfigured(Wanted wanted) {
        Remarks remarks = new Remarks(wanted, evidence.of(wanted.driver()));
        readersDisagree(wanted, remarks);
        List<SnapshotClass> fitting = ofPurpose(wanted, candidates(wanted));
        return none(remarks.notConfigured(
                fitting.isEmpty()
                        ? Optional.empty()
                        : Optional.of(fitting.get(0).name())));
    }

    private Choice markedOrSole(Wanted wanted) {
        Remarks remarks = new Remarks(wanted, evidence.of(wanted.driver()));
        if (!store.isWhole(Kind.SNAPSHOT_CLASS)) {
            return none(remarks.unreadable());
        }
        List<SnapshotClass> candidates = candidates(wanted);
        if (candidates.isEmpty()) {
            return none(remarks.none(alike(wanted)));
        }
        List<SnapshotClass> fitting = ofPurpose(wanted, candidates);
        if (fitting.isEmpty() && !toleratesPurpose(wanted)) {
            SnapshotClass first = candidates.get(0);
            return none(remarks.wrongPurpose(first, purposeOf(first), Effect.DENY, true));
        }
        return byMark(wanted, fitting.isEmpty() ? candidates : fitting, remarks);
    }

    private Choice byMark(Wanted wanted, List<SnapshotClass> fitting, Remarks remarks) {
        fitting.forEach(remarks::misspeltMark);
        List<SnapshotClass> marked = fitting.stream().filter(this::isMarked).toList();
        List<SnapshotClass> left = marked.isEmpty() ? fitting : marked;
        if (left.size() > 1) {
            return none(remarks.ambiguous(
                    Joiner.on(", ").join(left.stream().map(SnapshotClass::name).toList())));
        }
        SnapshotClass chosen = left.get(0);
        Optional<ClassPurpose> purpose = purposeOf(chosen);
        if (!purpose.equals(Optional.of(wanted.purpose()))) {
            remarks.wrongPurpose(chosen, purpose, Effect.WARN, false);
        }
        ChosenBy step = marked.isEmpty() ? ChosenBy.SOLE_CANDIDATE : ChosenBy.DEFAULT_MARK;
        return chosen(chosen, step, remarks, fitting);
    }

    private boolean isMarked(SnapshotClass candidate) {
        return profile.dialect()
                .defaultMark()
                .filter(key -> "true".equals(candidate.annotations().get(key)))
                .isPresent();
    }

    private List<SnapshotClass> candidates(Wanted wanted) {
        List<SnapshotClass> candidates = new ArrayList<>();
        store.visit(Index.CLASSES_OF_DRIVER, wanted.driver(), object -> candidates.add((SnapshotClass) object));
        candidates.sort(Comparator.comparing(SnapshotClass::name));
        return candidates;
    }

    /** A driver that some class names and that is almost the wanted one: probably misspelt. */
    private Optional<String> alike(Wanted wanted) {
        List<String> alike = new ArrayList<>();
        store.visit(Kind.SNAPSHOT_CLASS, object -> {
            String name = ((SnapshotClass) object).driver().value();
            if (NearMiss.of(name, wanted.driver().value())) {
                alike.add(name);
            }
        });
        return alike.stream().min(Comparator.naturalOrder());
    }

    private List<SnapshotClass> ofPurpose(Wanted wanted, List<SnapshotClass> candidates) {
        return candidates.stream()
                .filter(candidate -> purposeOf(candidate).equals(Optional.of(wanted.purpose())))
                .toList();
    }

    private Optional<ClassPurpose> purposeOf(SnapshotClass candidate) {
        return evidence.of(candidate.driver()).purposeOf(candidate);
    }

    private Choice none(Remarks remarks) {
        return new Choice(null, Optional.empty(), remarks.said());
    }

    private Choice chosen(SnapshotClass chosen, ChosenBy step, Remarks remarks, List<SnapshotClass> fitting) {
        remarks.deletionPolicy(chosen);
        ImmutableList<Rejected> rejected = rejected(chosen, step, fitting);
        return new Choice(chosen, Optional.of(new SnapshotClassChoice(chosen.name(), step, rejected)), remarks.said());
    }

    private ImmutableList<Rejected> rejected(SnapshotClass chosen, ChosenBy step, List<SnapshotClass> fitting) {
        List<Rejected> rejected = new ArrayList<>();
        store.visit(Kind.SNAPSHOT_CLASS, object -> {
            SnapshotClass other = (SnapshotClass) object;
            if (!other.name().equals(chosen.name())) {
                rejected.add(new Rejected(other.name(), why(other, chosen, step, fitting)));
            }
        });
        return ImmutableList.sortedCopyOf(Comparator.comparing(Rejected::name), rejected);
    }

    private Why why(SnapshotClass other, SnapshotClass chosen, ChosenBy step, List<SnapshotClass> fitting) {
        if (!other.driver().equals(chosen.driver())) {
            return Why.SNAPSHOT_CLASS_WRONG_DRIVER;
        }
        DriverKnowledge knowledge = evidence.of(other.driver());
        if (!knowledge.purposeOf(other).equals(knowledge.purposeOf(chosen))) {
            return Why.SNAPSHOT_CLASS_WRONG_PURPOSE;
        }
        return step == ChosenBy.DEFAULT_MARK && fitting.contains(other) ? Why.NOT_MARKED : Why.NOT_CHOSEN;
    }
}
