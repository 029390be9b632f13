package io.github.snapworthy.core.internal.rules;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.internal.classes.Choice;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.ClassCode;
import java.util.Optional;

/** Checks of several claims as one group (sections 4.3 and 5 of the decision model). */
final class GroupChecks {
    /** The kind of group snapshots; no decision reads its objects, so that it is no {@link Kind}. */
    private static final ObjectRef GROUP_API =
            ObjectRef.of(Kind.API_DEFINITION, "volumegroupsnapshots." + Kind.GROUP_SNAPSHOT_CLASS.group());

    private static final ImmutableSet<String> VERSIONS = ImmutableSet.of("v1beta1", "v1beta2", "v1");

    private static final Assumption SERVED =
            new Assumption(Kind.API_DEFINITION, "the group snapshot API is taken as served");

    private GroupChecks() {}

    /** Of a claim whose driver is not known there is a finding already: it is judged with the driver of the others. */
    static Outcome oneDriver(GroupCase group) {
        if (group.drivers().size() < 2) {
            return group.drivers().isEmpty() ? Outcome.SKIPPED : Outcome.HELD;
        }
        return group.ledger()
                .say(
                        ClassCode.GROUP_MIXED_DRIVERS,
                        Effect.DENY,
                        ImmutableMap.of(
                                "drivers", Joiner.on(", ").join(group.drivers().keySet())),
                        group.drivers().entrySet().stream()
                                .map(entry -> Evidence.of(
                                        entry.getValue(),
                                        "driver",
                                        entry.getKey().value()))
                                .toArray(Evidence[]::new));
    }

    /** The snapshots of a group are VolumeSnapshots: both APIs have to be served. */
    static Outcome apiServed(GroupCase group) {
        if (group.drivers().isEmpty()) {
            return Outcome.SKIPPED;
        }
        Outcome single = ClassChecks.apiServed(group.world().store(), group.ledger());
        Outcome grouped = groupApiServed(group.world().store(), group.ledger());
        return single.and(grouped);
    }

    private static Outcome groupApiServed(Store store, Ledger ledger) {
        if (store.get(GROUP_API) instanceof ApiDefinition definition) {
            return Sets.intersection(VERSIONS, definition.servedVersions()).isEmpty()
                    ? apiMissing(
                            ledger,
                            Evidence.of(
                                    GROUP_API,
                                    "spec.versions",
                                    ImmutableSortedSet.copyOf(definition.servedVersions())
                                            .toString()))
                    : Outcome.HELD;
        }
        if (store.sawGroup(Kind.GROUP_SNAPSHOT_CLASS.group()) || store.isMalformed(GROUP_API)) {
            return Outcome.HELD;
        }
        return store.isReallyObserved(Kind.API_DEFINITION)
                ? apiMissing(ledger, Evidence.of(Kind.API_DEFINITION, "not among them"))
                : ledger.assume(SERVED);
    }

    private static Outcome apiMissing(Ledger ledger, Evidence evidence) {
        return ledger.say(
                ClassCode.SNAPSHOT_API_MISSING,
                Effect.DENY,
                ImmutableMap.of(
                        "group",
                        "group ",
                        "prefix",
                        "group",
                        "versions",
                        "v1beta1, v1beta2 or ",
                        "gate",
                        " with the feature gate CSIVolumeGroupSnapshot"),
                evidence);
    }

    static Outcome classResolves(GroupCase group) {
        Choice choice = group.choice();
        for (Choice.Remark remark : choice.remarks()) {
            group.ledger()
                    .say(
                            remark.code(),
                            remark.effect(),
                            remark.arguments(),
                            remark.evidence().toArray(new Evidence[0]));
        }
        return choice.resolved() ? Outcome.HELD : Outcome.BLOCKED;
    }

    /** Of a machine its own row asks; of claims of which none is there none has a grade. */
    static Outcome consistentEnough(GroupCase group) {
        Optional<Consistency> grade = isOfMachine(group) ? Optional.empty() : group.grade();
        return grade.map(known ->
                        UseChecks.floor(group.ledger(), group.world().profile().consistencyFloor(), known))
                .orElse(Outcome.SKIPPED);
    }

    /** Advice. */
    static Outcome detached(GroupCase group) {
        if (isOfMachine(group)) {
            return Outcome.SKIPPED;
        }
        ImmutableList<ClaimCase> members = group.members();
        members.stream()
                .filter(member -> member.use().isStoppedButAttached())
                .forEach(member -> UseChecks.stoppedButAttached(group.ledger(), member.ref()));
        return Outcome.HELD;
    }

    private static boolean isOfMachine(GroupCase group) {
        return !(group.subject() instanceof ClaimSetRef);
    }
}
