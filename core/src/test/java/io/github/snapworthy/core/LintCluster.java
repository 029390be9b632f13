package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;

/** A cluster whose configuration has no flaw, and what is found in clusters that are built from it. */
final class LintCluster {
    static final String DRIVER = "csi.acme.example";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private LintCluster() {}

    static Lease controller() {
        return Lease.builder()
                .name("kube-system", "external-snapshotter-leader-csi-acme-example")
                .renewed(NOW.minus(Duration.ofDays(9)))
                .build();
    }

    static CsiDriver driver(String name) {
        return new CsiDriver(DriverName.of(name), CsiDriver.AttachmentNeed.REQUIRED);
    }

    static StorageClass.Builder storage(String name) {
        return StorageClass.builder().name(name).provisioner(DRIVER);
    }

    static SnapshotClass.Builder snapshots(String name) {
        return SnapshotClass.builder().name(name).driver(DRIVER);
    }

    static SnapshotClass marked(String name, String key, String value) {
        return snapshots(name).putAnnotations(key, value).build();
    }

    static Setting config(String value) {
        return Setting.of("csi-driver-config", value.formatted(DRIVER), "");
    }

    static Inventory.Builder good() {
        return Inventory.builder()
                .collectedAt(NOW)
                .add(driver(DRIVER))
                .add(storage("fast").build())
                .add(Pod.builder().name("kube-system", "p").build())
                .listed(Kind.CSI_DRIVER)
                .listed(Kind.CSI_NODE)
                .assumeComplete();
    }

    static Lint only(Inventory.Builder seen) {
        LintResult result = lint(seen);
        assertThat(result.lints()).hasSize(1);
        return result.lints().get(0);
    }

    static ImmutableList<Code> codes(LintResult result) {
        return result.lints().stream().map(Lint::code).collect(ImmutableList.toImmutableList());
    }

    static LintResult lint(Inventory.Builder seen) {
        return lint(seen, FactSet.none());
    }

    static LintResult lint(Inventory.Builder seen, FactSet facts) {
        LintResult result =
                Advisor.of(Profile.kubernetes()).over(seen.build(), facts).lint();
        result.lints().forEach(lint -> {
            assertThat(lint.message()).doesNotContain("{", "  ");
            assertThat(lint.remedy()).isNotBlank().doesNotContain("{");
        });
        return result;
    }
}
