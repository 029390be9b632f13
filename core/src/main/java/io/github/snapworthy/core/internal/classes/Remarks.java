package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.words.BackupCode;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;
import java.util.TreeMap;

/** Collects what is to be said of one choice, first of all why there is no class. */
final class Remarks {
    static final ObjectRef CONFIG = ObjectRef.of(Kind.SETTING, "csi-driver-config");

    private final Wanted wanted;
    private final Dialect dialect;
    private final DriverKnowledge knowledge;
    private final ImmutableList.Builder<Choice.Remark> said = ImmutableList.builder();

    Remarks(Wanted wanted, Dialect dialect, DriverKnowledge knowledge) {
        this.wanted = wanted;
        this.dialect = dialect;
        this.knowledge = knowledge;
    }

    ImmutableList<Choice.Remark> said() {
        return said.build();
    }

    void notFound(String name, ChosenBy step, Optional<String> meant) {
        say(
                ClassCode.SNAPSHOT_CLASS_NOT_FOUND,
                Effect.DENY,
                ImmutableMap.of(
                        "class",
                        name,
                        "step",
                        step.reportName(),
                        "instead",
                        meant.map(other -> "; did you mean " + other + "?").orElse(""),
                        "driver",
                        wanted.driver().value()),
                Evidence.of(Kind.SNAPSHOT_CLASS, "no class of that name"));
    }

    void unreadable(Kind kind, String observed) {
        if (kind == Kind.SNAPSHOT_CLASS) {
            say(
                    ClassCode.SNAPSHOT_CLASSES_UNREADABLE,
                    Effect.UNKNOWN,
                    ImmutableMap.of(),
                    Evidence.of(Kind.SNAPSHOT_CLASS, "not read completely"));
        } else {
            say(
                    ClaimCode.FACT_UNREADABLE,
                    Effect.UNKNOWN,
                    ImmutableMap.of("kind", kind.qualifiedName()),
                    Evidence.of(kind, observed));
        }
    }

    void configInvalid(String problem) {
        say(
                ClassCode.HOST_CONFIG_INVALID,
                Effect.DENY,
                ImmutableMap.of("setting", CONFIG.name(), "problem", problem),
                Evidence.of(CONFIG, "value", problem));
    }

    /** Nothing names the driver by which the dialect goes. */
    void noDriver(String why) {
        if (dialect.withoutDriver() == Dialect.Outcome.ERROR) {
            say(
                    ClassCode.STORAGE_CLASS_MISSING,
                    Effect.DENY,
                    ImmutableMap.of("dialect", dialect.name(), "why", why),
                    Evidence.of(Kind.STORAGE_CLASS, why));
        } else {
            none("", dialect.name() + " goes by the driver that it names, and " + why, why);
        }
    }

    void none(Optional<String> alike) {
        if (!wanted.goesBy().equals(wanted.driver())) {
            none("", dialect.name() + " looks for that driver, and the volume is of " + wanted.driver(), "no class");
            return;
        }
        String parameter = knowledge
                .parameterFor(wanted.purpose())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .orElse("");
        add(
                ClassCode.SNAPSHOT_CLASS_NONE,
                Effect.DENY,
                true,
                ImmutableMap.of(
                        "driver",
                        wanted.driver().value(),
                        "parameter",
                        parameter,
                        "needed",
                        String.join(", ", knowledge.neededParameters()),
                        "alike",
                        alike.map(name -> "; a class names the driver " + name + ", which is almost the same")
                                .orElse("")),
                Evidence.of(Kind.SNAPSHOT_CLASS, "no class of the driver"));
    }

    /** There are classes, but the dialect takes none that is not marked. */
    void unmarked(String classes) {
        none("marked ", dialect.name() + " takes no other, and has " + classes, classes);
    }

    private void none(String marked, String because, String detail) {
        add(
                ClassCode.SNAPSHOT_CLASS_NONE,
                Effect.DENY,
                true,
                ImmutableMap.of("driver", wanted.goesBy().value(), "marked", marked, "because", ": " + because),
                Evidence.of(Kind.SNAPSHOT_CLASS, detail));
    }

    void wrongDriver(SnapshotClass found, ChosenBy step) {
        say(
                ClassCode.SNAPSHOT_CLASS_WRONG_DRIVER,
                Effect.DENY,
                ImmutableMap.of(
                        "class",
                        found.name(),
                        "classDriver",
                        found.driver().value(),
                        "driver",
                        wanted.driver().value(),
                        "step",
                        step.reportName(),
                        "alike",
                        NearMiss.of(found.driver().value(), wanted.driver().value())
                                ? "; did you mean " + wanted.driver() + "?"
                                : ""),
                Evidence.of(found.ref(), "driver", found.driver().value()));
    }

    /** The step is empty where no name led to the class. */
    void wrongPurpose(SnapshotClass found, Optional<ClassPurpose> purpose, Effect effect, Optional<ChosenBy> step) {
        boolean excludes = effect == Effect.DENY && step.isEmpty();
        boolean local = !excludes
                && wanted.purpose() == ClassPurpose.BACKUP
                && purpose.equals(Optional.of(ClassPurpose.SNAPSHOT));
        add(
                local ? BackupCode.BACKUP_CLASS_IS_LOCAL_SNAPSHOT : ClassCode.SNAPSHOT_CLASS_WRONG_PURPOSE,
                effect,
                excludes,
                ImmutableMap.of(
                        "class",
                        found.name(),
                        "driver",
                        wanted.driver().value(),
                        "purpose",
                        knowledge.purposeInWords(found),
                        "wanted",
                        wanted.purpose().name(),
                        "step",
                        step.map(ChosenBy::reportName).orElse("")),
                Evidence.of(found.ref(), "parameters", new TreeMap<>(found.parameters()).toString()));
    }

    void ambiguous(String classes) {
        say(
                ClassCode.SNAPSHOT_CLASS_AMBIGUOUS,
                Effect.DENY,
                ImmutableMap.of("driver", wanted.goesBy().value(), "classes", classes),
                Evidence.of(Kind.SNAPSHOT_CLASS, classes));
    }

    void notConfigured(Optional<String> suggestion) {
        say(
                ClassCode.SNAPSHOT_CLASS_NOT_CONFIGURED,
                Effect.DENY,
                ImmutableMap.of(
                        "driver",
                        wanted.goesBy().value(),
                        "suggestion",
                        suggestion.map(name -> ": its class " + name + " fits").orElse(""),
                        "wanted",
                        wanted.question().operation().reportName()),
                Evidence.of(CONFIG, "value", "no entry, or an empty name"));
    }

    void say(KnownCode code, Effect effect, ImmutableMap<String, String> arguments, Evidence evidence) {
        add(code, effect, false, arguments, evidence);
    }

    private void add(
            KnownCode code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            Evidence evidence) {
        said.add(new Choice.Remark(code, effect, excludes, arguments, ImmutableList.of(evidence)));
    }
}
