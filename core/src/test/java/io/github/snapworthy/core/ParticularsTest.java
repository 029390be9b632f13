package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The particulars of findings: what differs, from what to what, and by which object it is known. */
class ParticularsTest {
    private static final String ACME = "csi.acme.example";
    private static final String OTHER = "csi.other.example";
    private static final VmRestoreRequest OF_BACKUP =
            Request.restore(MachineCopies.BACKUP).named("vms", "db-2");

    private static Finding only(Decision decision, String code) {
        List<Finding> found = decision.findings().stream()
                .filter(finding -> finding.code().is(code))
                .toList();
        assertThat(found).as(decision.findings().toString()).hasSize(1);
        return found.get(0);
    }

    private static Decision restored(String target) {
        return MachineCopies.decide(
                Profile.harvester(),
                MachineCopies.cluster()
                        .add(Setting.of("backup-target", target, ""))
                        .assumeComplete(),
                OF_BACKUP);
    }

    @Test
    void a_target_that_changed_is_told_with_all_that_names_it() {
        assertThat(only(restored(""), "BACKUP_TARGET_CHANGED").arguments())
                .containsEntry("then", "nfs://nas")
                .containsEntry("now", "no target");
        String s3 = "{\"type\":\"s3\",\"endpoint\":\"https://s3\",\"bucketName\":\"b\",\"bucketRegion\":\"r\"}";
        assertThat(only(restored(s3), "BACKUP_TARGET_CHANGED").arguments()).containsEntry("now", "https://s3 b r");
    }

    @Test
    void a_default_target_of_longhorn_that_is_not_there_is_missing_where_all_were_read() {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(new BackupTarget(
                        ObjectRef.of(Kind.LONGHORN_BACKUP_TARGET, "longhorn-system", "far"),
                        BackupTarget.State.AVAILABLE));
        assertThat(MachineCopies.blockers(MachineCopies.decide(Profile.harvester(), seen.assumeComplete(), OF_BACKUP)))
                .containsExactly("BACKUP_TARGET_MISSING");
        seen.unreadable(Kind.LONGHORN_BACKUP_TARGET, Unreadable.FORBIDDEN);
        assertThat(MachineCopies.blockers(MachineCopies.decide(Profile.harvester(), seen, OF_BACKUP)))
                .containsExactly("FACT_UNREADABLE BackupTarget.longhorn.io");
    }

    @Test
    void a_restore_of_a_machine_rests_on_its_copy_and_on_all_that_this_leads_to() {
        Decision decision = MachineCopies.decide(
                Profile.kubevirt(),
                MachineCopies.cluster().assumeComplete(),
                Request.restore(MachineCopies.SNAPSHOT).named("vms", "db-2"));
        assertThat(decision.dependsOn().objects())
                .contains(
                        MachineCopies.SNAPSHOT.object(),
                        ObjectRef.of(Kind.VM_SNAPSHOT_CONTENT, "vms", "content-mon"),
                        MachineCopies.MACHINE,
                        ObjectRef.of(Kind.VM, "vms", "db-2"),
                        ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root"),
                        ObjectRef.of(Kind.SNAPSHOT_CONTENT, "content-root"),
                        ObjectRef.of(Kind.STORAGE_CLASS, "longhorn"));
    }

