package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object that made no sense is not known, and never absent: also where all is taken as complete. */
class MalformedTest {
    private static final String DRIVER = "csi.acme.example";
    private static final ClaimRef DATA = ClaimRef.of("vms", "data");

    @Test
    void a_class_that_makes_no_sense_may_be_the_one() {
        Inventory none = claim().apply(malformed(Kind.SNAPSHOT_CLASS, "", "broken"))
                .assumeComplete()
                .build();
        Inventory second = withClass()
                .apply(malformed(Kind.SNAPSHOT_CLASS, "", "broken"))
                .assumeComplete()
                .build();
        assertThat(decide(none).findings())
                .extracting(Finding::code)
                .containsExactly(Code.of("SNAPSHOT_CLASSES_UNREADABLE"));
        assertThat(decide(second).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decide(withClass().assumeComplete().build()).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_node_that_makes_no_sense_may_have_the_driver() {
        Inventory.Builder cluster = withClass()
                .add(new CsiDriver(DriverName.of("other.example"), CsiDriver.AttachmentNeed.REQUIRED))
                .add(new CsiNode("n1", ImmutableSet.of()));
        assertThat(decide(cluster.assumeComplete().build()).verdict()).isEqualTo(Verdict.DENIED);
        cluster.apply(malformed(Kind.CSI_NODE, "", "n2"));
        assertThat(decide(cluster.build()).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_data_volume_that_makes_no_sense_may_still_fill_the_claim() {
        Inventory seen = withClass()
                .apply(malformed(Kind.DATA_VOLUME, "vms", "data"))
                .assumeComplete()
                .build();
        assertThat(decide(seen).findings()).extracting(Finding::code).containsExactly(Code.of("FACT_UNREADABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pod", "VirtualMachine", "VirtualMachineInstance", "VolumeAttachment"})
    void a_user_that_makes_no_sense_leaves_the_grade_open(String kind) {
        Kind of = Kind.ofClusters().stream()
                .filter(one -> one.qualifiedName().startsWith(kind + ".")
                        || one.qualifiedName().equals(kind))
                .findFirst()
                .orElseThrow();
        String namespace = of == Kind.ATTACHMENT ? "" : "vms";
        Inventory seen = withClass()
                .apply(malformed(of, namespace, "broken"))
                .assumeComplete()
                .build();
        assertThat(decide(withClass().assumeComplete().build()).consistency()).contains(Consistency.OFFLINE);
        assertThat(decide(seen).consistency()).contains(Consistency.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paused", "Stopping", "Starting", "Running"})
    void what_is_printed_of_a_machine_counts_without_its_instance(String status) {
        assertThat(decide(machine(status)).consistency()).contains(Consistency.CRASH);
    }

    @Test
    void a_machine_that_is_said_to_migrate_waits() {
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(machine("Migrating"), facts())
                .decide(Request.snapshot(VmRef.of("vms", "db")));
        assertThat(decision.findings()).extracting(Finding::code).contains(Code.of("VM_MIGRATING"));
        assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    }

    private static Inventory machine(String status) {
        return withClass()
                .add(VirtualMachine.builder()
                        .name("vms", "db")
                        .printableStatus(status)
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .build())
                .assumeComplete()
                .build();
    }

    private static Change malformed(Kind kind, String namespace, String name) {
        return Change.malformed(namespace.isEmpty() ? ObjectRef.of(kind, name) : ObjectRef.of(kind, namespace, name));
    }

    private static Decision decide(Inventory seen) {
        return Advisor.of(Profile.kubernetes()).over(seen, facts()).decide(Request.snapshot(DATA));
    }

    private static FactSet facts() {
        return FactSet.of("pack", Trust.CURATED, Facts.of(DriverName.of(DRIVER)).supports(Capability.SNAPSHOT));
    }

    private static Inventory.Builder withClass() {
        return claim().add(SnapshotClass.builder().name("snap").driver(DRIVER).build());
    }

    private static Inventory.Builder claim() {
        return Inventory.builder()
                .add(Claim.builder().name("vms", "data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi(DRIVER, "h").build());
    }
}
