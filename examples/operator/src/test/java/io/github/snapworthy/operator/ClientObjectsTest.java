package io.github.snapworthy.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of the operator's own client become an inventory. */
class ClientObjectsTest {
    private static HasMetadata claim() {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withNamespace("apps")
                .withName("data")
                .endMetadata()
                .withNewSpec()
                .withStorageClassName("fast")
                .endSpec()
                .build();
    }

    /** A kind of which the client has no type. */
    private static HasMetadata snapshotClass() {
        GenericKubernetesResource snapshotClass = new GenericKubernetesResource();
        snapshotClass.setApiVersion("snapshot.storage.k8s.io/v1");
        snapshotClass.setKind("VolumeSnapshotClass");
        snapshotClass.setMetadata(new ObjectMetaBuilder().withName("snap").build());
        snapshotClass.setAdditionalProperty("driver", RunningOperator.DRIVER);
        snapshotClass.setAdditionalProperty("deletionPolicy", "Retain");
        return snapshotClass;
    }

    /** Called in a loader of its own, by name. */
    public static String counts() {
        Inventory seen = new ClientObjects().inventory(List.of(claim(), snapshotClass()), List.of(Kind.CLAIM));
        return seen.count(Kind.CLAIM) + " " + seen.count(Kind.SNAPSHOT_CLASS);
    }

    @Test
    void a_kind_that_was_not_listed_is_not_absent() {
        Inventory seen = new ClientObjects().inventory(List.of(claim(), snapshotClass()), List.of(Kind.CLAIM));

        assertThat(seen.count(Kind.CLAIM)).isEqualTo(1);
        assertThat(seen.count(Kind.SNAPSHOT_CLASS)).isEqualTo(1);
        assertThat(seen.observation(Kind.CLAIM).isComplete()).isTrue();
        assertThat(seen.observation(Kind.SNAPSHOT_CLASS).isComplete()).isFalse();
    }

    @Test
    void the_adapters_own_client_need_not_be_there() throws Exception {
        URL[] others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("client-java"))
                .map(ClientObjectsTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("io.kubernetes.client.openapi.ApiClient"))
                    .isInstanceOf(ClassNotFoundException.class);
            Method counts = loader.loadClass(ClientObjectsTest.class.getName()).getMethod("counts");
            counts.setAccessible(true);
            assertThat(counts.invoke(null)).isEqualTo("1 1");
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
