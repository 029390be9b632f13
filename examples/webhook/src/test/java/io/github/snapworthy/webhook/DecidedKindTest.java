package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.ReplacedVolumes;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VeleroSettings;
import io.github.snapworthy.core.VeleroSettings.Switch;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestoreRequest.OfSnapshot;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshotRef;
import io.github.snapworthy.webhook.Asked.Weight;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What each object asks for. Specifications are written with single quotes. */
class DecidedKindTest {
    private static final String MACHINE = "{'apiGroup':'kubevirt.io','kind':'VirtualMachine','name':'db'}";

    private static Asked ask(DecidedKind kind, String namespace, String spec) throws UnreadableField {
        Review review = ReviewText.read(ReviewText.create(kind, namespace, "new", spec.replace('\'', '"')));
        Asked asked = kind.ask(new NewObject(review.object(), review.namespace()), Cluster.inventory());
        assertThat(kind.operations())
                .as("what these operations read is watched")
                .containsAll(asked.requests().stream().map(Request::operation).toList());
        return asked;
    }

    private static Asked ask(DecidedKind kind, String spec) throws UnreadableField {
        return ask(kind, "apps", spec);
    }

    @Test
    void a_volume_snapshot_asks_for_a_snapshot_of_its_claim_by_the_class_that_it_names() throws UnreadableField {
        ClaimRef data = ClaimRef.of("apps", "data");
        assertThat(ask(DecidedKind.VOLUME_SNAPSHOT, "{'source':{'persistentVolumeClaimName':'data'}}"))
                .isEqualTo(Asked.of(Request.snapshot(data)));
        assertThat(ask(
                        DecidedKind.VOLUME_SNAPSHOT,
                        "{'source':{'persistentVolumeClaimName':'data'},'volumeSnapshotClassName':'nightly'}"))
                .isEqualTo(
                        Asked.of(Request.snapshot(data).withClass("nightly")).passing("SNAPSHOT_CLASS_WRONG_PURPOSE"));
    }

    @Test
    void a_snapshot_of_a_content_that_is_there_asks_for_nothing() throws UnreadableField {
        assertThat(ask(DecidedKind.VOLUME_SNAPSHOT, "{'source':{'volumeSnapshotContentName':'content'}}"))
                .isEqualTo(Asked.nothing());
    }

    @Test
    void a_claim_without_a_data_source_or_with_one_of_somebody_else_asks_for_nothing() throws UnreadableField {
        assertThat(ask(DecidedKind.CLAIM, "{'storageClassName':'rbd'}")).isEqualTo(Asked.nothing());
        assertThat(ask(
                        DecidedKind.CLAIM,
                        "{'dataSourceRef':{'apiGroup':'cdi.kubevirt.io','kind':'VolumeCloneSource','name':'x'}}"))
                .isEqualTo(Asked.nothing());
    }

    @Test
    void a_claim_from_a_volume_snapshot_asks_for_a_restore() throws UnreadableField {
        assertThat(ask(
                        DecidedKind.CLAIM,
                        "{'storageClassName':'rbd','volumeMode':'Block','resources':{'requests':{'storage':'20Gi'}},"
                                + "'dataSource':{'apiGroup':'snapshot.storage.k8s.io','kind':'VolumeSnapshot',"
                                + "'name':'data-1'}}"))
                .isEqualTo(Asked.of(Request.restore(VolumeSnapshotRef.of("apps", "data-1"))
                        .volumeMode(VolumeMode.BLOCK)
                        .storageClass("rbd")
                        .size(Bytes.gib(20))));
    }

    @Test
    void a_claim_from_a_claim_asks_for_a_clone_by_the_driver() throws UnreadableField {
        assertThat(ask(
                        DecidedKind.CLAIM,
                        "{'storageClassName':'rbd','resources':{'requests':{'storage':'20Gi'}},"
                                + "'dataSourceRef':{'kind':'PersistentVolumeClaim','name':'data'}}"))
                .isEqualTo(Asked.of(Request.clone(ClaimRef.of("apps", "data"))
                        .volumeMode(VolumeMode.FILESYSTEM)
                        .using(CloneMethod.CSI_CLONE)
                        .storageClass("rbd")
                        .size(Bytes.gib(20))));
    }

