package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Backups that are moved need a location: of several the best counts. */
class BackupLocationsTest {
    private static final String ACME = "csi.acme.example";

    private final Inventory.Builder seen = Inventory.builder()
            .add(Claim.builder().name("apps", "data").bound("pv").build())
            .add(Volume.builder()
                    .name("pv")
                    .csi(ACME, "h")
                    .boundTo("apps", "data")
                    .build())
            .add(Pod.builder()
                    .name("apps", "web")
                    .node("n1")
                    .phase(Pod.Phase.RUNNING)
                    .addClaims("data")
                    .build())
            .add(agents(1));

    @Test
    void without_a_location_none_is_configured() {
        assertThat(blockers()).containsExactly("BACKUP_TARGET_MISSING");
        seen.unreadable(Kind.BACKUP_LOCATION, Unreadable.FORBIDDEN);
        assertThat(blockers()).containsExactly("FACT_UNREADABLE BackupStorageLocation.velero.io");
    }

    @Test
    void the_best_of_several_counts_whichever_is_named_first() {
        location("b", BackupTarget.State.UNCONFIGURED);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_MISSING");
        location("c", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_UNAVAILABLE");
        location("a", BackupTarget.State.UNCONFIGURED);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_UNAVAILABLE");
        location("d", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).isEmpty();
        location("e", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).isEmpty();
    }

    @Test
    void agents_have_to_run() {
        location("a", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).isEmpty();
        seen.add(agents(0));
        assertThat(blockers()).containsExactly("NODE_AGENT_MISSING");
        seen.add(Workload.builder()
                .ref(ObjectRef.of(Kind.DAEMON_SET, "velero", "node-agent-windows"))
                .readyReplicas(1)
                .build());
        assertThat(blockers()).as("another set of agents is ready").isEmpty();
    }

    @Test
    void agents_are_known_by_a_label_too() {
        location("a", BackupTarget.State.AVAILABLE);
        seen.apply(Change.remove(agents(1).ref()));
        for (String label : List.of("role", "name")) {
            seen.add(Workload.builder()
                    .ref(ObjectRef.of(Kind.DAEMON_SET, "backups", "mover"))
                    .putLabels(label, "node-agent")
                    .readyReplicas(1)
                    .build());
            assertThat(blockers()).isEmpty();
        }
    }

    @Test
    void another_daemon_set_is_no_agent() {
        location("a", BackupTarget.State.AVAILABLE);
        seen.apply(Change.remove(agents(1).ref()))
                .add(Workload.builder()
                        .ref(ObjectRef.of(Kind.DAEMON_SET, "velero", "node-exporter"))
                        .putLabels("role", "exporter")
                        .readyReplicas(1)
                        .build());
        assertThat(blockers()).containsExactly("NODE_AGENT_MISSING");
    }

    private static Workload agents(int ready) {
        return Workload.builder()
                .ref(ObjectRef.of(Kind.DAEMON_SET, "velero", "node-agent"))
                .readyReplicas(ready)
                .build();
    }

    private void location(String name, BackupTarget.State state) {
        seen.add(new BackupTarget(ObjectRef.of(Kind.BACKUP_LOCATION, "velero", name), state));
    }

    /** Of a backup of files, on a host that has no other method. */
    private List<String> blockers() {
        Profile files = Profile.builder()
                .name("files")
                .dialect(Dialect.KUBERNETES)
                .addBackupMethods(BackupMethod.FILE_SYSTEM)
                .methodChoice(Profile.MethodChoice.PER_DISK)
                .coverageRule(Profile.CoverageRule.DENY)
                .shareableDisk(Effect.WARN)
                .build();
        return MachineCopies.blockers(Advisor.of(files)
                .over(seen.assumeComplete().build(), FactSet.none())
                .decide(Request.backup(ClaimRef.of("apps", "data"))));
    }
}
