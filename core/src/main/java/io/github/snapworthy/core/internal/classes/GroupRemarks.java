package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.List;
import java.util.Optional;

/** Collects what is to be said of one choice of a class of group snapshots. */
final class GroupRemarks {
    private static final Kind CLASSES = Kind.GROUP_SNAPSHOT_CLASS;
    private static final String SPELT = "groupsnapshot.storage.kubernetes.io/is-default-class";
    private static final String ALIKE = "/is-default-class";

    private final DriverName driver;
    private final ImmutableList.Builder<Choice.Remark> said = ImmutableList.builder();

    GroupRemarks(DriverName driver) {
        this.driver = driver;
    }

    ImmutableList<Choice.Remark> said() {
        return said.build();
    }

    Choice unreadable() {
        return refused(
                ClassCode.SNAPSHOT_CLASSES_UNREADABLE,
                Effect.UNKNOWN,
                group(),
                Evidence.of(CLASSES, "not read completely"));
    }

    Choice notFound(String name) {
        return refused(
                ClassCode.SNAPSHOT_CLASS_NOT_FOUND,
                Effect.DENY,
                group("class", name, "step", ChosenBy.REQUEST.reportName()),
                Evidence.of(CLASSES, "no class of that name"));
    }

    Choice wrongDriver(SnapshotClass found) {
        String other = found.driver().value();
        ImmutableMap<String, String> arguments = ImmutableMap.<String, String>builder()
                .putAll(group("class", found.name(), "step", ChosenBy.REQUEST.reportName()))
                .put("classDriver", other)
                .put("driver", driver.value())
                .put("alike", NearMiss.of(other, driver.value()) ? "; did you mean " + driver + "?" : "")
                .buildOrThrow();
        return refused(
                ClassCode.SNAPSHOT_CLASS_WRONG_DRIVER,
                Effect.DENY,
                arguments,
                Evidence.of(found.ref(), "driver", other));
    }

    Choice none(Optional<String> alike) {
        String misspelt = alike.map(name -> "; a class names the driver " + name + ", which is almost the same")
                .orElse("");
        return refused(
                ClassCode.SNAPSHOT_CLASS_NONE,
                Effect.DENY,
                group("driver", driver.value(), "alike", misspelt),
                Evidence.of(CLASSES, "no class of the driver"));
    }

    Choice ambiguous(List<SnapshotClass> classes) {
        String names = ClassChooser.names(classes);
        return refused(
                ClassCode.SNAPSHOT_CLASS_AMBIGUOUS,
                Effect.DENY,
                group("driver", driver.value(), "classes", names),
                Evidence.of(CLASSES, names));
    }

    /** A key that looks like the mark and that nobody reads. */
    void misspeltMark(SnapshotClass candidate) {
        for (String key : candidate.annotations().keySet()) {
            if (key.endsWith(ALIKE) && !candidate.annotations().containsKey(SPELT)) {
                add(
                        ClassCode.DEFAULT_MARK_MISSPELT,
                        Effect.WARN,
                        group("class", candidate.name(), "key", key),
                        Evidence.of(candidate.ref(), "metadata.annotations", key));
            }
        }
    }

    void deletionPolicy(SnapshotClass chosen) {
        if (chosen.deletesWithObject()) {
            add(
                    ClassCode.DELETION_POLICY_DELETE,
                    Effect.INFO,
                    group("class", chosen.name()),
                    Evidence.of(chosen.ref(), "deletionPolicy", "Delete"));
        }
    }

    /** Arguments of a code that single snapshots have too, with the word that makes the difference. */
    private static ImmutableMap<String, String> group(String... entries) {
        ImmutableMap.Builder<String, String> arguments = ImmutableMap.builder();
        arguments.put("group", "Group");
        for (int i = 0; i < entries.length; i += 2) {
            arguments.put(entries[i], entries[i + 1]);
        }
        return arguments.buildOrThrow();
    }

    private Choice refused(KnownCode code, Effect effect, ImmutableMap<String, String> arguments, Evidence evidence) {
        add(code, effect, arguments, evidence);
        return new Choice(null, Optional.empty(), said());
    }

    private void add(KnownCode code, Effect effect, ImmutableMap<String, String> arguments, Evidence evidence) {
        said.add(new Choice.Remark(code, effect, false, arguments, ImmutableList.of(evidence)));
    }
}
