package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import java.util.EnumSet;
import java.util.Optional;

/** What somebody may mend, one thing at a time. */
public final class Repairs {
    private static final ImmutableSet<Capability> ALL = Sets.immutableEnumSet(EnumSet.allOf(Capability.class));

    /** A word on one mode takes back what a word on expansion alone was taken to say of the other. */
    private static final ImmutableSet<Capability> MODES =
            Sets.immutableEnumSet(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE);

    private Repairs() {}

    /** See {@link io.github.snapworthy.testkit.Mutations#repairs}. */
    public static ImmutableList<Mutation> of(Scenario scenario) {
        Steps steps = new Steps(scenario);
        for (ClusterObject object : scenario.objects()) {
            if (canBeMendedAlone(scenario, object)) {
                steps.add(object.ref() + " mended", scenario.with(mended(object)));
            }
        }
        for (DriverName driver : Sets.filter(Drivers.of(scenario), one -> !isProvedOtherwise(scenario, one))) {
            for (Capability capability : Sets.difference(ALL, MODES)) {
                verify(steps, Facts.of(driver).supports(capability), capability + " of " + driver);
            }
            Facts both = Facts.of(driver).supports(MODES.toArray(Capability[]::new));
            verify(steps, both, "both modes of expansion of " + driver);
        }
        return steps.all();
    }

    /** A proof beside one of the opposite mends nothing: it contradicts it. */
    private static boolean isProvedOtherwise(Scenario scenario, DriverName driver) {
        return scenario.facts().facts().get(driver).stream()
                        .anyMatch(said -> said.trust() == Trust.VERIFIED
                                && said.fact() instanceof Fact.Capable capable
                                && capable.answer() == Fact.Answer.UNSUPPORTED)
                || scenario.objects().stream()
                        .anyMatch(object -> object instanceof SnapshotContent content
                                && content.driver().equals(driver)
                                && content.error().isPresent());
    }

    private static void verify(Steps steps, Facts facts, String what) {
        Scenario from = steps.from();
        steps.add(what + " verified", from.knowing(from.facts().and(FactSet.of("another", Trust.VERIFIED, facts))));
    }

    /**
     * A DataVolume that is done without its claim is no repair: the claim is missing then. Nor is the end of a migration
     * where others must not be seen: it is open then whether one runs.
     */
    private static boolean canBeMendedAlone(Scenario scenario, ClusterObject object) {
        if (object instanceof DataVolume) {
            ObjectRef claim = ObjectRef.of(
                    Kind.CLAIM, object.ref().namespace(), object.ref().name());
            return scenario.find(claim).isPresent();
        }
        return !(object instanceof VmInstance)
                || !scenario.inventory().observation(Kind.VM_MIGRATION).isUnreadable();
    }

    private static ClusterObject mended(ClusterObject object) {
        if (object instanceof Claim claim) {
            return Claim.builder()
                    .from(claim)
                    .terminating(false)
                    .resizing(false)
                    .build();
        } else if (object instanceof DataVolume populating) {
            return new DataVolume(populating.ref(), DataVolume.Progress.POPULATED);
        } else if (object instanceof BackupTarget target) {
            return target.in(BackupTarget.State.AVAILABLE);
        } else if (object instanceof Workload workload) {
            return Workload.builder().from(workload).readyReplicas(1).build();
        } else {
            return limit(object);
        }
    }

    private static ClusterObject limit(ClusterObject object) {
        if (object instanceof Quota quota) {
            return new Quota(quota.ref(), ImmutableMap.of(), quota.used());
        } else if (object instanceof SnapshotLimit limit) {
            return SnapshotLimit.builder().ref(limit.ref()).build();
        } else {
            return machine(object);
        }
    }

    private static ClusterObject machine(ClusterObject object) {
        if (object instanceof VirtualMachine machine) {
            return VirtualMachine.builder()
                    .from(machine)
                    .terminating(false)
                    .snapshotInProgress(Optional.empty())
                    .restoreInProgress(Optional.empty())
                    .changeTracking("Enabled")
                    .build();
        } else if (object instanceof VmInstance instance) {
            return VmInstance.builder().from(instance).migrating(false).build();
        } else {
            return copy(object);
        }
    }

    /** Not that it is ready: what it holds is looked at only then. */
    private static ClusterObject copy(ClusterObject object) {
        if (object instanceof VmSnapshot snapshot) {
            return VmSnapshot.builder()
                    .from(snapshot)
                    .terminating(false)
                    .error(Optional.empty())
                    .progress(Progress.DONE)
                    .build();
        } else if (object instanceof VmBackup backup) {
            return VmBackup.builder()
                    .from(backup)
                    .terminating(false)
                    .error(Optional.empty())
                    .progress(Progress.DONE)
                    .build();
        } else if (object instanceof VmRestore restore) {
            return VmRestore.builder().from(restore).progress(Progress.DONE).build();
        } else if (object instanceof BackupSchedule schedule) {
            return new BackupSchedule(schedule.ref(), BackupSchedule.State.SUSPENDED);
        } else if (object instanceof VmOperation operation) {
            return VmOperation.of(operation.ref(), operation.vm(), Progress.DONE);
        } else {
            return object;
        }
    }
}
