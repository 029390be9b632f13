package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.classes.Choice;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of the snapshot API and of the snapshot class (section 4.3 of the decision model). */
final class ClassChecks {
    private static final ObjectRef SNAPSHOT_API = ApiDefinition.refOf(Kind.SNAPSHOT);
    private static final String SECRET_NAME = "csi.storage.k8s.io/snapshotter-secret-name";
    private static final String SECRET_NAMESPACE = "csi.storage.k8s.io/snapshotter-secret-namespace";
    private static final ImmutableMap<String, String> HALVES = ImmutableMap.of(
            SECRET_NAME,
            SECRET_NAMESPACE,
            "csi.storage.k8s.io/snapshotter-list-secret-name",
            "csi.storage.k8s.io/snapshotter-list-secret-namespace");

    private static final Assumption SERVED = new Assumption(Kind.API_DEFINITION, "the snapshot API is taken as served");
    private static final Assumption SECRET_THERE =
            new Assumption(Kind.SECRET, "the Secret that the class names is taken as present");

    private ClassChecks() {}

    static Outcome apiServed(Case c) {
        return apiServed(c.store(), c.ledger());
    }

    static Outcome apiServed(Store store, Ledger ledger) {
        ObjectRef ref = SNAPSHOT_API;
        if (store.get(ref) instanceof ApiDefinition definition) {
            return definition.servedVersions().contains("v1")
                    ? Outcome.HELD
                    : apiMissing(
                            ledger,
                            Evidence.of(
                                    ref,
                                    "spec.versions",
                                    ImmutableSortedSet.copyOf(definition.servedVersions())
                                            .toString()));
        }
        if (store.sawGroup(Kind.SNAPSHOT.group()) || store.isMalformed(ref)) {
            return Outcome.HELD;
        }
        return store.isReallyObserved(Kind.API_DEFINITION)
                ? apiMissing(ledger, Evidence.of(Kind.API_DEFINITION, "not among them"))
                : ledger.assume(SERVED);
    }

    private static Outcome apiMissing(Ledger ledger, Evidence evidence) {
        return ledger.say(KnownCode.SNAPSHOT_API_MISSING, Effect.DENY, evidence);
    }

    static Outcome resolves(ClaimCase c) {
        Choice choice = c.choice();
        c.ledger().chose(choice.report());
        for (Choice.Remark remark : choice.remarks()) {
            c.add(remark.code(), remark.effect(), remark.excludes(), remark.arguments(), remark.evidence());
        }
        return choice.resolved() ? Outcome.HELD : Outcome.BLOCKED;
    }

    static Outcome complete(ClaimCase c) {
        SnapshotClass chosen = c.choice().chosen();
        if (chosen == null) {
            return Outcome.SKIPPED;
        }
        List<String> missing = missing(chosen, c.knowledge().neededParameters());
        if (!missing.isEmpty()) {
            return c.say(
                    KnownCode.SNAPSHOT_CLASS_INCOMPLETE,
                    Effect.DENY,
                    ImmutableMap.of("class", chosen.name(), "missing", String.join(", ", missing)),
                    Evidence.of(chosen.ref(), "parameters", String.join(", ", missing)));
        }
        ObjectRef secret = secret(chosen);
        if (secret != null && !isObserved(c.store(), secret)) {
            c.ledger().assume(SECRET_THERE);
            return Outcome.HELD;
        }
        return secret == null || c.store().get(secret) != null || c.store().isMalformed(secret)
                ? Outcome.HELD
                : c.say(
                        KnownCode.SNAPSHOT_CLASS_SECRET_MISSING,
                        Effect.DENY,
                        ImmutableMap.of("class", chosen.name(), "secret", secret.toString()),
                        Evidence.of(chosen.ref(), "parameters", secret.toString()));
    }

    private static List<String> missing(SnapshotClass chosen, ImmutableSet<String> needed) {
        Map<String, String> parameters = chosen.parameters();
        if (parameters.isEmpty() && needed.isEmpty()) {
            return ImmutableList.of();
        }
        List<String> missing = new ArrayList<>(0);
        for (String key : needed) {
            if (!isGiven(parameters, key)) {
                missing.add(key);
            }
        }
        HALVES.forEach((name, namespace) -> {
            if (isGiven(parameters, name) != isGiven(parameters, namespace)) {
                missing.add(isGiven(parameters, name) ? namespace : name);
            }
        });
        return missing.isEmpty() ? missing : ImmutableSortedSet.copyOf(missing).asList();
    }

    private static boolean isGiven(Map<String, String> parameters, String key) {
        String value = parameters.get(key);
        return value != null && !value.isBlank();
    }

    /** The Secret that the class names; null where it names none, or a template. */
    private static @Nullable ObjectRef secret(SnapshotClass chosen) {
        String name = chosen.parameters().get(SECRET_NAME);
        String namespace = chosen.parameters().get(SECRET_NAMESPACE);
        if (name == null || namespace == null || name.contains("${") || namespace.contains("${")) {
            return null;
        }
        return ObjectRef.of(Kind.SECRET, namespace, name);
    }

    private static boolean isObserved(Store store, ObjectRef secret) {
        return store.isReallyObserved(Kind.SECRET)
                || store.listedNamespaces(Kind.SECRET).contains(secret.namespace());
    }

    /** Advice: snapshots hang where nobody takes them up. */
    static Outcome controllerSeen(Case c) {
        Store store = c.store();
        boolean workloads = store.count(Kind.POD) + store.count(Kind.DEPLOYMENT) + store.count(Kind.STATEFUL_SET) > 0;
        if (!workloads) {
            return Outcome.SKIPPED;
        }
        boolean served = store.get(SNAPSHOT_API) != null;
        if (served && !c.world().evidence().sawSnapshotController() && observesWorkloads(store)) {
            c.say(
                    KnownCode.SNAPSHOT_CONTROLLER_NOT_SEEN,
                    Effect.WARN,
                    Evidence.of(Kind.DEPLOYMENT, "none named snapshot-controller"));
        }
        if (c.world().evidence().lacksSnapshotter(c.driverName())) {
            c.say(
                    KnownCode.SNAPSHOTTER_NOT_SEEN,
                    Effect.WARN,
                    ImmutableMap.of("driver", c.driverName().value()),
                    Evidence.of(Kind.POD, "no ready csi-snapshotter"));
        }
        return Outcome.HELD;
    }

    private static boolean observesWorkloads(Store store) {
        return store.observation(Kind.DEPLOYMENT).isComplete()
                || store.observation(Kind.POD).isComplete();
    }
}
