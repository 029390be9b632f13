package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A KubeVirt snapshot and a Harvester backup of the machine {@code vm-0}, both ready and of the same claims, on which edits
 * work before they are made.
 */
final class CopySketch {
    static final String APPS = "apps";
    static final String NAME = "copy";
    static final String MACHINE = "vm-0";
    static final String CONTENT = "content-copy";
    static final String UID = "uid-vm-0";
    private static final DriverName ACME = DriverName.of("csi.acme.example");

    /** What became of the VolumeSnapshot of a volume, and of what the copies say of it. */
    enum State {
        READY,
        PENDING,
        FAILED,
        MISSING,
        TERMINATING,
        WITHOUT_CONTENT,
        UNNAMED,
        NOT_REMOTE,
        UNRECORDED
    }

    private final Scenario scenario;
    private final List<ClusterObject> beside = new ArrayList<>();
    private final List<RecordedVolume> volumes = new ArrayList<>();
    private final List<VmDisk> disks = new ArrayList<>();
    final VmSnapshot.Builder snapshot = VmSnapshot.builder();
    final VmSnapshotContent.Builder content = VmSnapshotContent.builder();
    final VmBackup.Builder backup = VmBackup.builder();

    CopySketch(Scenario scenario) {
        this.scenario = scenario;
        snapshot.name(APPS, NAME)
                .vm(MACHINE)
                .progress(Progress.DONE)
                .ready(true)
                .content(CONTENT);
        content.name(APPS, CONTENT).snapshot(NAME);
        backup.name(APPS, NAME)
                .vm(MACHINE)
                .progress(Progress.DONE)
                .ready(true)
                .sourceUid(UID)
                .target(new VmBackup.Target("nfs://nas/export", "", ""));
    }

    /** One more volume: that of the next claim. */
    void volume(State state) {
        int at = volumes.size();
        String claim = "data-" + at;
        Optional<Volume> source = source(claim);
        DriverName driver = source.flatMap(Volume::driver).orElse(ACME);
        RecordedVolume.Builder recorded = RecordedVolume.builder().name("disk-" + at);
        if (state != State.UNRECORDED) {
            recorded.claim(claim)
                    .driver(driver)
                    .storageClass(source.flatMap(Volume::storageClass))
                    .requestedBytes(Bytes.gib(10))
                    .volumeMode(VolumeMode.FILESYSTEM);
        }
        volumes.add(recorded.snapshot(Optional.of("copy-" + at).filter(name -> state != State.UNNAMED))
                .remoteBackup(Optional.of("remote-" + at).filter(name -> state != State.NOT_REMOTE))
                .build());
        disks.add(VmDisk.ofClaim("disk-" + at, claim));
        data(at, state, driver, source.flatMap(Volume::volumeHandle));
    }

    private Optional<Volume> source(String claim) {
        return scenario.find(ObjectRef.of(Kind.CLAIM, APPS, claim))
                .flatMap(found -> ((Claim) found).volumeName())
                .flatMap(name -> scenario.find(ObjectRef.of(Kind.VOLUME, name)))
                .map(Volume.class::cast);
    }

    private void data(int at, State state, DriverName driver, Optional<String> handle) {
        boolean ready = state != State.PENDING && state != State.FAILED;
        String name = "copy-" + at;
        if (state != State.MISSING) {
            beside.add(VolumeSnapshot.builder()
                    .name(APPS, name)
                    .sourceClaim("data-" + at)
                    .content("content-" + name)
                    .ready(ready)
                    .terminating(state == State.TERMINATING)
                    .error(Optional.of("no space left").filter(error -> state == State.FAILED))
                    .build());
        }
        if (state != State.WITHOUT_CONTENT) {
            beside.add(SnapshotContent.builder()
                    .name("content-" + name)
                    .driver(driver)
                    .sourceVolumeHandle(handle)
                    .snapshot(ObjectRef.of(Kind.SNAPSHOT, APPS, name))
                    .ready(ready)
                    .build());
        }
    }

    /** That state of the machine is outside its disks. */
    void withState(VmDisk.Source state) {
        disks.add(VmDisk.of("state", state));
    }

    void beside(ClusterObject object) {
        beside.add(object);
    }

    /** The scenario with both copies and what belongs to them. */
    Scenario scenario() {
        content.recordedDisks(ImmutableList.copyOf(disks)).volumes(volumes);
        backup.recordedDisks(ImmutableList.copyOf(disks)).volumes(volumes);
        Scenario all = scenario.with(snapshot.build()).with(content.build()).with(backup.build());
        for (ClusterObject object : beside) {
            all = all.with(object);
        }
        return all;
    }
}
