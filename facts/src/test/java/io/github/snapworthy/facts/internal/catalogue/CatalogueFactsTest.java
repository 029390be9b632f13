package io.github.snapworthy.facts.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.Table;
import io.github.snapworthy.spi.ClusterView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFactsTest {
    private final CatalogueFacts catalogue = new CatalogueFacts();

    static List<Map<String, String>> listed() {
        return Table.rows("csi-drivers.tsv");
    }

    @Test
    void the_list_has_140_rows_and_139_names() {
        assertThat(listed()).hasSize(140);
        assertThat(listed().stream().map(row -> row.get("driver_name")).distinct())
                .hasSize(139);
    }

    @ParameterizedTest
    @MethodSource("listed")
    void what_is_listed_is_supported_and_the_rest_is_not_mentioned(Map<String, String> row) {
        DriverName driver = DriverName.of(row.get("driver_name"));

        assertThat(said(driver.value()).stated()).containsExactlyInAnyOrderElementsOf(expected(driver, row));
    }

    private static List<Fact> expected(DriverName driver, Map<String, String> row) {
        Facts facts = Facts.of(driver);
        if (driver.value().matches(".*[^-A-Za-z0-9.].*")) {
            return facts.stated();
        }
        if (row.get("snapshot").equals("Y")) {
            facts = facts.supports(Capability.SNAPSHOT);
        }
        if (row.get("cloning").equals("Y")) {
            facts = facts.supports(Capability.CLONE);
        }
        if (row.get("expansion").equals("Y")) {
            facts = facts.supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                    .and(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED));
        }
        return facts.stated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "[x].ember-csi.io", "org.democratic-csi.[X]", "x.ember-csi.io", "driver", "#"})
    void a_placeholder_is_no_name(String name) {
        assertThat(said(name)).isEqualTo(Facts.none());
    }

    @Test
    void upper_and_lower_case_differ() {
        assertThat(said("HX-CSI").stated()).isNotEmpty();
        assertThat(said("HX-CSI".toLowerCase(Locale.ROOT))).isEqualTo(Facts.none());
        assertThat(said("EBS.csi.aws.com")).isEqualTo(Facts.none());
    }

    @Test
    void a_driver_that_is_listed_twice_has_its_facts_once_and_names_both_lines() {
        Facts facts = said("csi.hpe.com");

        assertThat(facts.stated()).doesNotHaveDuplicates().hasSize(5);
        assertThat(facts.reason()).matches("catalogue/csi-drivers\\.tsv, line \\d+ and \\d+");
    }

    @Test
    void its_word_is_worth_what_the_list_is_worth() {
        assertThat(catalogue.trust()).isEqualTo(Trust.CATALOGUED);
        assertThat(catalogue.id()).isEqualTo("snapworthy.catalogue");
    }

    private Facts said(String driver) {
        return catalogue.facts(DriverName.of(driver), ClusterView.empty());
    }
}
