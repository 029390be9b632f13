package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who names the driver of a claim: the strongest counts, each other one that differs is told, and it has to be installed. */
class NamedDriverTest {
    private static final String ACME = "csi.acme.example";
    private static final String OTHER = "csi.other.example";
    private static final String STABLE = "volume.kubernetes.io/storage-provisioner";
    private static final String BETA = "volume.beta.kubernetes.io/storage-provisioner";
    private static final ClaimRef DATA = ClaimRef.of("apps", "data");

    private final Claim.Builder claim =
            Claim.builder().name("apps", "data").storageClass("fast").bound("pv-1");
    private final Volume.Builder volume =
            Volume.builder().name("pv-1").csi(ACME, "h").storageClass("fast").boundTo("apps", "data");
    private String provisioner = ACME;

    @Test
    void nothing_is_told_where_all_agree() {
        claim.putAnnotations(STABLE, ACME).putAnnotations(BETA, ACME);
        volume.migratedTo(DriverName.of(ACME));
        assertThat(disagreeing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {STABLE, BETA})
    void an_annotation_of_the_claim_that_differs_is_told(String key) {
        claim.putAnnotations(key, OTHER);
        assertThat(disagreeing()).containsExactly(OTHER + " by its annotation " + key);
    }

    @Test
    void a_migration_that_differs_is_told() {
        volume.migratedTo(DriverName.of(OTHER));
        assertThat(disagreeing()).containsExactly(OTHER + " by the annotation migrated-to of its volume");
    }

    @Test
    void a_class_that_differs_is_told() {
        provisioner = OTHER;
        assertThat(disagreeing()).containsExactly(OTHER + " by its StorageClass");
    }

    @Test
    void a_blank_name_is_none() {
        claim.putAnnotations(STABLE, " ").putAnnotations(BETA, "");
        provisioner = " ";
        assertThat(disagreeing()).isEmpty();
    }

    @Test
    void a_pending_claim_goes_by_its_stable_annotation_before_its_older_one_and_before_its_class() {
        claim.phase(ClaimPhase.PENDING).putAnnotations(STABLE, ACME).putAnnotations(BETA, OTHER);
        provisioner = OTHER;
        assertThat(disagreeing())
                .containsExactlyInAnyOrder(OTHER + " by its annotation " + BETA, OTHER + " by its StorageClass");
    }

    @Test
    void a_driver_that_runs_on_a_node_is_installed_without_an_object_of_its_own() {
        assertThat(isMissing(seen -> seen.add(node(ACME)))).isFalse();
        assertThat(isMissing(seen -> seen.add(node(OTHER)))).isTrue();
        assertThat(isMissing(seen -> seen.add(node(OTHER)).add(node("n2", ACME)).add(node("n3", OTHER))))
                .isFalse();
    }

    @Test
    void a_driver_with_an_object_is_installed_though_it_runs_nowhere() {
        assertThat(isMissing(seen -> seen.add(node(OTHER)).add(driver(ACME)))).isFalse();
        assertThat(isMissing(seen -> seen.add(node(OTHER)).add(driver(OTHER)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSI_DRIVER", "CSI_NODE"})
    void a_driver_may_be_installed_where_a_kind_that_tells_it_was_not_read(String kind) {
        Decision decision = decide(seen -> seen.listed(kind.equals("CSI_NODE") ? Kind.CSI_DRIVER : Kind.CSI_NODE));
        assertThat(codes(decision)).doesNotContain("DRIVER_NOT_INSTALLED");
        assertThat(decision.assumptions())
                .contains(new Assumption(Kind.CSI_DRIVER, "the driver is taken as installed"));
    }

    private static CsiNode node(String driver) {
        return node("n1", driver);
    }

    private static CsiNode node(String name, String driver) {
        return new CsiNode(name, ImmutableSet.of(DriverName.of(driver)));
    }

    private static CsiDriver driver(String name) {
        return new CsiDriver(DriverName.of(name), CsiDriver.AttachmentNeed.REQUIRED);
    }

    private boolean isMissing(Consumer<Inventory.Builder> more) {
        return codes(decide(more.andThen(seen -> seen.listed(Kind.CSI_DRIVER).listed(Kind.CSI_NODE))))
                .contains("DRIVER_NOT_INSTALLED");
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private List<String> disagreeing() {
        return decide(seen -> {}).findings().stream()
                .filter(finding -> finding.code().is("DRIVER_IDENTITY_DISAGREES"))
                .map(finding -> finding.arguments().get("other") + " by "
                        + finding.arguments().get("place"))
                .toList();
    }

    private Decision decide(Consumer<Inventory.Builder> more) {
        Inventory.Builder seen = Inventory.builder()
                .add(claim.build())
                .add(volume.build())
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(provisioner)
                        .build());
        more.accept(seen);
        return Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.none())
                .decide(Request.snapshot(DATA));
    }
}