    @Test
    void a_data_source_elsewhere_or_without_a_class_is_told_of() throws UnreadableField {
        String source = "'dataSourceRef':{'kind':'PersistentVolumeClaim','name':'data'";
        assertThat(ask(DecidedKind.CLAIM, "{'storageClassName':'rbd'," + source + ",'namespace':'lab'}}")
                        .remarks())
                .singleElement()
                .asString()
                .contains("another namespace");
        assertThat(ask(DecidedKind.CLAIM, "{'storageClassName':''," + source + "}}")
                        .requests())
                .isEmpty();
        assertThat(ask(DecidedKind.CLAIM, "{" + source + "}}").remarks()).hasSize(1);
    }

    @Test
    void objects_of_kubevirt_ask_for_snapshots_backups_and_restores_of_machines() throws UnreadableField {
        VmRef db = VmRef.of("apps", "db");
        assertThat(ask(DecidedKind.KUBEVIRT_SNAPSHOT, "{'source':" + MACHINE + "}"))
                .isEqualTo(Asked.of(Request.snapshot(db)));
        assertThat(ask(DecidedKind.KUBEVIRT_BACKUP, "{'source':" + MACHINE + ",'pvcName':'target'}"))
                .isEqualTo(Asked.of(Request.backup(db).targetClaim("target")));
        assertThat(ask(DecidedKind.KUBEVIRT_BACKUP, "{'source':{'kind':'VirtualMachineBackupTracker','name':'x'}}"))
                .isEqualTo(Asked.nothing());
    }

    @Test
    void a_restore_of_kubevirt_replaces_the_machine_that_was_snapshotted_and_makes_any_other() throws UnreadableField {
        OfSnapshot restore = Request.restore(VmSnapshotRef.of("apps", "db-1"));
        String named = "'virtualMachineSnapshotName':'db-1'}";
        assertThat(ask(DecidedKind.KUBEVIRT_RESTORE, "{'target':" + MACHINE + "," + named))
                .isEqualTo(Asked.of(restore.named("apps", "db").replacing()).passing("VM_MUST_BE_STOPPED"));
        assertThat(ask(
                        DecidedKind.KUBEVIRT_RESTORE,
                        "{'targetReadinessPolicy':'FailImmediate','target':" + MACHINE + "," + named))
                .isEqualTo(Asked.of(restore.named("apps", "db").replacing()));
        assertThat(ask(DecidedKind.KUBEVIRT_RESTORE, "{'target':" + MACHINE.replace("db", "db-2") + "," + named)
                        .requests())
                .containsExactly(restore.named("apps", "db-2"));
    }

    @Test
    void a_class_of_another_purpose_is_told_of_and_let_pass() {
        String spec = "{'source':{'persistentVolumeClaimName':'store'},'volumeSnapshotClassName':'longhorn-backup'}";
        for (OnUnknown policy : OnUnknown.values()) {
            Ruling ruling = Cluster.judge(policy, Duration.ofSeconds(1))
                    .rule(ReviewText.read(
                            ReviewText.create(DecidedKind.VOLUME_SNAPSHOT, "apps", "new", spec.replace('\'', '"'))));
            assertThat(ruling.isAllowed()).isTrue();
            assertThat(ruling.warnings())
                    .anyMatch(warning -> warning.contains("is let pass: SNAPSHOT_CLASS_WRONG_PURPOSE"));
        }
    }

    @Test
    void a_backup_of_harvester_is_a_snapshot_or_a_backup_by_its_type() throws UnreadableField {
        VmRef db = VmRef.of("apps", "db");
        assertThat(ask(DecidedKind.HARVESTER_BACKUP, "{'type':'snapshot','source':" + MACHINE + "}"))
                .isEqualTo(Asked.of(Request.snapshot(db)));
        assertThat(ask(DecidedKind.HARVESTER_BACKUP, "{'type':'backup','source':" + MACHINE + "}"))
                .isEqualTo(Asked.of(Request.backup(db)));
        assertThat(ask(DecidedKind.HARVESTER_BACKUP, "{'source':" + MACHINE + "}"))
                .isEqualTo(Asked.of(Request.backup(db)));
    }

