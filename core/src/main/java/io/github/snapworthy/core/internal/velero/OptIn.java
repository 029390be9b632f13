package io.github.snapworthy.core.internal.velero;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whether the pods of a claim opted it in to a backup of its files. Velero asks every pod that names the claim, ended
 * ones too, and is content with one. An ephemeral volume opts nothing in: Velero does not know it as a claim.
 */
final class OptIn {
    static final String IN = "backup.velero.io/backup-volumes";
    static final String OUT = "backup.velero.io/backup-volumes-excludes";

    /** Velero splits at commas and trims nothing. */
    private static final Splitter NAMES = Splitter.on(',');

    private final String claim;
    private final ImmutableList<Pod> pods;
    private final boolean wholly;

    private OptIn(String claim, ImmutableList<Pod> pods, boolean wholly) {
        this.claim = claim;
        this.pods = pods;
        this.wholly = wholly;
    }

    static OptIn of(Store store, ObjectRef claim) {
        List<Pod> pods = new ArrayList<>();
        store.visit(Index.PODS_OF_CLAIM, claim, object -> pods.add((Pod) object));
        pods.sort(Comparator.comparing(Pod::ref));
        return new OptIn(claim.name(), ImmutableList.copyOf(pods), store.isWhole(Kind.POD, claim.namespace()));
    }

    /** Whether a running pod that was seen mounts it. */
    boolean isMounted() {
        return pods.stream().anyMatch(Pod::running);
    }

    /** Whether it is opted in, given whether everything is that nobody opted out. */
    Said given(Said byDefault) {
        return switch (byDefault.value()) {
            case NO -> named();
            case YES -> notExcluded(byDefault);
            case UNKNOWN -> eitherWay(byDefault);
        };
    }

    /** Where both modes come to the same, it does not matter which one holds. */
    private Said eitherWay(Said byDefault) {
        Said named = named();
        boolean same = named.value() != Truth.UNKNOWN
                && named.value() == notExcluded(byDefault).value();
        return same ? named : byDefault;
    }

    private Said named() {
        for (Pod pod : pods) {
            if (volumes(pod).stream().anyMatch(names(pod, IN)::contains)) {
                return Said.of(true, annotation(pod, IN));
            }
        }
        return nobody(new Deciding(
                "the absence of annotation " + IN,
                Evidence.of(Kind.POD, "no pod that mounts the claim names its volume in " + IN)));
    }

    private Said notExcluded(Said byDefault) {
        Deciding excluded = null;
        for (Pod pod : pods) {
            ImmutableList<String> volumes = volumes(pod);
            if (!names(pod, OUT).containsAll(volumes)) {
                return Said.of(true, byDefault.by() == null ? annotation(pod, OUT) : byDefault.by());
            }
            excluded = excluded == null && !volumes.isEmpty() ? annotation(pod, OUT) : excluded;
        }
        return nobody(
                excluded == null
                        ? new Deciding("the absence of a pod", Evidence.of(Kind.POD, "no pod mounts the claim"))
                        : excluded);
    }

    /** What is said where no pod that was seen opted it in. */
    private Said nobody(Deciding by) {
        return wholly ? Said.of(false, by) : Said.open(Kind.POD);
    }

    private static Deciding annotation(Pod pod, String key) {
        return new Deciding(
                "annotation " + key + " of " + pod.ref(),
                Evidence.of(
                        pod.ref(),
                        "metadata.annotations[" + key + "]",
                        pod.annotations().getOrDefault(key, "")));
    }

    private static List<String> names(Pod pod, String key) {
        return NAMES.splitToList(pod.annotations().getOrDefault(key, ""));
    }

    private ImmutableList<String> volumes(Pod pod) {
        return pod.claimsByVolume().entrySet().stream()
                .filter(volume -> volume.getValue().equals(claim))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }
}
