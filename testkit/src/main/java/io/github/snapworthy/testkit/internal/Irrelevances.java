package io.github.snapworthy.testkit.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.testkit.Marks;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What an operation does not read, changed by one step at a time. */
public final class Irrelevances {
    private static final String SNAPSHOTS = "count/volumesnapshots.snapshot.storage.k8s.io";
    private static final String CLAIMS = "persistentvolumeclaims";

    private Irrelevances() {}

    /** See {@link io.github.snapworthy.testkit.Mutations#outside}. */
    public static ImmutableList<Mutation> of(Scenario scenario) {
        Steps steps = new Steps(scenario);
        Request request = scenario.request();
        Outside.kinds(scenario).forEach(kind -> kind(steps, kind));
        VeleroIrrelevances.policies(steps);
        words(steps, Outside.capabilities(request));
        quotas(steps, request);
        configuration(steps, request);
        HostSteps.agents(steps);
        HostSteps.metadataServices(steps);
        OtherClasses.ofOtherDrivers(steps);
        OtherNamespaces.add(steps);
        return withoutEvidence(scenario, steps.all());
    }

    /** A kind as it is not: empty, not to be read, or with other contents. */
    private static void kind(Steps steps, Kind kind) {
        Scenario from = steps.from();
        steps.add("no " + kind, from.without(kind));
        steps.add(kind + " forbidden", Blindness.blind(from, kind));
        steps.add(kind + " listed", from.marking(kind, Observation.LISTED));
        steps.add(
                "other contents of every " + kind,
                from.with(from.objects().stream()
                        .map(object -> object.ref().kind() == kind ? Others.of(object, object.ref()) : object)
                        .toList()));
        if (kind == Kind.LONGHORN_BACKUP_TARGET || kind == Kind.BACKUP_LOCATION) {
            HostSteps.targets(steps, kind);
        }
    }

    /** One more source that says all of these of every driver. */
    private static void words(Steps steps, ImmutableSet<Capability> capabilities) {
        Capability[] all = capabilities.toArray(Capability[]::new);
        ImmutableSet<DriverName> drivers = Drivers.of(steps.from());
        for (Trust trust : Trust.values()) {
            says(steps, trust, drivers, facts -> facts.supports(all), capabilities + " supported");
            says(steps, trust, drivers, facts -> facts.refuses(all), capabilities + " refused");
        }
    }

    private static void says(
            Steps steps, Trust trust, ImmutableSet<DriverName> drivers, UnaryOperator<Facts> said, String words) {
        Scenario from = steps.from();
        Facts[] facts = drivers.stream().map(Facts::of).map(said).toArray(Facts[]::new);
        steps.add(
                trust + " says of " + drivers + ": " + words,
                from.knowing(from.facts().and(FactSet.of("another", trust, facts))));
    }

    private static void quotas(Steps steps, Request request) {
        Set<Kind> outside = Outside.kinds(steps.from());
        if (outside.contains(Kind.QUOTA)) {
            HostSteps.full(steps, SNAPSHOTS, CLAIMS, "requests.storage");
        } else if (request instanceof SnapshotRequest) {
            HostSteps.full(steps, CLAIMS, "requests.storage");
        } else if (request.operation() != Operation.CLONE) {
            HostSteps.full(steps, SNAPSHOTS);
        }
        if (outside.contains(Kind.HARVESTER_QUOTA)) {
            HostSteps.fullLimit(steps);
        }
    }

    /** Of Harvester's settings, and of the classes for backups. */
    private static void configuration(Steps steps, Request request) {
        if (request instanceof BackupRequest) {
            HostSteps.named(steps, SettingPart.SNAPSHOT_KEY);
            return;
        }
        if (!(request instanceof VmRestoreRequest.OfBackup)) {
            HostSteps.targetSetting(steps);
        }
        HostSteps.named(steps, SettingPart.BACKUP_KEY);
        if (!(request instanceof SnapshotRequest) && request.operation() != Operation.CLONE) {
            HostSteps.named(steps, SettingPart.SNAPSHOT_KEY);
        }
        OtherClasses.forBackups(steps);
    }

    /** An object may be the only evidence that an API is served; such a change is no change of the object alone. */
    private static ImmutableList<Mutation> withoutEvidence(Scenario from, ImmutableList<Mutation> steps) {
        Set<Kind> ignored = Sets.union(Outside.kinds(from), ImmutableSet.of(Kind.METADATA_SERVICE));
        Supplier<Inventory> before = Suppliers.memoize(from::inventory);
        Evidence evidence = Evidence.in(from);
        ImmutableList.Builder<Mutation> kept = ImmutableList.builder();
        for (Mutation step : steps) {
            if (sameCluster(from, step.result()) || Evidence.in(step.result()).equals(evidence)) {
                kept.add(step);
                continue;
            }
            Scenario result = step.result().prepared();
            if (sameApis(before.get(), result.inventory(), ignored)) {
                kept.add(new Mutation(step.step(), step.before(), result));
            }
        }
        return kept.build();
    }

    /**
     * All that tells which APIs are served, and how well kinds are known.
     *
     * @param marks what is said of kinds
     * @param kinds the kinds of which there are objects
     * @param definitions the definitions of custom resources
     */
    private record Evidence(Marks marks, Set<Kind> kinds, List<ApiDefinition> definitions) {
        static Evidence in(Scenario scenario) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            List<ApiDefinition> definitions = new ArrayList<>();
            for (ClusterObject object : scenario.objects()) {
                if (object instanceof ApiDefinition definition) {
                    definitions.add(definition);
                } else {
                    kinds.add(object.ref().kind());
                }
            }
            return new Evidence(scenario.marks(), kinds, definitions);
        }
    }

    private static boolean sameCluster(Scenario from, Scenario to) {
        return from.objects().equals(to.objects()) && from.marks().equals(to.marks());
    }

    private static boolean sameApis(Inventory before, Inventory after, Set<Kind> ignored) {
        for (Kind kind : Kind.ofClusters()) {
            boolean same = before.observation(kind) == after.observation(kind)
                    && before.sawGroup(kind.group()) == after.sawGroup(kind.group());
            if (!ignored.contains(kind) && !same) {
                return false;
            }
        }
        return true;
    }
}
