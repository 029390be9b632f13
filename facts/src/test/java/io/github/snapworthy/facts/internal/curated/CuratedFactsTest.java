package io.github.snapworthy.facts.internal.curated;

import static io.github.snapworthy.core.Capability.SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.Table;
import io.github.snapworthy.spi.ClusterView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuratedFactsTest {
    private static final String PLACEHOLDER = "org.democratic-csi.*";

    private final CuratedFacts curated = new CuratedFacts();

    static List<VerifiedRow> rows() {
        return Table.rows("csi-verified.tsv").stream().map(VerifiedRow::new).toList();
    }

    @Test
    void there_are_43_drivers_of_which_one_is_a_placeholder() {
        assertThat(rows()).hasSize(43);
        assertThat(rows())
                .filteredOn(row -> row.driver().startsWith(PLACEHOLDER))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_file_says_what_was_read(VerifiedRow row) {
        List<Fact> stated = row.driver().startsWith(PLACEHOLDER)
                ? Pack.file("org.democratic-csi").orElseThrow().facts().stated()
                : said(row.driver()).stated();

        assertThat(stated).doesNotHaveDuplicates();
        assertThat(Set.copyOf(stated)).isEqualTo(row.facts());
    }

    /** Guards the comparison: a column that nobody looks at would agree with anything. */
    @Test
    void every_column_of_the_table_is_compared() {
        Set<String> columns = rows().get(0).cells().keySet();
        Set<String> read = new HashSet<>();
        for (VerifiedRow row : rows()) {
            for (String column : columns) {
                if (!row.with(column, VerifiedRow.another(column, row.cells().get(column)))
                        .said()
                        .equals(row.said())) {
                    read.add(column);
                }
            }
        }
        assertThat(read).isEqualTo(columns).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACEHOLDER, "org.democratic-csi", "org.democratic-csi.nfs", "x.org.democratic-csi"})
    void the_driver_whose_name_its_users_choose_is_never_guessed(String name) {
        assertThat(said(name)).isEqualTo(Facts.none());
    }

    @ParameterizedTest
    @CsvSource({
        "rook-ceph.rbd.csi.ceph.com, rbd.csi.ceph.com",
        "openshift-storage.rbd.csi.ceph.com, rbd.csi.ceph.com",
        "rook-ceph.cephfs.csi.ceph.com, cephfs.csi.ceph.com",
        "rook-ceph.nfs.csi.ceph.com, nfs.csi.ceph.com",
        "a.b.cephfs.csi.ceph.com, cephfs.csi.ceph.com",
    })
    void a_ceph_driver_under_a_prefix_has_the_facts_of_the_plain_one(String prefixed, String plain) {
        assertThat(said(prefixed).stated()).isEqualTo(said(plain).stated()).isNotEmpty();
        assertThat(said(prefixed).driver()).contains(DriverName.of(prefixed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rook-cephrbd.csi.ceph.com",
                ".rbd.csi.ceph.com",
                "rbd.csi.ceph.com.",
                "RBD.csi.ceph.com",
                "x.driver.longhorn.io",
                "ebs.csi.aws.co",
                "csi.aws.com",
                "../curated/ebs.csi.aws.com",
                "x/../ebs.csi.aws.com",
                "no such driver"
            })
    void no_other_name_is_taken_for_a_driver(String name) {
        assertThat(said(name)).isEqualTo(Facts.none());
    }

    @Test
    void a_driver_whose_name_resembles_another_has_its_own_facts() {
        assertThat(said("lvm.csi.metal-stack.io").stated()).contains(snapshot(Fact.Answer.UNSUPPORTED));
        assertThat(said("lvm.driver.harvesterhci.io").stated()).contains(snapshot(Fact.Answer.SUPPORTED));
    }

    @Test
    void the_reason_names_the_file_and_what_was_read() {
        assertThat(said("driver.longhorn.io").reason())
                .isEqualTo(
                        "curated/driver.longhorn.io.yaml, from longhorn/longhorn-manager at 5ddaa369f of 2026-08-21");
    }

    @Test
    void its_word_is_worth_what_a_curated_fact_is_worth() {
        assertThat(curated.trust()).isEqualTo(Trust.CURATED);
        assertThat(curated.id()).isEqualTo("snapworthy.curated");
    }

    private static Fact snapshot(Fact.Answer answer) {
        return new Fact.Capable(SNAPSHOT, answer, Optional.empty());
    }

    private Facts said(String driver) {
        return curated.facts(DriverName.of(driver), ClusterView.empty());
    }
}
