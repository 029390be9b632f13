package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;

/** Kinds that become unreadable, one at a time. */
public final class Blindness {
    /** Kinds that can only refute, and only when they were really observed. */
    private static final ImmutableSet<Kind> ONLY_REFUTING =
            Sets.immutableEnumSet(Kind.CSI_DRIVER, Kind.CSI_NODE, Kind.SECRET, Kind.API_DEFINITION);

    /** Kinds whose objects also say what a driver can do: without them a weaker source may decide otherwise. */
    private static final ImmutableSet<Kind> EVIDENCE = Sets.immutableEnumSet(
            Kind.SNAPSHOT_CONTENT,
            Kind.SNAPSHOT,
            Kind.SNAPSHOT_CLASS,
            Kind.CLAIM,
            Kind.VOLUME,
            Kind.POD,
            Kind.DEPLOYMENT,
            Kind.STATEFUL_SET,
            Kind.LEASE,
            Kind.METADATA_SERVICE);

    private static final ObjectRef GROUP_API =
            ObjectRef.of(Kind.API_DEFINITION, "volumegroupsnapshots." + Kind.GROUP_SNAPSHOT_CLASS.group());

    private Blindness() {}

    /** See {@link io.github.snapworthy.testkit.Mutations#blinded}. */
    public static ImmutableList<Mutation> of(Scenario scenario) {
        Steps steps = new Steps(scenario);
        boolean contested = isContested(scenario);
        for (Kind kind : Kind.ofClusters()) {
            boolean weighs = EVIDENCE.contains(kind) && contested;
            if (!weighs && !isExcepted(scenario, kind)) {
                blind(steps, kind);
            }
        }
        return steps.all();
    }

    private static boolean isExcepted(Scenario scenario, Kind kind) {
        return ONLY_REFUTING.contains(kind)
                || isLeftToAdvice(scenario, kind)
                || explainsAbsence(scenario, kind)
                || provesItsApi(scenario, kind);
    }

    /** Objects whose API is not defined in v1 are the only proof that it is served. */
    private static boolean provesItsApi(Scenario scenario, Kind kind) {
        return (kind.group().equals(Kind.SNAPSHOT.group()) && isUndefined(scenario, ApiDefinition.refOf(Kind.SNAPSHOT)))
                || (kind == Kind.GROUP_SNAPSHOT_CLASS && isUndefined(scenario, GROUP_API));
    }

    private static boolean isUndefined(Scenario scenario, ObjectRef api) {
        return scenario.find(api)
                .filter(found -> ((ApiDefinition) found).servedVersions().contains("v1"))
                .isEmpty();
    }

    /** A restriction that is mere advice holds by its own words wherever it cannot be checked. */
    private static boolean isLeftToAdvice(Scenario scenario, Kind kind) {
        return (kind == Kind.STORAGE_CLASS || kind == Kind.SNAPSHOT_CLASS || kind == Kind.VOLUME)
                && scenario.facts().facts().values().stream()
                        .anyMatch(said -> said.fact() instanceof Fact.Restriction restriction
                                && restriction.weight() == Fact.Weight.ADVICE);
    }

    /** A DataVolume whose claim is not there yet: only for a disk of that kind is its loss more than a missing claim. */
    private static boolean explainsAbsence(Scenario scenario, Kind kind) {
        return kind == Kind.DATA_VOLUME
                && scenario.objects().stream()
                        .map(ClusterObject::ref)
                        .filter(ref -> ref.kind() == Kind.DATA_VOLUME)
                        .anyMatch(ref -> scenario.find(ObjectRef.of(Kind.CLAIM, ref.namespace(), ref.name()))
                                .isEmpty());
    }

    private static boolean isContested(Scenario scenario) {
        boolean refused = scenario.facts().facts().values().stream()
                .anyMatch(said -> said.fact() instanceof Fact.Restriction
                        || (said.fact() instanceof Fact.Capable capable
                                && capable.answer() == Fact.Answer.UNSUPPORTED));
        return refused
                || scenario.objects().stream()
                        .anyMatch(object -> object instanceof SnapshotContent content
                                && content.error().isPresent());
    }

    /** An unreadable kind holds no objects, whatever was seen of it; definitions that were observed win over the mark. */
    private static void blind(Steps steps, Kind kind) {
        Scenario blind = blind(steps.from(), kind);
        if (blind.inventory().observation(kind).isUnreadable()) {
            steps.add(kind + " forbidden", blind);
        }
    }

    static Scenario blind(Scenario from, Kind kind) {
        return from.without(kind).marking(kind, Observation.FORBIDDEN);
    }

    /** The kinds that can only refute, made unreadable: that may lift a refusal, and is then an assumption. */
    public static ImmutableList<Mutation> ofRefuting(Scenario scenario) {
        Steps steps = new Steps(scenario);
        for (Kind kind : ONLY_REFUTING) {
            boolean grades = kind == Kind.CSI_DRIVER
                    && scenario.profile().consistencyFloor().isPresent();
            if (!grades) {
                blind(steps, kind);
            }
        }
        return steps.all();
    }
}
