package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Severity;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Marks that make a class the default: misspelt, set twice, contradicting each other. */
final class MarkLints {
    private static final String ALIKE = "/is-default-class";
    private static final String OF_SNAPSHOTS = "snapshot.storage.kubernetes.io" + ALIKE;
    private static final String OF_STORAGE = "storageclass.kubernetes.io" + ALIKE;
    /** Kubernetes still reads it. */
    private static final String OF_STORAGE_BEFORE = "storageclass.beta.kubernetes.io" + ALIKE;

    private static final String OF_VELERO = "velero.io/csi-volumesnapshot-class";

    private final Store store;
    private final Found found;

    MarkLints(Store store, Found found) {
        this.store = store;
        this.found = found;
    }

    void check() {
        Map<String, DriverMarks> byDriver = new TreeMap<>();
        store.visit(Kind.SNAPSHOT_CLASS, object -> {
            SnapshotClass marked = (SnapshotClass) object;
            spelling(marked.ref(), marked.annotations(), OF_SNAPSHOTS);
            saysFalse(marked);
            byDriver.computeIfAbsent(marked.driver().value(), driver -> new DriverMarks())
                    .add(marked);
        });
        byDriver.forEach((driver, marks) -> marks.check(driver, found));
        NavigableSet<String> defaults = new TreeSet<>();
        store.visit(Kind.STORAGE_CLASS, object -> {
            StorageClass marked = (StorageClass) object;
            spelling(marked.ref(), marked.annotations(), OF_STORAGE);
            if (isTrue(marked.annotations(), OF_STORAGE) || isTrue(marked.annotations(), OF_STORAGE_BEFORE)) {
                defaults.add(marked.ref().name());
            }
        });
        twice(found, defaults, Kind.STORAGE_CLASS, "the cluster", OF_STORAGE);
    }

    private static boolean isTrue(Map<String, String> annotations, String key) {
        return "true".equals(annotations.get(key));
    }

    /** A key that no tool knows, or a value that is neither true nor false. */
    private void spelling(ObjectRef ref, Map<String, String> annotations, String spelt) {
        annotations.forEach((key, value) -> {
            boolean known = key.equals(spelt) || key.equals(OF_STORAGE_BEFORE);
            boolean odd = known ? !value.equals("true") && !value.equals("false") : key.endsWith(ALIKE);
            if (odd && (known || !annotations.containsKey(spelt))) {
                found.say(
                        KnownLint.DEFAULT_MARK_MISSPELT,
                        ref,
                        "metadata.annotations",
                        ImmutableMap.of("key", key, "value", value, "spelt", spelt));
            }
        });
    }

    private void saysFalse(SnapshotClass marked) {
        saysFalse(marked, marked.annotations(), OF_SNAPSHOTS, "metadata.annotations", "KubeVirt and Velero");
        saysFalse(marked, marked.labels(), OF_VELERO, "metadata.labels", "Velero");
    }

    private void saysFalse(SnapshotClass marked, Map<String, String> among, String key, String field, String tools) {
        if ("false".equals(among.get(key))) {
            found.say(
                    KnownLint.DEFAULT_MARK_IS_FALSE,
                    marked.ref(),
                    field,
                    ImmutableMap.of("mark", key, "value", "false", "tools", tools));
        }
    }

    private static void twice(Found found, NavigableSet<String> marked, Kind kind, String of, String mark) {
        if (marked.size() > 1) {
            boolean refused = mark.equals(OF_SNAPSHOTS);
            String consequence = refused
                    ? "snapshots that name no class are refused"
                    : mark.equals(OF_VELERO) ? "Velero takes the first that is listed" : "the newest one counts";
            found.say(
                    KnownLint.DEFAULT_MARKED_TWICE,
                    refused ? Severity.ERROR : Severity.WARN,
                    ObjectRef.of(kind, marked.first()),
                    mark.equals(OF_VELERO) ? "metadata.labels" : "metadata.annotations",
                    ImmutableMap.of(
                            "classes", String.join(", ", marked), "of", of, "mark", mark, "consequence", consequence));
        }
    }

    /** The marks on the classes of one driver. */
    private static final class DriverMarks {
        private final NavigableSet<String> annotated = new TreeSet<>();
        private final NavigableSet<String> labelled = new TreeSet<>();

        void add(SnapshotClass marked) {
            if (isTrue(marked.annotations(), OF_SNAPSHOTS)) {
                annotated.add(marked.name());
            }
            if (marked.labels().containsKey(OF_VELERO)) {
                labelled.add(marked.name());
            }
        }

        void check(String driver, Found found) {
            twice(found, annotated, Kind.SNAPSHOT_CLASS, driver, OF_SNAPSHOTS);
            twice(found, labelled, Kind.SNAPSHOT_CLASS, driver, OF_VELERO);
            boolean disjoint = labelled.stream().noneMatch(annotated::contains);
            if (!annotated.isEmpty() && !labelled.isEmpty() && disjoint) {
                found.say(
                        KnownLint.DEFAULT_MARKS_CONTRADICT,
                        ObjectRef.of(Kind.SNAPSHOT_CLASS, labelled.first()),
                        "metadata.labels",
                        ImmutableMap.of(
                                "driver", driver,
                                "label", String.join(", ", labelled),
                                "annotation", String.join(", ", annotated)));
            }
        }
    }
}