    @Test
    void a_restore_of_harvester_makes_a_machine_or_replaces_one() throws UnreadableField {
        VmBackupRef backup = VmBackupRef.of("lab", "nightly");
        String from = "'virtualMachineBackupName':'nightly','virtualMachineBackupNamespace':'lab','target':" + MACHINE;
        assertThat(ask(DecidedKind.HARVESTER_RESTORE, "{'newVM':true,'keepMacAddress':true," + from + "}"))
                .isEqualTo(Asked.of(Request.restore(backup).named("apps", "db").keepingMac()));
        assertThat(ask(DecidedKind.HARVESTER_RESTORE, "{'deletionPolicy':'retain'," + from + "}"))
                .isEqualTo(Asked.of(Request.restore(backup).named("apps", "db").replacing(ReplacedVolumes.RETAIN)));
    }

    @Test
    void a_backup_of_velero_asks_for_a_backup_of_each_claim_of_its_namespaces() throws UnreadableField {
        Asked asked = ask(
                DecidedKind.VELERO_BACKUP,
                "velero",
                "{'includedNamespaces':['*'],'excludedNamespaces':['apps'],'snapshotMoveData':true,"
                        + "'resourcePolicy':{'kind':'configmap','name':'rules'}}");
        VeleroSettings settings = VeleroSettings.none().on(Switch.MOVE_DATA).policy("velero", "rules");
        BackupRequest relic = Request.backup(ClaimRef.of("attic", "relic")).under(settings);
        BackupRequest odd = Request.backup(ClaimRef.of("lab", "odd")).under(settings);
        assertThat(asked.requests()).containsExactly(relic, odd);
        assertThat(asked.weight()).isEqualTo(Weight.ALL);
    }

    @Test
    void a_backup_of_velero_whose_claims_are_not_certain_is_never_refused() throws UnreadableField {
        for (String narrowed : new String[] {
            "'labelSelector':{'matchLabels':{'a':'b'}}",
            "'includedResources':['pods']",
            "'includedNamespaces':['att*']",
            "'orLabelSelectors':[{'matchLabels':{'a':'b'}}]"
        }) {
            Asked asked = ask(DecidedKind.VELERO_BACKUP, "velero", "{'snapshotVolumes':true," + narrowed + "}");
            assertThat(asked.weight()).as(narrowed).isEqualTo(Weight.NONE);
        }
    }

    @Test
    void a_backup_of_velero_that_keeps_objects_alone_asks_for_nothing() throws UnreadableField {
        assertThat(ask(DecidedKind.VELERO_BACKUP, "velero", "{'snapshotVolumes':false}"))
                .isEqualTo(Asked.nothing());
    }

    @Test
    void a_backup_of_velero_is_refused_only_where_it_asks_for_data_and_none_can_be_had() {
        assertThat(velero("{'includedNamespaces':['attic'],'snapshotVolumes':true}")
                        .refusal())
                .isPresent();
        assertThat(velero("{'includedNamespaces':['attic']}").refusal()).isEmpty();
        assertThat(velero("{'includedNamespaces':['attic','apps'],'snapshotVolumes':true}")
                        .refusal())
                .isEmpty();
        assertThat(velero("{'includedNamespaces':['attic','apps'],'snapshotVolumes':true}")
                        .warnings())
                .anyMatch(warning -> warning.contains("attic/relic is not possible"));
        assertThat(velero("{'includedNamespaces':['nowhere'],'snapshotVolumes':true}"))
                .isEqualTo(Ruling.silent());
    }

    private static Ruling velero(String spec) {
        return Cluster.judge()
                .rule(ReviewText.read(
                        ReviewText.create(DecidedKind.VELERO_BACKUP, "velero", "new", spec.replace('\'', '"'))));
    }

    @Test
    void a_restore_of_velero_is_never_refused_and_told_what_can_be_seen() throws UnreadableField {
        assertThat(ask(DecidedKind.VELERO_RESTORE, "velero", "{'backupName':'nightly'}"))
                .isEqualTo(Asked.nothing());
        assertThat(ask(DecidedKind.VELERO_RESTORE, "velero", "{'backupName':'faraway'}")
                        .remarks())
                .containsExactly("BackupStorageLocation/velero/lost, where the backup lies, is not available");
        assertThat(ask(DecidedKind.VELERO_RESTORE, "velero", "{'backupName':'none'}")
                        .remarks())
                .containsExactly("Backup/velero/none was not found: the restore would fail");
        assertThat(ask(DecidedKind.VELERO_RESTORE, "velero", "{'scheduleName':'daily'}"))
                .isEqualTo(Asked.nothing());
    }
}
