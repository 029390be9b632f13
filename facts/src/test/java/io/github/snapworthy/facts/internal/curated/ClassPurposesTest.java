package io.github.snapworthy.facts.internal.curated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.MoreCollectors;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.spi.ClusterView;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The purposes of classes as the manuals of the drivers have them. */
class ClassPurposesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "driver.longhorn.io, type, bak, BACKUP",
                "driver.longhorn.io, type, snap, SNAPSHOT",
                "driver.longhorn.io, type, bi, IMAGE",
                "driver.longhorn.io, type, -, BACKUP",
                "filestore.csi.storage.gke.io, type, backup, BACKUP",
                "filestore.csi.storage.gke.io, type, -, BACKUP",
                "cinder.csi.openstack.org, type, backup, BACKUP",
                "cinder.csi.openstack.org, type, snapshot, SNAPSHOT",
                "cinder.csi.openstack.org, type, -, SNAPSHOT",
                "pxd.portworx.com, csi.openstorage.org/snapshot-type, cloud, BACKUP",
                "pxd.portworx.com, csi.openstorage.org/snapshot-type, local, SNAPSHOT",
                "pxd.portworx.com, csi.openstorage.org/snapshot-type, whatever, SNAPSHOT",
                "pxd.portworx.com, csi.openstorage.org/snapshot-type, -, SNAPSHOT",
                "linstor.csi.linbit.com, snap.linstor.csi.linbit.com/type, S3, BACKUP",
                "linstor.csi.linbit.com, snap.linstor.csi.linbit.com/type, Linstor, BACKUP",
                "linstor.csi.linbit.com, snap.linstor.csi.linbit.com/type, InCluster, SNAPSHOT",
                "linstor.csi.linbit.com, snap.linstor.csi.linbit.com/type, -, SNAPSHOT",
                "pd.csi.storage.gke.io, snapshot-type, images, IMAGE",
                "pd.csi.storage.gke.io, snapshot-type, snapshots, SNAPSHOT",
                "pd.csi.storage.gke.io, snapshot-type, -, SNAPSHOT",
                "blockvolume.csi.oraclecloud.com, backupType, full, BACKUP",
                "blockvolume.csi.oraclecloud.com, backupType, incremental, BACKUP",
                "blockvolume.csi.oraclecloud.com, backupType, -, BACKUP",
                "driver.harvesterhci.io, type, backup, BACKUP",
                "driver.harvesterhci.io, type, -, SNAPSHOT",
            })
    void a_class_has_its_purpose(String driver, String parameter, String value, ClassPurpose purpose) {
        Fact.ClassPurposes purposes = purposes(driver).orElseThrow();

        assertThat(purposes.parameter()).isEqualTo(parameter);
        assertThat(purpose(purposes, Optional.ofNullable(value))).contains(purpose);
    }

    @ParameterizedTest
    @CsvSource({"driver.longhorn.io, backup", "filestore.csi.storage.gke.io, snapshot", "pd.csi.storage.gke.io, image"})
    void another_value_is_invalid_where_the_driver_refuses_it(String driver, String value) {
        assertThat(purpose(purposes(driver).orElseThrow(), Optional.of(value))).isEmpty();
    }

    @Test
    void without_a_rule_every_class_is_for_snapshots() {
        assertThat(purposes("ebs.csi.aws.com")).isEmpty();
    }

    private static Optional<ClassPurpose> purpose(Fact.ClassPurposes purposes, Optional<String> value) {
        return value.isEmpty()
                ? Optional.of(purposes.absent())
                : Optional.ofNullable(purposes.byValue().get(value.get())).or(purposes::other);
    }

    private static Optional<Fact.ClassPurposes> purposes(String driver) {
        return new CuratedFacts()
                .facts(DriverName.of(driver), ClusterView.empty()).stated().stream()
                        .filter(Fact.ClassPurposes.class::isInstance)
                        .map(Fact.ClassPurposes.class::cast)
                        .collect(MoreCollectors.toOptional());
    }
}
