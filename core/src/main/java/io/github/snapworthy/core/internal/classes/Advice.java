package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.words.ClassCode;

/** What is to be said of a choice beside why there is no class: it never stands in the way. */
final class Advice {
    private static final String SPELT = "snapshot.storage.kubernetes.io/is-default-class";
    private static final String ALIKE = "/is-default-class";

    private final Wanted wanted;
    private final Dialect dialect;
    private final Remarks remarks;

    Advice(Wanted wanted, Dialect dialect, Remarks remarks) {
        this.wanted = wanted;
        this.dialect = dialect;
        this.remarks = remarks;
    }

    void named(SnapshotClass found, Dialect.Step step) {
        if (step != Dialect.Step.HOST_CONFIG) {
            misspeltMark(found);
        }
    }

    /** A name that the dialect drops in silence. */
    void passed(Naming naming, String instead) {
        SnapshotClass found = naming.found();
        ImmutableMap.Builder<String, String> arguments = ImmutableMap.<String, String>builder()
                .put("class", naming.name())
                .put("step", naming.step().chosenBy().reportName())
                .put("instead", "; " + dialect.name() + " passes over it and " + instead);
        if (found == null) {
            remarks.say(
                    ClassCode.SNAPSHOT_CLASS_NOT_FOUND,
                    Effect.WARN,
                    arguments.buildOrThrow(),
                    Evidence.of(Kind.SNAPSHOT_CLASS, "no class of that name"));
        } else {
            arguments.put("classDriver", found.driver().value());
            arguments.put("driver", wanted.goesBy().value());
            remarks.say(
                    ClassCode.SNAPSHOT_CLASS_WRONG_DRIVER,
                    Effect.WARN,
                    arguments.buildOrThrow(),
                    Evidence.of(found.ref(), "driver", found.driver().value()));
        }
    }

    void readersDisagree(String ours, String theirs) {
        remarks.say(
                ClassCode.HOST_CONFIG_READERS_DISAGREE,
                Effect.WARN,
                ImmutableMap.of("driver", wanted.goesBy().value(), "ours", ours, "theirs", theirs),
                Evidence.of(Remarks.CONFIG, "value", ours));
    }

    void orderDependent(SnapshotClass chosen, String classes) {
        remarks.say(
                ClassCode.ORDER_DEPENDENT,
                Effect.WARN,
                ImmutableMap.of("dialect", dialect.name(), "class", chosen.name(), "classes", classes),
                Evidence.of(Kind.SNAPSHOT_CLASS, classes));
    }

    void falseMark(SnapshotClass candidate, ClassMark mark) {
        if (mark.isOnSayingFalse(candidate)) {
            remarks.say(
                    ClassCode.DEFAULT_MARK_IS_FALSE,
                    Effect.WARN,
                    ImmutableMap.of("dialect", dialect.name(), "class", candidate.name(), "key", mark.key()),
                    Evidence.of(candidate.ref(), "metadata", mark.key()));
        }
    }

    void misspeltMark(SnapshotClass candidate) {
        for (String key : candidate.annotations().keySet()) {
            if (key.endsWith(ALIKE) && !candidate.annotations().containsKey(SPELT)) {
                remarks.say(
                        ClassCode.DEFAULT_MARK_MISSPELT,
                        Effect.WARN,
                        ImmutableMap.of("class", candidate.name(), "key", key),
                        Evidence.of(candidate.ref(), "metadata.annotations", key));
            }
        }
    }

    void deletionPolicy(SnapshotClass chosen) {
        if (chosen.deletesWithObject()) {
            remarks.say(
                    ClassCode.DELETION_POLICY_DELETE,
                    Effect.INFO,
                    ImmutableMap.of("class", chosen.name()),
                    Evidence.of(chosen.ref(), "deletionPolicy", "Delete"));
        }
    }
}