    @Test
    void what_only_the_running_machine_has_counts_among_what_is_replaced() {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(VmInstance.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("root", "db-root"), VmDisk.ofClaim("plugged", "db-plugged"))
                        .build())
                .assumeComplete();
        Request replacing = Request.restore(MachineCopies.BACKUP).replacing(ReplacedVolumes.DELETE);
        assertThat(MachineCopies.decide(Profile.harvester(), seen, replacing)
                        .dependsOn()
                        .objects())
                .contains(ObjectRef.of(Kind.CLAIM, "vms", "db-root"), ObjectRef.of(Kind.CLAIM, "vms", "db-plugged"));
    }

    @Test
    void a_copy_that_failed_says_why() {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(MachineCopies.snapshot()
                        .ready(false)
                        .error("no space in the pool")
                        .build())
                .add(MachineCopies.backup().ready(false).error("target is full").build())
                .assumeComplete();
        assertThat(only(
                                MachineCopies.decide(
                                        Profile.kubevirt(),
                                        seen,
                                        Request.restore(MachineCopies.SNAPSHOT).named("vms", "x")),
                                "SNAPSHOT_FAILED")
                        .arguments())
                .containsEntry("error", "no space in the pool");
        assertThat(only(MachineCopies.decide(Profile.harvester(), seen, OF_BACKUP), "SNAPSHOT_FAILED")
                        .arguments())
                .containsEntry("error", "target is full");
    }

    @Test
    void the_name_of_a_machine_has_253_characters_at_most() {
        for (int length : new int[] {253, 254}) {
            Decision decision = MachineCopies.decide(
                    Profile.harvester(),
                    MachineCopies.cluster().assumeComplete(),
                    Request.restore(MachineCopies.BACKUP).named("vms", "a".repeat(length)));
            assertThat(MachineCopies.blockers(decision).contains("TARGET_NAME_INVALID"))
                    .isEqualTo(length > 253);
        }
    }

    @Test
    void a_volume_that_is_local_to_a_node_names_the_node_that_is_asked_for() {
        NodeAffinity.Expression host =
                new NodeAffinity.Expression("kubernetes.io/hostname", NodeAffinity.Operator.IN, ImmutableList.of("n1"));
        Inventory seen = Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(ACME, "h")
                        .nodeAffinity(new NodeAffinity(
                                ImmutableList.of(new NodeAffinity.Term(ImmutableList.of(host), ImmutableList.of()))))
                        .build())
                .add(new Node("n2", ImmutableMap.of("kubernetes.io/hostname", "n2")))
                .assumeComplete()
                .build();
        Facts able = Facts.of(DriverName.of(ACME)).supports(Capability.CLONE);
        Situation now = Advisor.of(Profile.kubernetes()).over(seen, FactSet.of("pack", Trust.CURATED, able));
        CloneRequest clone = Request.clone(ClaimRef.of("apps", "data")).using(CloneMethod.CSI_CLONE);
        Finding elsewhere = only(now.decide(clone.onNode("n2")), "PINNED_TO_NODE");
        assertThat(elsewhere.effect()).isEqualTo(Effect.DENY);
        assertThat(elsewhere.arguments()).containsEntry("node", ", which is not n2");
        assertThat(elsewhere.evidence()).extracting(Evidence::object).containsExactly("PersistentVolume/pv");
        Finding anywhere = only(now.decide(clone), "PINNED_TO_NODE");
        assertThat(anywhere.effect()).isEqualTo(Effect.WARN);
        assertThat(anywhere.arguments()).containsEntry("node", "");
    }

    @Test
    void a_volume_that_was_only_migrated_to_a_driver_says_so() {
        assertThat(only(snapshot(Volume.builder().name("pv").sourceType("awsElasticBlockStore")), "VOLUME_NOT_CSI")
                        .arguments())
                .containsEntry("type", "awsElasticBlockStore");
        assertThat(only(
                                snapshot(Volume.builder()
                                        .name("pv")
                                        .sourceType("awsElasticBlockStore")
                                        .migratedTo(DriverName.of("ebs.csi.aws.com"))),
                                "VOLUME_NOT_CSI")
                        .arguments())
                .containsEntry("type", "awsElasticBlockStore, only migrated to ebs.csi.aws.com");
    }

    private static Decision snapshot(Volume.Builder volume) {
        Inventory seen = Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .add(volume.build())
                .assumeComplete()
                .build();
        return Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.none())
                .decide(Request.snapshot(ClaimRef.of("apps", "data")));
    }

    @Test
    void what_a_refusal_depends_on_is_told_where_it_depends_on_something() {
        Facts plain = Facts.of(DriverName.of(ACME)).refuses(Capability.SNAPSHOT);
        Facts depends = Facts.of(DriverName.of(ACME))
                .supports(Capability.SNAPSHOT)
                .refuses(Capability.SNAPSHOT, Condition.volumeAttribute("thin").is("true"));
        assertThat(only(snapshot(plain), "DRIVER_LACKS_SNAPSHOT").arguments()).containsEntry("where", "");
        assertThat(only(snapshot(depends), "DRIVER_LACKS_SNAPSHOT").arguments().get("where"))
                .startsWith(": it depends on ")
                .contains("thin");
    }

    private static Decision snapshot(Facts facts) {
        Inventory seen = Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .add(Volume.builder().name("pv").csi(ACME, "h").build())
                .build();
        return Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.of("pack", Trust.CURATED, facts))
                .decide(Request.snapshot(ClaimRef.of("apps", "data")));
    }

    @Test
    void a_pending_claim_has_a_driver_to_be_asked_for_where_its_class_may_name_one() {
        Inventory.Builder pending = Inventory.builder()
                .add(Claim.builder().name("apps", "data").storageClass("fast").build())
                .add(VirtualMachine.builder().name("apps", "db").build())
                .assumeComplete();
        assertThat(attached(pending)).doesNotContain("FACT_UNREADABLE StorageClass.storage.k8s.io");
        pending.unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        assertThat(attached(pending)).contains("FACT_UNREADABLE StorageClass.storage.k8s.io");
    }

    @Test
    void a_bound_claim_whose_volume_names_no_driver_is_attached_whatever_its_class_is() {
        Inventory.Builder bound = Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv")
                        .build())
                .add(Volume.builder().name("pv").sourceType("nfs").build())
                .add(VirtualMachine.builder().name("apps", "db").build())
                .unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN)
                .assumeComplete();
        assertThat(attached(bound)).isEmpty();
    }

    private static List<String> attached(Inventory.Builder seen) {
        return MachineCopies.blockers(Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.none())
                .decide(Request.attach(ClaimRef.of("apps", "data")).to(VmRef.of("apps", "db"))));
    }

    @Test
    void a_group_of_several_drivers_shows_the_first_claim_of_each() {
        Finding mixed = only(grouped("a", ACME, "b", OTHER, "c", ACME, "d", OTHER), "GROUP_MIXED_DRIVERS");
        assertThat(mixed.arguments()).containsEntry("drivers", ACME + ", " + OTHER);
        assertThat(mixed.evidence())
                .extracting(evidence -> evidence.object() + " " + evidence.detail())
                .containsExactly("PersistentVolumeClaim/apps/a " + ACME, "PersistentVolumeClaim/apps/b " + OTHER);
    }

    @Test
    void a_group_is_judged_by_the_class_that_it_takes() {
        Decision decision = grouped("a", ACME, "b", ACME);
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.snapshotClass().map(SnapshotClassChoice::name)).contains("groups");
    }

    @Test
    void a_group_of_claims_has_to_be_consistent_enough() {
        Decision decision = grouped(Profile.kubernetes().atLeast(Consistency.OFFLINE), "a", ACME, "b", ACME);
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.consistency()).contains(Consistency.OFFLINE);
        assertThat(grouped(Profile.kubernetes().atLeast(Consistency.QUIESCED), "a", ACME, "used", ACME)
                        .blockers())
                .extracting(Finding::code)
                .contains(Code.of("CONSISTENCY_TOO_WEAK"));
    }

    private static Decision grouped(String... claims) {
        return grouped(Profile.kubernetes(), claims);
    }

    /** Names of claims, each followed by its driver. */
    private static Decision grouped(Profile profile, String... claims) {
        Inventory.Builder seen = Inventory.builder()
                .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")))
                .add(new ApiDefinition("volumegroupsnapshots", "groupsnapshot.storage.k8s.io", ImmutableSet.of("v1")))
                .add(SnapshotClass.builder()
                        .ref(ObjectRef.of(Kind.GROUP_SNAPSHOT_CLASS, "groups"))
                        .driver(ACME)
                        .build())
                .add(Pod.builder()
                        .name("apps", "web")
                        .phase(Pod.Phase.RUNNING)
                        .addClaims("used")
                        .build())
                .assumeComplete();
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        for (int i = 0; i < claims.length; i += 2) {
            names.add(claims[i]);
            seen.add(Claim.builder()
                            .name("apps", claims[i])
                            .bound("pv-" + claims[i])
                            .build())
                    .add(Volume.builder()
                            .name("pv-" + claims[i])
                            .csi(claims[i + 1], claims[i])
                            .boundTo("apps", claims[i])
                            .build());
        }
        FactSet able = FactSet.none();
        for (String driver : List.of(ACME, OTHER)) {
            able = able.and(FactSet.of(
                    "pack",
                    Trust.CURATED,
                    Facts.of(DriverName.of(driver)).supports(Capability.SNAPSHOT, Capability.GROUP_SNAPSHOT)));
        }
        return Advisor.of(profile)
                .over(seen.build(), able)
                .decide(Request.groupSnapshot(
                        ClaimSetRef.of("apps", names.build().toArray(new String[0]))));
    }
}
