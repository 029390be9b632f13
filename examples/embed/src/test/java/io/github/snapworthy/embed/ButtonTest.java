package io.github.snapworthy.embed;

import static io.github.snapworthy.testkit.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Samples;
import io.github.snapworthy.testkit.Scenario;
import org.junit.jupiter.api.Test;

class ButtonTest {
    // quote: sample
    @Test
    void storage_of_another_vendor_can_be_snapshotted_whatever_a_backup_lacks() {
        Scenario cluster = Samples.harvesterWithOtherStorage();
        assertThat(cluster.decide()).isAllowed().hasSnapshotClass("acme-snap").hasNoFinding("BACKUP_TARGET_MISSING");

        Decision backup = cluster.asking(Request.backup(Samples.MACHINE)).decide();
        assertThat(backup).isDenied().hasBlocker("DISK_EXCLUDED");
        assertThat(SnapshotButton.label(cluster.situation(), Samples.MACHINE)).startsWith("Snapshot by ");
    }
    // end
}
