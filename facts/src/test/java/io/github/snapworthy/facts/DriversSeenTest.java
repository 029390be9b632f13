package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DriversSeenTest {
    private static final DriverName DRIVER = DriverName.of("csi.acme.example");

    static Stream<ClusterObject> naming() {
        return Stream.of(
                new CsiDriver(DRIVER, CsiDriver.AttachmentNeed.REQUIRED),
                new CsiNode("node-1", ImmutableSet.of(DRIVER)),
                StorageClass.builder().name("fast").provisioner(DRIVER.value()).build(),
                SnapshotClass.builder().name("snap").driver(DRIVER.value()).build(),
                SnapshotContent.builder().name("content").driver(DRIVER).build(),
                Volume.builder().name("pv-1").csi(DRIVER.value(), "handle").build(),
                Volume.builder()
                        .name("pv-2")
                        .sourceType("awsElasticBlockStore")
                        .migratedTo(DRIVER)
                        .build(),
                annotated("volume.kubernetes.io/storage-provisioner", DRIVER.value()),
                annotated("volume.beta.kubernetes.io/storage-provisioner", DRIVER.value()));
    }

    @ParameterizedTest
    @MethodSource("naming")
    void an_object_that_names_a_driver_is_enough(ClusterObject object) {
        assertThat(seenIn(object)).containsExactly(DRIVER);
    }

    @Test
    void a_provisioner_with_a_slash_is_no_driver() {
        assertThat(seenIn(
                        StorageClass.builder()
                                .name("local")
                                .provisioner("rancher.io/local-path")
                                .build(),
                        StorageClass.builder().name("none").provisioner("").build(),
                        annotated("volume.kubernetes.io/storage-provisioner", "kubernetes.io/aws-ebs"),
                        annotated("volume.kubernetes.io/selected-node", "node-1")))
                .isEmpty();
    }

    @Test
    void drivers_are_sorted_and_seen_once() {
        assertThat(seenIn(
                        new CsiDriver(DriverName.of("b"), CsiDriver.AttachmentNeed.NONE),
                        new CsiNode("node-1", ImmutableSet.of(DriverName.of("c"), DriverName.of("b"))),
                        Volume.builder().name("pv").csi("a", "handle").build()))
                .containsExactly(DriverName.of("a"), DriverName.of("b"), DriverName.of("c"));
    }

    private static Claim annotated(String key, String value) {
        return Claim.builder().name("apps", "data").putAnnotations(key, value).build();
    }

    private static List<DriverName> seenIn(ClusterObject... objects) {
        Inventory.Builder seen = Inventory.builder();
        for (ClusterObject object : objects) {
            seen.add(object);
        }
        return DriversSeen.in(seen.build()).asList();
    }
}
