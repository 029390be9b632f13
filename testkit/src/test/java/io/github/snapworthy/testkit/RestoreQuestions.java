package io.github.snapworthy.testkit;

import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ReplacedVolumes;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRestoreRequest.OfBackup;
import io.github.snapworthy.core.VmRestoreRequest.OfSnapshot;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What is asked of the copies of a {@link CopySketch}: mostly what may be done, as a new machine and over the present one. */
final class RestoreQuestions {
    private RestoreQuestions() {}

    static Arbitrary<Request> requests() {
        return Arbitraries.oneOf(ofSnapshot(), ofBackup());
    }

    private static Arbitrary<Request> ofSnapshot() {
        OfSnapshot plain = Request.restore(VmSnapshotRef.of(CopySketch.APPS, CopySketch.NAME));
        return mostly(
                List.of(
                        plain,
                        plain.named(CopySketch.APPS, "new"),
                        plain.replacing(),
                        plain.replacing(ReplacedVolumes.RETAIN),
                        plain.replacing(ReplacedVolumes.DELETE)),
                List.of(
                        plain.named(CopySketch.APPS, "New Machine"),
                        plain.named(CopySketch.APPS, CopySketch.MACHINE),
                        plain.named("elsewhere", "new"),
                        plain.into("elsewhere"),
                        plain.size(Bytes.gib(5)),
                        plain.size(Bytes.gib(20)),
                        plain.volumeMode(VolumeMode.FILESYSTEM),
                        plain.volumeMode(VolumeMode.BLOCK),
                        plain.storageClass("longhorn"),
                        plain.storageClass("ghost").onNode("node-1"),
                        plain.replacing(ReplacedVolumes.RETAIN).named(CopySketch.APPS, "vm-1"),
                        Request.restore(VmSnapshotRef.of(CopySketch.APPS, "ghost"))));
    }

    private static Arbitrary<Request> ofBackup() {
        OfBackup plain = Request.restore(VmBackupRef.of(CopySketch.APPS, CopySketch.NAME));
        return mostly(
                List.of(
                        plain,
                        plain.named(CopySketch.APPS, "new"),
                        plain.named("elsewhere", "new").keepingMac(),
                        plain.replacing(),
                        plain.replacing(ReplacedVolumes.RETAIN),
                        plain.replacing(ReplacedVolumes.DELETE).keepingMac()),
                List.of(
                        plain.keepingMac(),
                        plain.named(CopySketch.APPS, "New Machine"),
                        plain.named(CopySketch.APPS, CopySketch.MACHINE),
                        plain.named("elsewhere", "new").into("beyond"),
                        plain.size(Bytes.gib(5)),
                        plain.size(Bytes.gib(20)),
                        plain.volumeMode(VolumeMode.BLOCK),
                        plain.storageClass("longhorn"),
                        plain.storageClass("acme").onNode("node-2"),
                        Request.restore(VmBackupRef.of(CopySketch.APPS, "ghost"))));
    }

    private static Arbitrary<Request> mostly(List<Request> plain, List<Request> odd) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(plain)), Tuple.of(1, Arbitraries.of(odd)))
                .withoutEdgeCases();
    }
}
