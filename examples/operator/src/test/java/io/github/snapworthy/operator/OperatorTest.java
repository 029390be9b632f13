package io.github.snapworthy.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the operator in its framework, against servers that list and watch. */
@Timeout(120)
class OperatorTest {
    private static RunningOperator running;

    @BeforeAll
    static void start() throws Exception {
        running = new RunningOperator();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String verdict(ProtectionCheckStatus status, String operation) {
        return answer(status, operation).getVerdict();
    }

    private static OperationAnswer answer(ProtectionCheckStatus status, String operation) {
        return status.getOperations().stream()
                .filter(answer -> answer.getOperation().equals(operation))
                .findFirst()
                .orElseGet(OperationAnswer::new);
    }

    private static Condition condition(ProtectionCheck check, String type) {
        return check.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_status_follows_the_decision_while_nobody_touches_the_check() throws Exception {
        running.cluster.put(FakeCluster.SNAPSHOT_CLASSES, FakeCluster.driven("snap", RunningOperator.DRIVER));
        running.ask("follows", "PersistentVolumeClaim", "data", "snapshot");
        ProtectionCheck allowed =
                running.await("follows", status -> verdict(status, "snapshot").equals("ALLOWED"));
        assertThat(answer(allowed.getStatus(), "snapshot").getSnapshotClass()).isEqualTo("snap");
        assertThat(answer(allowed.getStatus(), "snapshot").getReasons()).isEmpty();
        assertThat(condition(allowed, "SnapshotPossible").getStatus()).isEqualTo("True");
        assertThat(condition(allowed, "SnapshotPossible").getReason()).isEqualTo("Allowed");
        assertThat(condition(allowed, "SpecAccepted").getStatus()).isEqualTo("True");
        assertThat(allowed.getStatus().getOperations()).hasSize(1);
        assertThat(allowed.getStatus().getObservedGeneration())
                .isEqualTo(allowed.getMetadata().getGeneration());

        running.cluster.delete(FakeCluster.SNAPSHOT_CLASSES, "", "snap");
        ProtectionCheck denied =
                running.await("follows", status -> verdict(status, "snapshot").equals("DENIED"));
        assertThat(answer(denied.getStatus(), "snapshot").getReasons())
                .extracting(OperationAnswer.Reason::getCode)
                .containsExactly("SNAPSHOT_CLASS_NONE");
        assertThat(answer(denied.getStatus(), "snapshot").getReasons().get(0).getMessage())
                .isNotBlank();
        assertThat(answer(denied.getStatus(), "snapshot").getSnapshotClass()).isNull();
        assertThat(condition(denied, "SnapshotPossible").getReason()).isEqualTo("SNAPSHOT_CLASS_NONE");
        assertThat(condition(denied, "SnapshotPossible").getMessage()).startsWith("Not possible: ");
        assertThat(denied.getMetadata().getGeneration())
                .isEqualTo(allowed.getMetadata().getGeneration());
        assertThat(condition(denied, "SpecAccepted").getLastTransitionTime())
                .isEqualTo(condition(allowed, "SpecAccepted").getLastTransitionTime());
    }

    @Test
    void a_restart_writes_nothing_where_nothing_changed() throws Exception {
        running.ask("restarted", "PersistentVolumeClaim", "data", "clone");
        running.await("restarted", status -> !verdict(status, "clone").isEmpty());
        assertThat(running.writes("restarted")).hasSize(1);

        running.restart();
        running.client.resource(running.check("restarted")).edit(check -> {
            check.getSpec().setOperations(List.of("clone", "snapshot"));
            return check;
        });
        running.await("restarted", status -> !verdict(status, "snapshot").isEmpty());
        assertThat(running.writes("restarted")).hasSize(2);
    }

    @Test
    void it_lists_and_watches_checks_and_patches_their_status_and_does_nothing_else() throws Exception {
        running.ask("rights", "PersistentVolumeClaim", "data");
        running.await("rights", status -> !status.getOperations().isEmpty());
        assertThat(running.requests())
                .isNotEmpty()
                .allMatch(request -> request.equals("GET /apis/snapworthy.example.com/v1/protectionchecks")
                        || request.matches("PATCH /apis/.*/namespaces/apps/protectionchecks/[a-z-]+/status"));
    }

    @Test
    void all_operations_without_parameters_are_asked_where_none_is_named() throws Exception {
        running.ask("all", "PersistentVolumeClaim", "data");
        ProtectionCheck check =
                running.await("all", status -> status.getOperations().size() == 3);
        assertThat(check.getStatus().getOperations())
                .extracting(OperationAnswer::getOperation)
                .containsExactly("snapshot", "backup", "clone");
        assertThat(check.getStatus().getConditions())
                .extracting(Condition::getType)
                .containsExactly("SpecAccepted", "SnapshotPossible", "BackupPossible", "ClonePossible");
    }

    @Test
    void a_subject_that_is_not_there_is_an_answer_and_so_is_one_that_comes() throws Exception {
        running.ask("late", "VolumeSnapshot", "monday");
        ProtectionCheck missing =
                running.await("late", status -> verdict(status, "restore").equals("DENIED"));
        assertThat(answer(missing.getStatus(), "restore").getReasons())
                .extracting(OperationAnswer.Reason::getCode)
                .containsExactly("SNAPSHOT_MISSING");

        running.cluster.put(FakeCluster.SNAPSHOTS, """
                {"metadata": {"namespace": "apps", "name": "monday"},
                 "spec": {"source": {"persistentVolumeClaimName": "data"}}}
                """);
        running.await(
                "late",
                status -> !answer(status, "restore").getReasons().isEmpty()
                        && answer(status, "restore").getReasons().stream()
                                .noneMatch(reason -> reason.getCode().equals("SNAPSHOT_MISSING")));
    }

    @Test
    void a_spec_that_asks_nothing_is_a_status_and_its_correction_another_one() throws Exception {
        running.ask("wrong", "PersistentVolumeClaim", "data", "snapshot", "attach");
        ProtectionCheck refused =
                running.await("wrong", status -> !status.getConditions().isEmpty());
        assertThat(refused.getStatus().getOperations()).isEmpty();
        assertThat(refused.getStatus().getConditions()).hasSize(1);
        assertThat(condition(refused, "SpecAccepted").getStatus()).isEqualTo("False");
        assertThat(condition(refused, "SpecAccepted").getReason()).isEqualTo("UnknownOperation");
        assertThat(condition(refused, "SpecAccepted").getMessage())
                .isEqualTo("spec.operations: expected some of snapshot, backup, clone for a PersistentVolumeClaim,"
                        + " was 'attach'");

        running.client.resource(refused).edit(check -> {
            check.getSpec().setOperations(List.of("snapshot"));
            return check;
        });
        ProtectionCheck corrected =
                running.await("wrong", status -> status.getOperations().size() == 1);
        assertThat(condition(corrected, "SpecAccepted").getStatus()).isEqualTo("True");
        assertThat(condition(corrected, "SpecAccepted").getObservedGeneration()).isEqualTo(2);
    }
}
