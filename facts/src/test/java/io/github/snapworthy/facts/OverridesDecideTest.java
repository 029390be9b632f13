package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an administrator states changes what is decided. */
class OverridesDecideTest {
    private static final String ACME = "csi.acme.example";
    private static final String BY_KIND = """
            capabilities: {snapshot: yes, backupNative: yes}
            classPurpose: {parameter: kind, values: {backup: BACKUP}, absent: SNAPSHOT}
            """;

    @Test
    void a_parameter_that_makes_a_class_one_for_backups_takes_it_out_of_the_choice() throws Exception {
        Inventory seen = cluster(plain("local"), plain("remote").putParameters("kind", "backup"));

        Decision before = decide(seen, stated("capabilities: {snapshot: yes}"));
        assertThat(before.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(codes(before)).contains("SNAPSHOT_CLASS_AMBIGUOUS");

        Decision after = decide(seen, stated(BY_KIND));
        assertThat(after.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(after.snapshotClass().map(SnapshotClassChoice::name)).contains("local");
    }

    @Test
    void a_class_for_backups_is_refused_for_a_snapshot() throws Exception {
        Inventory seen = cluster(plain("remote").putParameters("kind", "backup"));
        Request byName = Request.snapshot(ClaimRef.of("apps", "data")).withClass("remote");

        assertThat(codes(decide(seen, byName, FactSources.of(stated(BY_KIND)))))
                .contains("SNAPSHOT_CLASS_WRONG_PURPOSE");
    }

    @Test
    void rules_of_one_trust_that_differ_make_a_class_useless_and_are_named() throws Exception {
        Inventory seen = cluster(plain("remote").putParameters("kind", "backup"));
        DriverFactProvider other = Told.always(
                "acme.plugin",
                Facts.of(DriverName.of(ACME))
                        .and(new Fact.ClassPurposes(
                                "kind", ImmutableMap.of(), ClassPurpose.SNAPSHOT, Optional.of(ClassPurpose.SNAPSHOT))));
        Decision decision =
                decide(seen, Request.snapshot(ClaimRef.of("apps", "data")), FactSources.of(stated(BY_KIND), other));

        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(decision.blockers())
                .extracting(Finding::message)
                .containsExactly("A class of purpose SNAPSHOT is needed, and remote is of purpose contested"
                        + " (acme.plugin: SNAPSHOT, snapworthy.overrides: BACKUP).");
    }

    @Test
    void a_class_without_a_parameter_that_is_needed_is_refused() throws Exception {
        DriverFactProvider needs = stated("""
                capabilities: {snapshot: yes}
                neededClassParameters: [pool]
                """);

        assertThat(decide(cluster(plain("a").putParameters("pool", "fast")), needs)
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
        assertThat(codes(decide(cluster(plain("a")), needs))).contains("SNAPSHOT_CLASS_INCOMPLETE");
    }

    @Test
    void a_condition_on_the_mode_of_the_volume_decides() throws Exception {
        DriverFactProvider noBlock = stated("""
                capabilities: {snapshot: yes}
                restrictions:
                  - {capabilities: [snapshot], where: PV.volumeMode, unsupportedWhen: =Block, supportedWhen: else, decisive: yes}
                """);

        assertThat(decide(cluster(VolumeMode.FILESYSTEM, plain("a")), noBlock).verdict())
                .isEqualTo(Verdict.ALLOWED);
        assertThat(codes(decide(cluster(VolumeMode.BLOCK, plain("a")), noBlock)))
                .contains("DRIVER_LACKS_SNAPSHOT");
    }

    @Test
    void a_release_that_is_stated_decides_a_condition() throws Exception {
        String since = """
                capabilities: {snapshot: yes}
                restrictions:
                  - {capabilities: [snapshot], where: release, supportedWhen: version>=2.0, unsupportedWhen: else, decisive: yes}
                """;
        Inventory seen = cluster(plain("a"));

        assertThat(codes(decide(seen, stated(since)))).contains("CONDITION_NOT_CHECKED");
        assertThat(decide(seen, stated(since + "releases: {driver: 2.1.0}")).verdict())
                .isEqualTo(Verdict.ALLOWED);
        assertThat(codes(decide(seen, stated(since + "releases: {driver: 1.9.3}"))))
                .contains("DRIVER_LACKS_SNAPSHOT");
    }

    @Test
    void a_contradiction_of_equal_trust_stays_open() throws Exception {
        Inventory seen = cluster(plain("a"));
        DriverFactProvider yes = stated("capabilities: {snapshot: yes}");
        DriverFactProvider no =
                Told.always("acme.plugin", Facts.of(DriverName.of(ACME)).refuses(Capability.SNAPSHOT));

        assertThat(decide(seen, Request.snapshot(ClaimRef.of("apps", "data")), FactSources.of(yes, no))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    private static DriverFactProvider stated(String statements) throws Exception {
        return FactFiles.overrides("stated.yaml", Resources.stream("""
                apiVersion: snapworthy/v1
                kind: DriverOverrides
                drivers:
                  csi.acme.example:
                    because: it was tried
                """ + statements.indent(4)));
    }

    private static SnapshotClass.Builder plain(String name) {
        return SnapshotClass.builder().name(name).driver(ACME);
    }

    private static Inventory cluster(SnapshotClass.Builder... classes) {
        return cluster(VolumeMode.FILESYSTEM, classes);
    }

    private static Inventory cluster(VolumeMode mode, SnapshotClass.Builder... classes) {
        Inventory.Builder cluster = Inventory.builder();
        for (SnapshotClass.Builder one : classes) {
            cluster.add(one.build());
        }
        return cluster.add(Claim.builder()
                        .name("apps", "data")
                        .bound("pv-1")
                        .storageClass("fast")
                        .volumeMode(mode)
                        .build())
                .add(Volume.builder()
                        .name("pv-1")
                        .csi(ACME, "handle")
                        .storageClass("fast")
                        .volumeMode(mode)
                        .build())
                .add(StorageClass.builder().name("fast").provisioner(ACME).build())
                .assumeComplete()
                .build();
    }

    private static Decision decide(Inventory seen, DriverFactProvider stated) {
        return decide(seen, Request.snapshot(ClaimRef.of("apps", "data")), FactSources.of(stated));
    }

    private static Decision decide(Inventory seen, Request request, FactSources sources) {
        return Advisor.of(Profile.kubernetes()).over(seen, sources.gather(seen)).decide(request);
    }

    private static Iterable<String> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).map(Code::value).toList();
    }
}
