package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A size and a volume mode that are asked for a machine are judged for each of its claims. */
class MachineSizeTest {
    private static final VmRef MACHINE = VmRef.of("vms", "db");
    private static final Facts ABLE = MachineCopies.LONGHORN.supports(Capability.CLONE);

    /** What is asked of a machine, whatever it comes from. */
    private record Asked(String what, Request tooSmall, Request larger, Request otherMode, Request same) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Asked> sources() {
        VmRestoreRequest.OfSnapshot snapshot = Request.restore(MachineCopies.SNAPSHOT);
        VmRestoreRequest.OfBackup backup = Request.restore(MachineCopies.BACKUP);
        VmCloneRequest clone = Request.clone(MACHINE).using(CloneMethod.CSI_CLONE);
        return Stream.of(
                new Asked(
                        "a snapshot",
                        snapshot.size(Bytes.gib(1)),
                        snapshot.size(Bytes.gib(20)),
                        snapshot.volumeMode(VolumeMode.BLOCK),
                        snapshot.size(Bytes.gib(10)).volumeMode(VolumeMode.FILESYSTEM)),
                new Asked(
                        "a backup",
                        backup.size(Bytes.gib(1)),
                        backup.size(Bytes.gib(20)),
                        backup.volumeMode(VolumeMode.BLOCK),
                        backup.size(Bytes.gib(10)).volumeMode(VolumeMode.FILESYSTEM)),
                new Asked(
                        "a machine",
                        clone.size(Bytes.gib(1)),
                        clone.size(Bytes.gib(20)),
                        clone.volumeMode(VolumeMode.BLOCK),
                        clone.size(Bytes.gib(10)).volumeMode(VolumeMode.FILESYSTEM)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_claim_is_not_smaller_than_its_source(Asked asked) {
        assertThat(blockers(asked.tooSmall())).containsExactly("TARGET_TOO_SMALL");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_claim_is_larger_only_where_its_class_lets_it_grow(Asked asked) {
        assertThat(blockers(asked.larger())).containsExactly("TARGET_NOT_EXPANDABLE");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_claim_keeps_the_volume_mode_of_its_source(Asked asked) {
        assertThat(blockers(asked.otherMode())).containsExactly("VOLUME_MODE_DIFFERS");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_claim_that_is_as_its_source_is_fine(Asked asked) {
        assertThat(blockers(asked.same())).isEmpty();
    }

    @Test
    void a_finding_on_a_volume_in_a_backup_target_is_about_its_claim() {
        assertThat(decide(Request.restore(MachineCopies.BACKUP).size(1)).blockers())
                .extracting(Finding::subject)
                .containsExactly(ObjectRef.of(Kind.CLAIM, "vms", "db-root"));
    }

    @Test
    void a_copy_may_be_of_another_mode_but_not_smaller() {
        VmCloneRequest copy = Request.clone(MACHINE).using(CloneMethod.COPY);
        assertThat(blockers(copy.volumeMode(VolumeMode.BLOCK))).isEmpty();
        assertThat(blockers(copy.size(Bytes.gib(1)))).containsExactly("TARGET_TOO_SMALL");
    }

    @Test
    void quotas_count_the_size_that_is_asked() {
        Inventory.Builder limited = MachineCopies.cluster()
                .add(MachineCopies.storageClass("longhorn")
                        .allowsExpansion(true)
                        .build())
                .add(new Quota(
                        ObjectRef.of(Kind.QUOTA, "vms", "quota"),
                        ImmutableMap.of("requests.storage", "30Gi"),
                        ImmutableMap.of("requests.storage", "15Gi")));
        for (Request larger : Stream.of(
                        Request.restore(MachineCopies.SNAPSHOT).size(Bytes.gib(16)),
                        Request.restore(MachineCopies.BACKUP).size(Bytes.gib(16)),
                        Request.clone(MACHINE).using(CloneMethod.CSI_CLONE).size(Bytes.gib(16)))
                .toList()) {
            assertThat(blockers(limited, larger)).containsExactly("QUOTA_EXCEEDED");
        }
    }

    private static List<String> blockers(Request request) {
        return blockers(MachineCopies.cluster(), request);
    }

    private static List<String> blockers(Inventory.Builder seen, Request request) {
        return decide(seen, request).blockers().stream()
                .map(finding -> finding.code().toString())
                .toList();
    }

    private static Decision decide(Request request) {
        return decide(MachineCopies.cluster(), request);
    }

    private static Decision decide(Inventory.Builder seen, Request request) {
        Claim source = Claim.builder()
                .name("vms", "db-root")
                .storageClass("longhorn")
                .bound("pv")
                .capacityBytes(Bytes.gib(10))
                .build();
        return Advisor.of(Profile.kubevirt())
                .over(seen.add(source).assumeComplete().build(), FactSet.of("test", Trust.CURATED, ABLE))
                .decide(request);
    }
}
