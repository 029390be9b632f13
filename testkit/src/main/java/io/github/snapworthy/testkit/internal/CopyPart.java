package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.testkit.internal.CopiedVolume.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Snapshots and backups of machines, in every state; most are well. */
final class CopyPart {
    private static final ObjectRef SCHEDULE = ObjectRef.of(Kind.BACKUP_SCHEDULE, Recipe.APPS, "nightly");

    private CopyPart() {}

    /** Copies that become objects when the cluster is known that they were made in. */
    static Arbitrary<CopySketch> of(Recipe recipe) {
        return Combinators.combine(count(), state(recipe), state(recipe), ofBoth(recipe), ofBackup(recipe))
                .as((count, first, second, both, backup) -> {
                    CopySketch sketch =
                            new CopySketch(recipe, List.of(first, second).subList(0, count));
                    both.andThen(backup).accept(sketch);
                    return sketch;
                });
    }

    private static Arbitrary<Integer> count() {
        return Variants.of(6, 1).or(6, 2).or(1, 0).arbitrary();
    }

    private static Arbitrary<State> state(Recipe recipe) {
        Variants<State> states = Variants.of(40, State.READY);
        for (State state : State.values()) {
            states.or(1, state);
        }
        return states.arbitrary(recipe);
    }

    private static Arbitrary<Consumer<CopySketch>> ofBoth(Recipe recipe) {
        return Variants.<CopySketch>unchanged(24)
                .or(1, sketch -> {
                    sketch.snapshot.terminating(true);
                    sketch.backup.terminating(true);
                })
                .or(4, sketch -> ended(sketch, Progress.UNFINISHED, Optional.empty()))
                .or(1, sketch -> ended(sketch, Progress.FAILED, Optional.of("timeout")))
                .or(1, sketch -> ended(sketch, Progress.FAILED, Optional.empty()))
                .or(1, sketch -> {
                    sketch.snapshot.vm(Optional.empty());
                    sketch.backup.vm(Optional.empty());
                })
                .or(1, sketch -> sketch.snapshot.content(Optional.empty()))
                .or(1, sketch -> sketch.snapshot.content("ghost"))
                .or(1, sketch -> sketch.content.snapshot("another"))
                .or(1, sketch -> sketch.withState(VmDisk.of("tpm", VmDisk.Source.TPM_STATE)))
                .or(1, sketch -> sketch.withState(VmDisk.of("efi", VmDisk.Source.EFI_STATE)))
                .arbitrary(recipe);
    }

    private static void ended(CopySketch sketch, Progress progress, Optional<String> error) {
        sketch.snapshot.ready(false).progress(progress).error(error);
        sketch.backup.ready(false).progress(progress).error(error);
    }

    private static Arbitrary<Consumer<CopySketch>> ofBackup(Recipe recipe) {
        return Variants.<CopySketch>unchanged(24)
                .or(2, sketch -> sketch.backup.type(VmBackup.Type.SNAPSHOT))
                .or(1, sketch -> sketch.backup.type(VmBackup.Type.SNAPSHOT).target(Optional.empty()))
                .or(1, sketch -> sketch.backup.target(Optional.empty()))
                .or(1, sketch -> sketch.backup.sourceUid(Optional.empty()))
                .or(1, sketch -> made(sketch, recipe.driver(1).value(), recipe.of("longhorn-bak")))
                .or(1, sketch -> made(sketch, recipe.driver(0).value(), recipe.of("ghost")))
                .or(1, sketch -> sketch.backup.schedule(SCHEDULE))
                .or(1, sketch -> scheduled(sketch, BackupSchedule.State.ACTIVE))
                .or(1, sketch -> scheduled(sketch, BackupSchedule.State.SUSPENDED))
                .or(1, sketch -> sketch.besideBackup(restore(Progress.DONE)))
                .or(1, sketch -> sketch.besideBackup(restore(Progress.UNFINISHED)))
                .arbitrary(recipe);
    }

    private static void made(CopySketch sketch, String driver, String snapshotClass) {
        sketch.backup.snapshotClasses(ImmutableMap.of(driver, snapshotClass));
    }

    private static void scheduled(CopySketch sketch, BackupSchedule.State state) {
        sketch.backup.schedule(SCHEDULE);
        sketch.besideBackup(new BackupSchedule(SCHEDULE, state));
    }

    private static VmRestore restore(Progress progress) {
        return VmRestore.builder()
                .name(Recipe.APPS, "restore")
                .vm(Recipe.machine(0))
                .progress(progress)
                .backup(ObjectRef.of(Kind.HARVESTER_BACKUP, Recipe.APPS, CopySketch.NAME))
                .keepsMac(true)
                .build();
    }
}
