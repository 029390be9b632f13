package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;
import java.util.TreeMap;

/** Collects what is to be said of one choice. */
final class Remarks {
    private static final String SPELT = "snapshot.storage.kubernetes.io/is-default-class";
    private static final String ALIKE = "/is-default-class";

    private final Wanted wanted;
    private final DriverKnowledge knowledge;
    private final ImmutableList.Builder<Choice.Remark> said = ImmutableList.builder();

    Remarks(Wanted wanted, DriverKnowledge knowledge) {
        this.wanted = wanted;
        this.knowledge = knowledge;
    }

    ImmutableList<Choice.Remark> said() {
        return said.build();
    }

    void named(SnapshotClass found, Dialect.Step step) {
        if (step != Dialect.Step.HOST_CONFIG) {
            misspeltMark(found);
        }
    }

    Remarks notFound(String name, Dialect.Step step, boolean unreadable) {
        return unreadable
                ? unreadable()
                : say(
                        KnownCode.SNAPSHOT_CLASS_NOT_FOUND,
                        Effect.DENY,
                        ImmutableMap.of("class", name, "step", step.chosenBy().reportName()),
                        Evidence.of(Kind.SNAPSHOT_CLASS, "no class of that name"));
    }

    Remarks unreadable() {
        return say(
                KnownCode.SNAPSHOT_CLASSES_UNREADABLE,
                Effect.UNKNOWN,
                ImmutableMap.of(),
                Evidence.of(Kind.SNAPSHOT_CLASS, "not read completely"));
    }

    Remarks none(Optional<String> alike) {
        String parameter = knowledge
                .parameterFor(wanted.purpose())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .orElse("");
        return add(
                KnownCode.SNAPSHOT_CLASS_NONE,
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

    Remarks wrongDriver(SnapshotClass found, Dialect.Step step) {
        return say(
                KnownCode.SNAPSHOT_CLASS_WRONG_DRIVER,
                Effect.DENY,
                ImmutableMap.of(
                        "class",
                        found.name(),
                        "classDriver",
                        found.driver().value(),
                        "driver",
                        wanted.driver().value(),
                        "step",
                        step.chosenBy().reportName(),
                        "alike",
                        NearMiss.of(found.driver().value(), wanted.driver().value())
                                ? "; did you mean " + wanted.driver() + "?"
                                : ""),
                Evidence.of(found.ref(), "driver", found.driver().value()));
    }

    Remarks wrongPurpose(SnapshotClass found, Optional<ClassPurpose> purpose, Effect effect, boolean excludes) {
        boolean local = !excludes
                && wanted.purpose() == ClassPurpose.BACKUP
                && purpose.equals(Optional.of(ClassPurpose.SNAPSHOT));
        return add(
                local ? KnownCode.BACKUP_CLASS_IS_LOCAL_SNAPSHOT : KnownCode.SNAPSHOT_CLASS_WRONG_PURPOSE,
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
                        wanted.purpose().name()),
                Evidence.of(found.ref(), "parameters", new TreeMap<>(found.parameters()).toString()));
    }

    Remarks ambiguous(String classes) {
        return say(
                KnownCode.SNAPSHOT_CLASS_AMBIGUOUS,
                Effect.DENY,
                ImmutableMap.of("driver", wanted.driver().value(), "classes", classes),
                Evidence.of(Kind.SNAPSHOT_CLASS, classes));
    }

    Remarks notConfigured(Optional<String> suggestion) {
        return say(
                KnownCode.SNAPSHOT_CLASS_NOT_CONFIGURED,
                Effect.DENY,
                ImmutableMap.of(
                        "driver",
                        wanted.configuredFor().value(),
                        "suggestion",
                        suggestion.map(name -> ": its class " + name + " fits").orElse(""),
                        "wanted",
                        wanted.operation().reportName()),
                Evidence.of(ObjectRef.of(Kind.SETTING, "csi-driver-config"), "value", "no entry, or an empty name"));
    }

    void readersDisagree(String ours, String theirs) {
        say(
                KnownCode.HOST_CONFIG_READERS_DISAGREE,
                Effect.WARN,
                ImmutableMap.of("driver", wanted.configuredFor().value(), "ours", ours, "theirs", theirs),
                Evidence.of(ObjectRef.of(Kind.SETTING, "csi-driver-config"), "value", ours));
    }

    void misspeltMark(SnapshotClass candidate) {
        for (String key : candidate.annotations().keySet()) {
            if (key.endsWith(ALIKE) && !candidate.annotations().containsKey(SPELT)) {
                say(
                        KnownCode.DEFAULT_MARK_MISSPELT,
                        Effect.WARN,
                        ImmutableMap.of("class", candidate.name(), "key", key),
                        Evidence.of(candidate.ref(), "metadata.annotations", key));
            }
        }
    }

    void deletionPolicy(SnapshotClass chosen) {
        if (chosen.deletesWithObject()) {
            say(
                    KnownCode.DELETION_POLICY_DELETE,
                    Effect.INFO,
                    ImmutableMap.of("class", chosen.name()),
                    Evidence.of(chosen.ref(), "deletionPolicy", "Delete"));
        }
    }

    private Remarks say(KnownCode code, Effect effect, ImmutableMap<String, String> arguments, Evidence evidence) {
        return add(code, effect, false, arguments, evidence);
    }

    private Remarks add(
            KnownCode code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            Evidence evidence) {
        said.add(new Choice.Remark(code, effect, excludes, arguments, ImmutableList.of(evidence)));
        return this;
    }
}
