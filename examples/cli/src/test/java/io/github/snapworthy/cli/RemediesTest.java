package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.cli.AcceptanceCheck.Advised;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.kubernetes.Manifests;
import io.github.snapworthy.kubernetes.Reading;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is offered on every case: something for each finding that blocks, and nothing that does not hold what it says. */
class RemediesTest {
    private static final ImmutableList<Advised> BLOCKED = AcceptanceCheck.advised().stream()
            .filter(advised -> !advised.decision().isAllowed())
            .collect(ImmutableList.toImmutableList());

    private static Verdict after(Advised advised, Remedy remedy) {
        return advised.over().with(remedy).decide(advised.decision().request()).verdict();
    }

    /** The remedies that are offered on all cases. */
    static Stream<Remedy> remedies() {
        return BLOCKED.stream().flatMap(advised -> advised.decision().remedies().stream());
    }

    @TestFactory
    Stream<DynamicTest> what_blocks_has_a_remedy() {
        return BLOCKED.stream()
                .map(advised -> dynamicTest(
                        advised.check().title(),
                        () -> assertThat(advised.decision().findings())
                                .filteredOn(finding -> finding.effect().blocks())
                                .allSatisfy(finding ->
                                        assertThat(finding.remedies()).isNotEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> what_is_called_sufficient_suffices_and_nothing_else() {
        return BLOCKED.stream()
                .map(advised -> dynamicTest(advised.check().title(), () -> {
                    for (Remedy remedy : advised.decision().remedies()) {
                        Verdict before = advised.decision().verdict();
                        if (remedy.sufficient()) {
                            assertThat(after(advised, remedy))
                                    .as(remedy.text())
                                    .isLessThan(before)
                                    .isIn(Verdict.ALLOWED, Verdict.WAIT);
                        } else {
                            assertThat(after(advised, remedy)).as(remedy.text()).isNotEqualTo(Verdict.ALLOWED);
                        }
                    }
                }));
    }

    @Test
    void a_manifest_is_read_as_what_was_tried() {
        assertThat(remedies().filter(remedy -> remedy.manifest().isPresent()))
                .hasSizeGreaterThan(50)
                .allSatisfy(remedy -> {
                    byte[] bytes = remedy.manifest().get().getBytes(StandardCharsets.UTF_8);
                    Reading reading = Manifests.read(new ByteArrayInputStream(bytes), "remedy.yaml");
                    assertThat(reading.problems()).isEmpty();
                    Inventory read = Inventory.builder().add(reading).build();
                    for (Change change : remedy.changes()) {
                        ClusterObject put = ((Change.Put) change).object();
                        assertThat(read.find(put.ref()))
                                .as(remedy.manifest().get())
                                .contains(put);
                    }
                });
    }

    @Test
    void each_kind_that_can_be_written_suffices_somewhere() {
        assertThat(remedies().filter(Remedy::sufficient).map(Remedy::kind).distinct())
                .containsExactlyInAnyOrder(
                        "ADD_CSI_DRIVER_CONFIG_ENTRY",
                        "ALLOW_EXPANSION",
                        "CHANGE_POLICY",
                        "CORRECT_CLASS_NAME",
                        "CREATE_SNAPSHOT_CLASS",
                        "MARK_DEFAULT_SNAPSHOT_CLASS",
                        "RAISE_QUOTA");
    }

    @Test
    void a_backup_target_is_a_skeleton_that_nobody_tried() {
        assertThat(remedies().filter(remedy -> remedy.kind().equals("CONFIGURE_BACKUP_TARGET")))
                .anySatisfy(remedy -> {
                    assertThat(remedy.manifest().orElse("")).contains("# A skeleton", "kind: BackupStorageLocation");
                    assertThat(remedy.sufficient()).isFalse();
                });
    }

    @Test
    void what_a_driver_cannot_do_names_what_can_be_done() {
        assertThat(remedies().filter(remedy -> remedy.kind().equals("DRIVER_CANNOT")))
                .flatExtracting(Remedy::alternatives)
                .contains("clone SNAPSHOT_AND_RESTORE", "clone CSI_CLONE");
    }
}
