package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator states is heard as it was written. */
class OverridesTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");

    @TempDir
    Path folder;

    @Test
    void everything_that_can_be_stated_is_a_fact() throws Exception {
        Facts said = about(FactFiles.overrides("acme.yaml", Resources.open("overrides-example.yaml")));

        assertThat(said.stated().subList(0, 12))
                .containsExactlyInAnyOrderElementsOf(Facts.of(ACME)
                        .and(new Fact.Release("", "2.3.1"))
                        .and(new Fact.Release("Longhorn", "v1.6.0"))
                        .supports(
                                Capability.SNAPSHOT,
                                Capability.RESTORE,
                                Capability.EXPAND_ONLINE,
                                Capability.EXPAND_OFFLINE)
                        .refuses(Capability.CLONE)
                        .limited(Limit.EXPANSION_MODE_UNSTATED, Limit.NODE_LOCAL)
                        .and(new Fact.MaximumSnapshots(30))
                        .needsClassParameters("pool")
                        .and(new Fact.ClassPurposes(
                                "kind",
                                ImmutableMap.of("backup", ClassPurpose.BACKUP, "image", ClassPurpose.IMAGE),
                                ClassPurpose.SNAPSHOT,
                                Optional.of(ClassPurpose.SNAPSHOT)))
                        .stated());
        assertThat(said.stated().subList(12, 15)).hasOnlyElementsOfType(Fact.Restriction.class);
    }

    @Test
    void a_statement_says_where_it_stands_why_and_of_what_day() throws Exception {
        Facts said = about(FactFiles.overrides("acme.yaml", Resources.open("overrides-example.yaml")));

        assertThat(said.reason()).isEqualTo("acme.yaml:4, the array's manual, chapter 4.2");
        assertThat(said.when()).contains(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void of_other_drivers_nothing_is_said() throws Exception {
        DriverFactProvider stated = FactFiles.overrides(file("a.yaml", "snapshot: yes"));

        assertThat(stated.facts(DriverName.of("CSI.acme.example"), ClusterView.empty()))
                .isEqualTo(Facts.none());
        assertThat(stated.drivers()).containsExactly(ACME);
        assertThat(stated.id()).isEqualTo("snapworthy.overrides");
        assertThat(stated.trust()).isEqualTo(Trust.STATED);
    }

    @Test
    void several_files_are_one_provider_and_may_contradict_each_other() throws Exception {
        Path yes = file("a.yaml", "snapshot: yes, clone: yes");
        Path no = file("b.yaml", "snapshot: no, clone: yes");
        Facts said = about(FactFiles.overrides(List.of(yes, no)));

        assertThat(said.stated())
                .containsExactlyInAnyOrderElementsOf(Facts.of(ACME)
                        .supports(Capability.SNAPSHOT, Capability.CLONE)
                        .refuses(Capability.SNAPSHOT)
                        .stated());
        assertThat(said.reason()).isEqualTo(yes + ":4, it was tried; " + no + ":4, it was tried");
    }

    @Test
    void the_same_statements_are_the_same_provider() throws Exception {
        Path file = file("a.yaml", "snapshot: yes");

        assertThat(FactFiles.overrides(file)).isEqualTo(FactFiles.overrides(ImmutableList.of(file)));
    }

    @Test
    void what_is_wrong_in_any_file_is_said_and_nothing_is_used() throws Exception {
        Path good = file("a.yaml", "snapshot: yes");
        Path bad = file("b.yaml", "snapshot: maybe");
        Path worse = file("c.yaml", "snapshots: yes");

        assertThatExceptionOfType(FactFileException.class)
                .isThrownBy(() -> FactFiles.overrides(List.of(worse, good, bad)))
                .withMessage(bad + ":6:30: snapshot: expected one of yes, no, was 'maybe' (and 1 more)")
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FactFileProblem::file)
                        .containsExactly(bad.toString(), worse.toString()));
    }

    @Test
    void no_files_say_nothing_and_a_missing_one_is_an_error() throws Exception {
        assertThat(FactFiles.overrides(List.of()).drivers()).isEqualTo(ImmutableSet.of());
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> FactFiles.overrides(folder.resolve("none.yaml")));
    }

    private Path file(String name, String capabilities) throws IOException {
        return Files.writeString(folder.resolve(name), """
                apiVersion: snapworthy/v1
                kind: DriverOverrides
                drivers:
                  csi.acme.example:
                    because: it was tried
                    capabilities: {%s}
                """.formatted(capabilities));
    }

    private static Facts about(DriverFactProvider stated) {
        return stated.facts(ACME, ClusterView.empty());
    }
}
