package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Kind;
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

    private Blindness() {}

    /** See {@link io.github.snapworthy.testkit.Mutations#blinded}. */
    public static ImmutableList<Mutation> of(Scenario scenario) {
        Steps steps = new Steps(scenario);
        boolean contested = isContested(scenario);
        for (Kind kind : Kind.values()) {
            boolean weighs = EVIDENCE.contains(kind) && contested;
            if (!ONLY_REFUTING.contains(kind) && !weighs && !isLeftToAdvice(scenario, kind)) {
                blind(steps, kind);
            }
        }
        return steps.all();
    }

    /** A restriction that is mere advice holds by its own words wherever it cannot be checked. */
    private static boolean isLeftToAdvice(Scenario scenario, Kind kind) {
        return (kind == Kind.STORAGE_CLASS || kind == Kind.SNAPSHOT_CLASS || kind == Kind.VOLUME)
                && scenario.facts().facts().values().stream()
                        .anyMatch(said -> said.fact() instanceof Fact.Restriction restriction
                                && restriction.weight() == Fact.Weight.ADVICE);
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

    private static void blind(Steps steps, Kind kind) {
        Scenario kept = steps.from().marking(kind, Observation.FAILED);
        Scenario gone = steps.from().without(kind).marking(kind, Observation.FORBIDDEN);
        if (isUnreadable(kept, kind)) {
            steps.add(kind + " failed after some were seen", kept);
        }
        if (isUnreadable(gone, kind)) {
            steps.add(kind + " forbidden", gone);
        }
    }

    /** Definitions that were observed win over what is said of a kind. */
    private static boolean isUnreadable(Scenario scenario, Kind kind) {
        return scenario.inventory().observation(kind).isUnreadable();
    }

    /** The kinds that can only refute, made unreadable: that may lift a refusal, and is then an assumption. */
    public static ImmutableList<Mutation> ofRefuting(Scenario scenario) {
        Steps steps = new Steps(scenario);
        ONLY_REFUTING.forEach(kind -> blind(steps, kind));
        return steps.all();
    }
}
