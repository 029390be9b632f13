package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.testkit.CopySketch.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated clusters, each with a snapshot and a backup of its machine, asked for a restore of one of them. */
final class MachineRestores {
    private static final ObjectRef MACHINE = ObjectRef.of(Kind.VM, CopySketch.APPS, CopySketch.MACHINE);
    private static final ObjectRef SCHEDULE = ObjectRef.of(Kind.BACKUP_SCHEDULE, CopySketch.APPS, "nightly");
    private static final FactSet RESTORES = FactSet.of(
            "restores",
            Trust.VERIFIED,
            Facts.of(DriverName.of("csi.acme.example")).supports(Capability.SNAPSHOT, Capability.RESTORE),
            Facts.of(DriverName.of("csi.bravo.example")).supports(Capability.SNAPSHOT, Capability.RESTORE),
            Facts.of(DriverName.of("driver.longhorn.io"))
                    .supports(Capability.SNAPSHOT, Capability.RESTORE)
                    .limited(Limit.SOURCE_MUST_LIVE));

    private MachineRestores() {}

    static Arbitrary<Scenario> in(Arbitrary<Scenario> scenarios) {
        return Combinators.combine(scenarios, around(), states(), edits(), edits(), RestoreQuestions.requests())
                .as((scenario, around, states, edit, other, request) -> {
                    CopySketch sketch = new CopySketch(around.apply(scenario));
                    states.forEach(sketch::volume);
                    edit.andThen(other).accept(sketch);
                    return sketch.scenario().asking(request);
                });
    }

    /** What else is as a restore needs it, more often than not. */
    private static Arbitrary<UnaryOperator<Scenario>> around() {
        Arbitrary<UnaryOperator<Scenario>> machine = Arbitraries.frequency(
                Tuple.of(3, MachineRestores::stopped),
                Tuple.of(1, scenario -> scenario),
                Tuple.of(1, scenario -> scenario.without(object -> object.ref().equals(MACHINE))));
        Arbitrary<UnaryOperator<Scenario>> host = Arbitraries.frequency(
                Tuple.of(2, scenario -> scenario.knowing(scenario.facts().and(RESTORES))),
                Tuple.of(2, scenario -> scenario.under(Profile.harvester()).knowing(RESTORES)),
                Tuple.of(1, scenario -> scenario.under(Profile.kubevirt()).knowing(RESTORES)),
                Tuple.of(1, scenario -> scenario));
        return Combinators.combine(machine, host).as((one, other) -> scenario -> other.apply(one.apply(scenario)));
    }

    /** With an identity, without an instance. */
    private static Scenario stopped(Scenario scenario) {
        return scenario.find(MACHINE)
                .map(found -> scenario.without(object -> object.ref().kind() == Kind.VM_INSTANCE
                                && object.ref().name().equals(CopySketch.MACHINE))
                        .with(VirtualMachine.builder()
                                .from((VirtualMachine) found)
                                .uid(CopySketch.UID)
                                .created(false)
                                .printableStatus("Stopped")
                                .build()))
                .orElse(scenario);
    }

    private static Arbitrary<List<State>> states() {
        return Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.just(State.READY)), Tuple.of(1, Arbitraries.of(State.values())))
                .withoutEdgeCases()
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<Consumer<CopySketch>> edits() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(sketch -> {})), Tuple.of(1, ofBoth()), Tuple.of(1, ofBackups()))
                .withoutEdgeCases();
    }

    private static Arbitrary<Consumer<CopySketch>> ofBoth() {
        return Arbitraries.of(
                sketch -> {
                    sketch.snapshot.terminating(true);
                    sketch.backup.terminating(true);
                },
                sketch -> {
                    sketch.snapshot.ready(false).progress(Progress.UNFINISHED);
                    sketch.backup.ready(false).progress(Progress.UNFINISHED);
                },
                sketch -> {
                    sketch.snapshot.ready(false).progress(Progress.FAILED).error("timeout");
                    sketch.backup.ready(false).progress(Progress.FAILED);
                },
                sketch -> {
                    sketch.snapshot.vm(Optional.empty());
                    sketch.backup.vm(Optional.empty());
                },
                sketch -> sketch.snapshot.content(Optional.empty()),
                sketch -> sketch.snapshot.content("ghost"),
                sketch -> sketch.content.snapshot("another"),
                sketch -> sketch.withState(VmDisk.Source.TPM_STATE),
                sketch -> sketch.withState(VmDisk.Source.EFI_STATE));
    }

    private static Arbitrary<Consumer<CopySketch>> ofBackups() {
        return Arbitraries.of(
                sketch -> sketch.backup.type(VmBackup.Type.SNAPSHOT),
                sketch -> sketch.backup.type(VmBackup.Type.SNAPSHOT).target(Optional.empty()),
                sketch -> sketch.backup.target(Optional.empty()),
                sketch -> sketch.backup.sourceUid(Optional.empty()),
                sketch -> sketch.backup.snapshotClasses(ImmutableMap.of("driver.longhorn.io", "longhorn-bak")),
                sketch -> sketch.backup.snapshotClasses(ImmutableMap.of("csi.acme.example", "ghost")),
                sketch -> sketch.backup.schedule(SCHEDULE),
                sketch -> scheduled(sketch, BackupSchedule.State.ACTIVE),
                sketch -> scheduled(sketch, BackupSchedule.State.SUSPENDED),
                sketch -> sketch.beside(restore(Progress.DONE)),
                sketch -> sketch.beside(restore(Progress.UNFINISHED)));
    }

    private static void scheduled(CopySketch sketch, BackupSchedule.State state) {
        sketch.backup.schedule(SCHEDULE);
        sketch.beside(new BackupSchedule(SCHEDULE, state));
    }

    private static VmRestore restore(Progress progress) {
        return VmRestore.builder()
                .name(CopySketch.APPS, "restore")
                .vm(CopySketch.MACHINE)
                .progress(progress)
                .backup(ObjectRef.of(Kind.HARVESTER_BACKUP, CopySketch.APPS, CopySketch.NAME))
                .keepsMac(true)
                .build();
    }
}
