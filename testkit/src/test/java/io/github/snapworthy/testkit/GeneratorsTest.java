package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Inventory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's own property over a generated cluster fails with a cluster that a person can read. */
class GeneratorsTest {
    private static final int READABLE = 3;

    @TempDir
    private Path folder;

    @Test
    void a_failing_property_over_inventories_shrinks_to_a_few_objects() {
        String failure = JqwikRun.of(Ours.class, "no_claim_is_ever_deleted", Inventory.class)
                .shrinking()
                .failures(folder)
                .get(0);

        assertThat(failure).contains("# snapworthy check FILE").contains("deletionTimestamp");
        assertThat(failure.lines().filter(line -> line.strip().startsWith("name: ")))
                .hasSizeLessThanOrEqualTo(READABLE);
    }
}
