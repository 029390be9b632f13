package io.github.snapworthy.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.storage.CSIDriverBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs the reconciler on objects of its own client. */
class OperatorTest {
    private static final String DRIVER = "ebs.csi.aws.com";

    private final List<HasMetadata> objects = new ArrayList<>(List.of(claim("Bound"), volume(), driver()));
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    private Situation look() {
        Advisor advisor = Advisor.of(Profile.kubernetes());
        Set<Kind> cached = Sets.difference(advisor.reads(Operation.SNAPSHOT), Set.of(Kind.API_DEFINITION));
        Inventory seen = new ClientObjects().inventory(objects, cached);
        return advisor.over(
                seen,
                FactSources.discovered(OperatorTest.class.getClassLoader()).gather(seen));
    }

    private UpdateControl<ProtectionCheck> reconcile(ProtectionCheck check) {
        return new ProtectionCheckReconciler(this::look, () -> now).reconcile(check, untouched());
    }

    /** The reconciler asks nothing of the framework. */
    @SuppressWarnings("unchecked")
    private static Context<ProtectionCheck> untouched() {
        return (Context<ProtectionCheck>) Proxy.newProxyInstance(
                OperatorTest.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("asked for " + method);
                });
    }

    private static ProtectionCheck check() {
        ProtectionCheck check = new ProtectionCheck();
        check.setMetadata(new ObjectMetaBuilder()
                .withNamespace("apps")
                .withName("data")
                .withGeneration(4L)
                .build());
        ProtectionCheckSpec spec = new ProtectionCheckSpec();
        spec.setClaim("data");
        check.setSpec(spec);
        return check;
    }

    private static Condition only(ProtectionCheck check) {
        assertThat(check.getStatus().getConditions()).hasSize(1);
        return check.getStatus().getConditions().get(0);
    }

    @Test
    void the_status_says_what_the_decision_says() {
        objects.add(snapshotClass());
        ProtectionCheck check = check();

        UpdateControl<ProtectionCheck> update = reconcile(check);

        assertThat(update.isPatchStatus()).isTrue();
        assertThat(update.getScheduleDelay()).isEmpty();
        assertThat(only(check).getType()).isEqualTo("SnapshotPossible");
        assertThat(only(check).getStatus()).isEqualTo("True");
        assertThat(only(check).getReason()).isEqualTo("Allowed");
        assertThat(only(check).getObservedGeneration()).isEqualTo(4);
        assertThat(only(check).getLastTransitionTime()).isEqualTo("2026-11-26T12:00:00Z");
    }

    @Test
    void what_says_nothing_new_is_not_written_again() {
        ProtectionCheck check = check();
        assertThat(reconcile(check).isPatchStatus()).isTrue();
        assertThat(only(check).getStatus()).isEqualTo("False");
        assertThat(only(check).getReason()).isEqualTo("SNAPSHOT_CLASS_NONE");

        now = now.plusSeconds(3600);
        assertThat(reconcile(check).isNoUpdate()).isTrue();

        objects.add(snapshotClass());
        assertThat(reconcile(check).isPatchStatus()).isTrue();
        assertThat(only(check).getStatus()).isEqualTo("True");
        assertThat(only(check).getLastTransitionTime()).isEqualTo("2026-11-26T13:00:00Z");
    }

    @Test
    void what_clears_by_itself_is_looked_at_again() {
        objects.set(0, claim("Pending"));
        objects.add(snapshotClass());
        ProtectionCheck check = check();

        UpdateControl<ProtectionCheck> update = reconcile(check);

        assertThat(update.getScheduleDelay()).contains(60_000L);
        assertThat(only(check).getStatus()).isEqualTo("False");
        assertThat(only(check).getMessage()).startsWith("Not yet: ");
    }

    @Test
    void the_framework_takes_the_reconciler() {
        Config nowhere = new ConfigBuilder(Config.empty())
                .withMasterUrl("http://127.0.0.1:1")
                .build();
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(nowhere).build()) {
            assertThat(ProtectionOperator.of(client, this::look).getRegisteredControllersNumber())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_kind_that_was_not_listed_is_not_absent() {
        Inventory seen = new ClientObjects().inventory(objects, List.of(Kind.CLAIM));

        assertThat(seen.count(Kind.CLAIM)).isEqualTo(1);
        assertThat(seen.observation(Kind.CLAIM).isComplete()).isTrue();
        assertThat(seen.observation(Kind.SNAPSHOT_CLASS).isComplete()).isFalse();
    }

    private static HasMetadata claim(String phase) {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withNamespace("apps")
                .withName("data")
                .endMetadata()
                .withNewSpec()
                .withVolumeName(phase.equals("Bound") ? "pv-1" : null)
                .withStorageClassName("fast")
                .withVolumeMode("Filesystem")
                .endSpec()
                .withNewStatus()
                .withPhase(phase)
                .endStatus()
                .build();
    }

    private static HasMetadata volume() {
        return new PersistentVolumeBuilder()
                .withNewMetadata()
                .withName("pv-1")
                .endMetadata()
                .withNewSpec()
                .withNewClaimRef()
                .withNamespace("apps")
                .withName("data")
                .endClaimRef()
                .withNewCsi()
                .withDriver(DRIVER)
                .withVolumeHandle("vol-1")
                .endCsi()
                .endSpec()
                .build();
    }

    private static HasMetadata driver() {
        return new CSIDriverBuilder()
                .withNewMetadata()
                .withName(DRIVER)
                .endMetadata()
                .build();
    }

    /** A kind of which the client has no type. */
    private static HasMetadata snapshotClass() {
        GenericKubernetesResource snapshotClass = new GenericKubernetesResource();
        snapshotClass.setApiVersion("snapshot.storage.k8s.io/v1");
        snapshotClass.setKind("VolumeSnapshotClass");
        snapshotClass.setMetadata(new ObjectMetaBuilder().withName("snap").build());
        snapshotClass.setAdditionalProperty("driver", DRIVER);
        snapshotClass.setAdditionalProperty("deletionPolicy", "Retain");
        return snapshotClass;
    }
}
