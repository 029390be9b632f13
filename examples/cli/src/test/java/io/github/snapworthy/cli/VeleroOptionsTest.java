package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Profile {@code velero} on the command line: when it is taken, and what it is told. */
class VeleroOptionsTest {
    private static final String SCHEDULE = "{apiVersion: velero.io/v1, kind: Schedule, metadata: {name: nightly,"
            + " namespace: velero}, spec: {template: {snapshotMoveData: true}}}\n";
    private static final String LOCATION_KIND =
            "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name:"
                    + " backupstoragelocations.velero.io}, spec: {group: velero.io, versions: [{name: v1, served:"
                    + " true}]}}\n";
    private static final String MACHINE =
            "{apiVersion: kubevirt.io/v1, kind: VirtualMachine, metadata: {name: db, namespace: vms}, spec: {}}\n";
    private static final String CLAIM = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data,"
            + " namespace: apps}, spec: {volumeName: pv-data, storageClassName: fast}, status: {phase: Bound}}\n";
    private static final String VOLUME = "{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv-data}, spec:"
            + " {storageClassName: fast, csi: {driver: ebs.csi.aws.com, volumeHandle: vol-data}}}\n";
    private static final String POD = "{apiVersion: v1, kind: Pod, metadata: {name: app-0, namespace: apps}, spec:"
            + " {nodeName: node-a, volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}, status:"
            + " {phase: Running}}\n";

    private static Run on(String objects, String... more) {
        return Run.onInput(objects.replace("}\n", "}\n---\n"), more);
    }

    private static String why(Run run) {
        return run.json().get("profileWhy").asString();
    }

    @Test
    void auto_takes_it_where_something_of_velero_was_seen_and_nothing_of_harvester() {
        Run run = on(SCHEDULE);

        assertThat(run.json().get("profile").asString()).isEqualTo("velero");
        assertThat(why(run))
                .isEqualTo("auto: objects of velero.io were seen, and nothing of harvesterhci.io and no namespace"
                        + " harvester-system");
        assertThat(why(on(LOCATION_KIND))).startsWith("auto: definitions of velero.io were seen");
    }

    @Test
    void auto_prefers_it_to_kubevirt_and_harvester_to_both() {
        assertThat(on(SCHEDULE + MACHINE).json().get("profile").asString()).isEqualTo("velero");
        assertThat(on(MACHINE).json().get("profile").asString()).isEqualTo("kubevirt");
        assertThat(on(SCHEDULE + "{apiVersion: v1, kind: Namespace, metadata: {name: harvester-system}}\n")
                        .json()
                        .get("profile")
                        .asString())
                .isEqualTo("harvester");
    }

    @Test
    void its_options_are_refused_where_auto_takes_another_profile() {
        Run run = on(MACHINE, "--option=move-data=true");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToIgnoringNewLines("snapworthy: option move-data means nothing in profile kubevirt (auto:"
                        + " objects of kubevirt.io were seen, and nothing of velero.io); expected --profile velero");
    }

    @Test
    void each_of_its_options_is_heard() {
        String all = SCHEDULE + CLAIM + VOLUME + POD;
        String[] asked = {"--operation=backup", "--subject=pvc/apps/data", "--assume-complete", "--option"};

        assertThat(setting(on(all, asked[0], asked[1], asked[2], asked[3], "move-data=false")))
                .isEqualTo("option move-data");
        assertThat(setting(on(all, asked[0], asked[1], asked[2], asked[3], "snapshot-volumes=false")))
                .isEqualTo("option snapshot-volumes");
        assertThat(setting(on(all, asked[0], asked[1], asked[2], asked[3], "fs-backup-default=true")))
                .isEqualTo("option fs-backup-default");
        assertThat(on(all, asked[0], asked[1], asked[2], asked[3], "policy=velero/none")
                        .codes())
                .contains("POLICY_INVALID");
    }

    /** Which setting decided against a snapshot whose content is moved. */
    private static String setting(Run run) {
        return run.json()
                .get("decisions")
                .get(0)
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("code").asString().equals("NOT_OPTED_IN"))
                .map(finding -> finding.get("arguments").get("setting").asString())
                .findFirst()
                .orElse("none");
    }

    @Test
    void a_stated_release_decides_what_the_server_takes() {
        String policy = "{apiVersion: v1, kind: ConfigMap, metadata: {name: volumes, namespace: velero}, data: {p.yaml:"
                + " \"version: v1\\nvolumePolicies:\\n- conditions: {}\\n  action: {type: custom}\\n\"}}\n";
        String[] asked = {"--operation=backup", "--subject=pvc/apps/data", "--assume-complete"};
        String all = SCHEDULE + CLAIM + VOLUME + policy;

        assertThat(on(all, asked[0], asked[1], asked[2], "--option=policy=velero/volumes")
                        .codes())
                .contains("CUSTOM_POLICY_ACTION")
                .doesNotContain("POLICY_INVALID");
        assertThat(on(
                                all,
                                asked[0],
                                asked[1],
                                asked[2],
                                "--option=policy=velero/volumes",
                                "--option=velero-release=v1.18.0")
                        .codes())
                .contains("POLICY_INVALID")
                .doesNotContain("CUSTOM_POLICY_ACTION");
    }
}
