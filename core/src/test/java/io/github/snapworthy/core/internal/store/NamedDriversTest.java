package io.github.snapworthy.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.Volume;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedDriversTest {
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
                        StorageClass.builder().name("odd").provisioner("/odd").build(),
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

    @Test
    void a_driver_is_named_until_the_last_object_that_names_it_is_gone() {
        Volume one = Volume.builder().name("pv-1").csi("a", "h1").build();
        Volume two = Volume.builder().name("pv-2").csi("a", "h2").build();
        Inventory both = Inventory.builder().add(one).add(two).add(one).build();
        Inventory last = both.with(Change.remove(one.ref()));
        assertThat(last.drivers()).containsExactly(DriverName.of("a"));
        assertThat(last.with(Change.put(
                                Volume.builder().from(two).csi("b", "h2").build()))
                        .drivers())
                .containsExactly(DriverName.of("b"));
        assertThat(last.with(Change.remove(two.ref())).drivers()).isEmpty();
        assertThat(both.with(Change.unreadable(Kind.VOLUME, Unreadable.FORBIDDEN))
                        .drivers())
                .isEmpty();
    }

    private static Claim annotated(String key, String value) {
        return Claim.builder().name("apps", "data").putAnnotations(key, value).build();
    }

    private static List<DriverName> seenIn(ClusterObject... objects) {
        Inventory.Builder seen = Inventory.builder();
        for (ClusterObject object : objects) {
            seen.add(object);
        }
        return seen.build().drivers().asList();
    }
}
