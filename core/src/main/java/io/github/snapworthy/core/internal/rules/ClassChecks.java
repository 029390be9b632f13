package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Dialect.Step;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.classes.Choice;
import io.github.snapworthy.core.internal.classes.ClassParameters;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import java.util.List;

/** Checks of the snapshot API and of the snapshot class (section 4.3 of the decision model). */
final class ClassChecks {
    private static final ObjectRef SNAPSHOT_API = ApiDefinition.refOf(Kind.SNAPSHOT);
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
        return ledger.say(ClassCode.SNAPSHOT_API_MISSING, Effect.DENY, evidence);
    }

    static Outcome resolves(ClaimCase c) {
        Choice choice = c.choice();
        c.ledger().chose(choice.report());
        if (c.world().profile().dialect().steps().contains(Step.BACKUP_ANNOTATION)) {
            c.world().velero().only().assumed().ifPresent(c.ledger()::assume);
        }
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
        List<String> missing = ClassParameters.missing(chosen, c.knowledge().neededParameters());
        if (!missing.isEmpty()) {
            return c.say(
                    ClassCode.SNAPSHOT_CLASS_INCOMPLETE,
                    Effect.DENY,
                    ImmutableMap.of("class", chosen.name(), "missing", String.join(", ", missing)),
                    Evidence.of(chosen.ref(), "parameters", String.join(", ", missing)));
        }
        ObjectRef secret = ClassParameters.secret(chosen);
        if (secret != null && !isObserved(c.store(), secret)) {
            c.ledger().assume(SECRET_THERE);
            return Outcome.HELD;
        }
        return secret == null || c.store().get(secret) != null || c.store().isMalformed(secret)
                ? Outcome.HELD
                : c.say(
                        ClassCode.SNAPSHOT_CLASS_SECRET_MISSING,
                        Effect.DENY,
                        ImmutableMap.of("class", chosen.name(), "secret", secret.toString()),
                        Evidence.of(chosen.ref(), "parameters", secret.toString()));
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
        if (c.world().evidence().lacksSnapshotController()) {
            c.say(
                    DriverCode.SNAPSHOT_CONTROLLER_NOT_SEEN,
                    Effect.WARN,
                    Evidence.of(Kind.DEPLOYMENT, "none named snapshot-controller"));
        }
        if (c.world().evidence().lacksSnapshotter(c.driverName())) {
            c.say(
                    DriverCode.SNAPSHOTTER_NOT_SEEN,
                    Effect.WARN,
                    ImmutableMap.of("driver", c.driverName().value()),
                    Evidence.of(Kind.POD, "no ready csi-snapshotter"));
        }
        return Outcome.HELD;
    }
}
