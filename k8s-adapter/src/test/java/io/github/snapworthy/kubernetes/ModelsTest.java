package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Node;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1CSINode;
import io.kubernetes.client.openapi.models.V1CSINodeDriver;
import io.kubernetes.client.openapi.models.V1CSINodeSpec;
import io.kubernetes.client.openapi.models.V1CSIPersistentVolumeSource;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1DeploymentSpec;
import io.kubernetes.client.openapi.models.V1Node;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PersistentVolume;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaimSpec;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaimStatus;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaimVolumeSource;
import io.kubernetes.client.openapi.models.V1PersistentVolumeSpec;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1StorageClass;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeResourceRequirements;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The models of the official client, which do not say their kind when they come from a list. */
class ModelsTest {
    private static V1ObjectMeta named(String namespace, String name) {
        return new V1ObjectMeta().namespace(namespace).name(name).creationTimestamp(OffsetDateTime.now());
    }

    @Test
    void a_claim() {
        V1PersistentVolumeClaim model = new V1PersistentVolumeClaim()
                .metadata(named("apps", "data"))
                .spec(new V1PersistentVolumeClaimSpec()
                        .storageClassName("fast")
                        .volumeName("pv-1")
                        .resources(
                                new V1VolumeResourceRequirements().requests(Map.of("storage", new Quantity("10Gi")))))
                .status(new V1PersistentVolumeClaimStatus().phase("Bound"));
        Claim claim = Claims.from(model);
        assertThat(claim.ref()).isEqualTo(Fixtures.claim("apps", "data"));
        assertThat(claim.phase()).isEqualTo(ClaimPhase.BOUND);
        assertThat(claim.requestedBytes()).hasValue(10L << 30);
    }

    @Test
    void a_volume_and_its_class() {
        V1PersistentVolume volume = new V1PersistentVolume()
                .metadata(new V1ObjectMeta().name("pv-1"))
                .spec(new V1PersistentVolumeSpec()
                        .csi(new V1CSIPersistentVolumeSource()
                                .driver("csi.acme.example")
                                .volumeHandle("h")));
        assertThat(Volumes.from(volume).driver()).contains(DriverName.of("csi.acme.example"));
        V1StorageClass storageClass = new V1StorageClass()
                .metadata(new V1ObjectMeta().name("fast"))
                .provisioner("csi.acme.example")
                .allowVolumeExpansion(true);
        assertThat(StorageClasses.from(storageClass).allowsExpansion()).isTrue();
    }

    @Test
    void pods_workloads_and_the_others() {
        V1Pod pod = new V1Pod()
                .metadata(named("apps", "web"))
                .spec(new V1PodSpec()
                        .addVolumesItem(new V1Volume()
                                .name("d")
                                .persistentVolumeClaim(new V1PersistentVolumeClaimVolumeSource().claimName("data"))));
        assertThat(Pods.from(pod).claims()).containsExactly("data");
        V1Deployment deployment = new V1Deployment()
                .metadata(named("velero", "velero"))
                .spec(new V1DeploymentSpec()
                        .template(new V1PodTemplateSpec()
                                .spec(new V1PodSpec().addContainersItem(new V1Container().name("velero")))));
        assertThat(Workloads.from(deployment).containers()).hasSize(1);
        V1CSINode node = new V1CSINode()
                .metadata(new V1ObjectMeta().name("n"))
                .spec(new V1CSINodeSpec().addDriversItem(new V1CSINodeDriver().name("csi.acme.example")));
        assertThat(ClusterObjects.from(node))
                .isEqualTo(new CsiNode("n", ImmutableSet.of(DriverName.of("csi.acme.example"))));
        assertThat(ClusterObjects.from(new V1Node().metadata(new V1ObjectMeta().name("n"))))
                .isEqualTo(new Node("n", ImmutableMap.of()));
    }

    @Test
    void a_model_that_makes_no_sense_is_refused_with_the_reason() {
        assertThatThrownBy(() -> Claims.from(new V1PersistentVolumeClaim().metadata(named("apps", "data"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PersistentVolumeClaim: spec: expected a map");
        assertThatThrownBy(() -> Volumes.from(new V1PersistentVolume()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("metadata.name");
    }
}
