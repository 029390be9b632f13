package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.internal.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredEvidenceTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final StorageClass FAST =
            StorageClass.builder().name("fast").provisioner(ACME.value()).build();
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void a_profile_that_names_a_class_is_intent_for_its_storage_class() {
        StorageProfile profile =
                StorageProfile.builder().name("fast").snapshotClass("nightly").build();
        assertThat(answer(Capability.SNAPSHOT, "fast", profile).winning())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.trust()).isEqualTo(Trust.CONFIGURED);
                    assertThat(said.detail()).isEqualTo("StorageProfile/fast: snapshotClass");
                    assertThat(said.when()).contains(NOW);
                });
        assertThat(answer(Capability.SNAPSHOT, "slow", profile)).isEqualTo(Answer.NOTHING_KNOWN);
    }

    @Test
    void a_way_of_cloning_counts_where_somebody_asked_for_it_and_not_where_cdi_chose_it() {
        StorageProfile asked = StorageProfile.builder()
                .name("fast")
                .requestedCloneStrategy("csi-clone")
                .build();
        StorageProfile chosen =
                StorageProfile.builder().name("fast").cloneStrategy("csi-clone").build();
        assertThat(answer(Capability.CLONE, "fast", asked).state()).isEqualTo(Answer.State.SUPPORTED);
        assertThat(answer(Capability.CLONE, "fast", chosen)).isEqualTo(Answer.NOTHING_KNOWN);
    }

    @Test
    void a_profile_of_another_drivers_class_says_nothing() {
        StorageProfile other = StorageProfile.builder()
                .name("elsewhere")
                .provisioner("csi.bravo.example")
                .snapshotClass("nightly")
                .build();
        assertThat(answer(Capability.SNAPSHOT, "elsewhere", other)).isEqualTo(Answer.NOTHING_KNOWN);
    }

    @Test
    void a_resizer_that_leads_proves_expansion() {
        Lease lease = Lease.builder()
                .name("storage", "external-resizer-csi-acme-example")
                .renewed(NOW)
                .build();
        assertThat(answer(Capability.EXPAND_OFFLINE, "fast", lease).winning())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.trust()).isEqualTo(Trust.DEPLOYED);
                    assertThat(said.detail()).isEqualTo("Lease/storage/external-resizer-csi-acme-example");
                });
        assertThat(answer(Capability.SNAPSHOT, "fast", lease)).isEqualTo(Answer.NOTHING_KNOWN);
    }

    @Test
    void the_label_of_a_driver_tells_its_release() {
        CsiDriver labelled = new CsiDriver(ACME, CsiDriver.AttachmentNeed.NONE, Optional.of("v1.7.0"));
        Store seen = (Store) Inventory.builder().add(labelled).build();
        assertThat(new ClusterEvidence(seen, FactSet.none()).of(ACME).releases().isAtLeast("1.6.0"))
                .contains(true);
        Store plain = (Store) Inventory.builder()
                .add(new CsiDriver(ACME, CsiDriver.AttachmentNeed.NONE))
                .build();
        assertThat(new ClusterEvidence(plain, FactSet.none())
                        .of(ACME)
                        .releases()
                        .isAtLeast("1.6.0"))
                .isEmpty();
    }

    private static Answer answer(Capability capability, String storageClass, ClusterObject object) {
        Inventory seen = Inventory.builder()
                .add(FAST)
                .add(new CsiDriver(ACME, CsiDriver.AttachmentNeed.NONE))
                .add(object)
                .collectedAt(NOW)
                .build();
        return new ClusterEvidence((Store) seen, FactSet.none())
                .of(ACME)
                .answer(capability, Scene.of((Store) seen, null, Optional.of(storageClass), null));
    }
}
