package io.github.snapworthy.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NotEligibleException;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.Volume;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaimSpec;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaimStatus;
import io.kubernetes.client.util.Config;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Runs the programs that the pages show. */
class ProgramsTest {
    private static final ClaimRef DATA = ClaimRef.of("vms", "db-data");

    private static Situation bundled() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(ProgramsTest.class.getResource("/cluster"));
        return new SnapshotButton().look(Path.of(folder.toURI()));
    }

    @Test
    void a_button_shows_what_is_possible_and_why_something_is_not() throws Exception {
        Situation now = bundled();
        assertThat(SnapshotButton.label(now, DATA)).isEqualTo("Snapshot by ebs");
        assertThat(SnapshotButton.label(now, ClaimRef.of("vms", "new-data")))
                .startsWith("Not yet: ")
                .contains("new-data");
        assertThat(SnapshotButton.label(now, ClaimRef.of("vms", "plain"))).startsWith("Not possible: ");
        assertThat(SnapshotButton.label(now, VmRef.of("vms", "db"))).startsWith("Not known: ");
    }

    @Test
    void what_is_not_possible_has_a_way_forward_that_was_tried() {
        Situation now = Advisor.of(Profile.kubernetes())
                .over(
                        Inventory.builder()
                                .add(Claim.builder()
                                        .name("vms", "db-data")
                                        .storageClass("fast")
                                        .bound("pv")
                                        .build())
                                .add(Volume.builder()
                                        .name("pv")
                                        .csi("csi.acme.example", "h")
                                        .boundTo("vms", "db-data")
                                        .build())
                                .assumeComplete()
                                .build(),
                        FactSet.of(
                                "ours",
                                Trust.VERIFIED,
                                Facts.of(DriverName.of("csi.acme.example")).supports(Capability.SNAPSHOT)));
        Request snapshot = Request.snapshot(DATA);
        assertThat(now.decide(snapshot).verdict()).isEqualTo(Verdict.DENIED);
        Remedy remedy = WayForward.offer(now, snapshot).orElseThrow();
        assertThat(WayForward.after(now, snapshot, remedy)).isEqualTo(Verdict.ALLOWED);
        assertThat(WayForward.toDo(now, List.of(snapshot)))
                .containsExactly("Create a VolumeSnapshotClass for the driver csi.acme.example. Unlocks 1.");
    }

    @Test
    void a_row_shows_buttons_and_reasons_without_codes() throws Exception {
        Situation now = bundled();
        assertThat(ActionRow.show(now, DATA, Locale.ENGLISH))
                .anyMatch(line -> line.startsWith("[Snapshot] by class "))
                .noneMatch(line -> line.contains("SNAPSHOT_"));
        assertThat(ActionRow.show(now, ClaimRef.of("vms", "plain"), Locale.CHINESE))
                .anyMatch(line -> line.startsWith("快照: "));
    }

    @Test
    void a_review_tells_what_manifests_would_take_away() throws Exception {
        String manifest = """
                $patch: delete
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: db-data, namespace: vms}
                """;
        List<Request> requests = List.of(Request.snapshot(DATA), Request.snapshot(ClaimRef.of("vms", "plain")));
        assertThat(ReviewedChange.review(
                        bundled(), new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)), requests))
                .extracting(DecisionChange::toString)
                .singleElement()
                .satisfies(change -> assertThat(change).startsWith("ALLOWED -> "));
    }

    @Test
    void a_cluster_that_cannot_be_reached_is_an_exception() {
        ApiClient client = Config.fromToken("http://127.0.0.1:1", "token");
        assertThatThrownBy(() -> new SnapshotButton().look(client))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void a_console_says_nothing_of_a_cluster_that_it_has_not_heard_of() {
        ApiClient client = Config.fromToken("http://127.0.0.1:1", "token");
        try (LiveConsole console = new LiveConsole(client, change -> {})) {
            assertThat(console.look().decide(Request.snapshot(DATA)).verdict()).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void an_admission_check_throws_the_decision_that_the_button_shows() throws Exception {
        Situation now = bundled();
        Request possible = Request.snapshot(DATA);
        Request impossible = Request.snapshot(ClaimRef.of("vms", "plain"));
        assertThatCode(() -> SnapshotButton.admit(now, possible)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SnapshotButton.admit(now, impossible))
                .isInstanceOfSatisfying(
                        NotEligibleException.class,
                        e -> assertThat(e.decision()).isEqualTo(now.decide(impossible)));
    }

    @Test
    void an_operator_learns_what_to_list_and_what_to_watch() throws Exception {
        assertThat(new SnapshotButton().rights())
                .contains(Kind.CLAIM, Kind.SNAPSHOT_CLASS)
                .doesNotContain(Kind.SETTING);
        assertThat(SnapshotButton.watched(bundled(), Request.snapshot(DATA)).objects())
                .contains(DATA.object());
    }

    @Test
    void a_host_brings_its_own_objects() {
        Map<String, Object> volume = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "PersistentVolume",
                "metadata",
                Map.of("name", "pv-17"),
                "spec",
                Map.of("nfs", Map.of("server", "files", "path", "/")));
        Inventory seen = OwnObjects.inventory(model("db-data", "Pending"), volume);
        assertThat(decide(seen, "db-data").findings())
                .extracting(f -> f.code().value())
                .contains("CLAIM_PENDING");
        assertThat(decide(seen, "scratch").findings())
                .extracting(f -> f.code().value())
                .contains("VOLUME_NOT_CSI");
        assertThat(decide(seen, "gone").findings())
                .extracting(f -> f.code().value())
                .containsExactly("CLAIM_MISSING");

        Inventory later = OwnObjects.after(seen, model("db-data", "Lost"));
        assertThat(decide(later, "db-data").findings())
                .extracting(f -> f.code().value())
                .contains("CLAIM_LOST");
        assertThat(decide(seen, "db-data").findings())
                .extracting(f -> f.code().value())
                .doesNotContain("CLAIM_LOST");
    }

    @Test
    void requests_carry_their_parameters() throws Exception {
        Situation now = bundled();
        assertThat(Requests.examples())
                .allSatisfy(request -> assertThat(now.decide(request).request()).isEqualTo(request));
        assertThat(Requests.row(now, DATA))
                .extracting(decision -> decision.request().operation())
                .containsExactly(Operation.SNAPSHOT, Operation.BACKUP, Operation.CLONE);
    }

    @Test
    void a_host_can_take_away_by_a_rule_of_its_own() {
        Inventory seen = Inventory.builder()
                .add(Claim.builder()
                        .name("vms", "db-data")
                        .putLabels("acme/frozen", "")
                        .build())
                .build();
        Decision decision = Advisor.of(OwnPolicy.acme())
                .over(seen, FactSet.none())
                .decide(Request.snapshot(ClaimRef.of("vms", "db-data")));
        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(decision.blockers().get(0).message()).isEqualTo("Frozen by label.");
    }

    private static Decision decide(Inventory seen, String claim) {
        return Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.none())
                .decide(Request.snapshot(ClaimRef.of("vms", claim)));
    }

    private static V1PersistentVolumeClaim model(String name, String phase) {
        return new V1PersistentVolumeClaim()
                .metadata(new V1ObjectMeta().namespace("vms").name(name))
                .spec(new V1PersistentVolumeClaimSpec().storageClassName("fast"))
                .status(new V1PersistentVolumeClaimStatus().phase(phase));
    }
}
