package io.github.snapworthy.kubernetes.internal.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Csi;
import io.github.snapworthy.core.VolumeRule.Nfs;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {
    private static ImmutableList<VolumeRule> rules(String text) {
        VolumePolicies policies = PolicyText.read(text);
        assertThat(policies).isInstanceOf(VolumePolicies.Valid.class);
        return ((VolumePolicies.Valid) policies).rules();
    }

    private static List<String> problems(String text) {
        VolumePolicies policies = PolicyText.read(text);
        assertThat(policies).isInstanceOf(VolumePolicies.Invalid.class);
        return ((VolumePolicies.Invalid) policies)
                .problems().stream().map(Object::toString).toList();
    }

    /** A policy with one rule that skips, under these conditions in flow style. */
    private static String skipping(String conditions) {
        return "version: v1\nvolumePolicies:\n- conditions: " + conditions + "\n  action: {type: skip}\n";
    }

    private static VolumeRule skip(String conditions) {
        return rules(skipping(conditions)).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: v1",
                "# only\nversion: v1\nvolumePolicies:\n",
                "version: v1\nvolumePolicies: []",
                "version: v1\nvolumePolicies: [~]",
                "{\"version\": \"v1\", \"volumePolicies\": null}",
                "version: v1\n---\nanything: else\n",
                "version: v1\nincludeExcludePolicy: {includedClusterScopedResources: [a], excludedNamespaceScopedResources: [a]}",
            })
    void policies_without_rules(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void the_four_actions() {
        assertThat(rules("""
                version: v1
                volumePolicies:
                - {conditions: {}, action: {type: skip}}
                - {conditions: ~, action: {type: fs-backup, parameters: {a: {b: [c]}}}}
                - {action: {type: snapshot, parameters: ~}}
                - {action: {type: custom}}
                """))
                .extracting(VolumeRule::action)
                .containsExactly(Action.SKIP, Action.FS_BACKUP, Action.SNAPSHOT, Action.CUSTOM);
    }

    @Test
    void a_condition_that_is_null_or_an_empty_list_is_none() {
        assertThat(
                        skip(
                                "{capacity: , storageClass: ~, nfs: null, csi: ~, volumeTypes: [], pvcLabels: {}, pvcPhase: [~]}"))
                .isEqualTo(VolumeRule.of(Action.SKIP).build());
    }

    @Test
    void an_empty_source_is_a_condition() {
        assertThat(skip("{nfs: {}}").nfs()).contains(new Nfs("", ""));
        assertThat(skip("{csi: {}}").csi()).contains(new Csi("", ImmutableMap.of()));
        assertThat(skip("{csi: {driver: a.example, volumeAttributes: {}}}").csi())
                .contains(new Csi("a.example", ImmutableMap.of()));
        assertThat(skip("{csi: {driver: '', volumeAttributes: ~}}").csi()).contains(new Csi("", ImmutableMap.of()));
    }

    @Test
    void what_stands_without_quotes_and_looks_like_a_number_is_compared_as_that_number() {
        assertThat(skip("{pvcLabels: {release: 1.10, tier: '1.10', on: TRUE, none: }}")
                        .claimLabels())
                .isEqualTo(ImmutableMap.of("release", "1.1", "tier", "1.10", "on", "true", "none", ""));
        assertThat(skip("{storageClass: [0x10, 017, slow]}").storageClasses()).containsExactly("16", "15", "slow");
    }

    @Test
    void aliases_and_merged_maps() {
        assertThat(rules("""
                version: v1
                volumePolicies:
                - conditions: &c {storageClass: [a], capacity: "1,"}
                  action: &a {type: skip}
                - conditions: {<<: *c, storageClass: [b]}
                  action: *a
                """).get(1))
                .isEqualTo(VolumeRule.of(Action.SKIP)
                        .addStorageClasses("b")
                        .capacity(Capacity.atLeast(1))
                        .build());
    }

    @Test
    void every_problem_is_named_with_its_place_and_what_was_expected() {
        assertThat(problems("""
                version: v2
                volumePolices: []
                volumePolicies:
                - conditions:
                    storageclass: [a]
                    capacity: 5Gi
                  action:
                    type: Skip
                - conditions:
                    storageClass: gp3
                - nothing
                """))
                .containsExactly(
                        "volumePolices: expected one of version, volumePolicies, includeExcludePolicy (line 2, column 1)",
                        "version: expected v1, was v2 (line 1, column 10)",
                        "volumePolicies[0].action.type: expected one of skip, fs-backup, snapshot, custom, was Skip"
                                + " (line 8, column 11)",
                        "volumePolicies[0].conditions.storageclass: expected one of capacity, storageClass, nfs, csi,"
                                + " volumeTypes, pvcLabels, pvcPhase (line 5, column 5)",
                        "volumePolicies[0].conditions.capacity: expected a lower bound and an upper one not below it, as in"
                                + " \"10Gi,100Gi\", \"10Gi,\" or \",100Gi\" (line 6, column 15)",
                        "volumePolicies[1].action: expected a map with a type (line 9, column 3)",
                        "volumePolicies[1].conditions.storageClass: expected a list (line 10, column 19)",
                        "volumePolicies[2]: expected a map (line 11, column 3)",
                        "volumePolicies[2].action: expected a map with a type (line 11, column 3)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{pvcLabels: } | pvcLabels: expected a map of texts",
                "{pvcLabels: {1: a}} | pvcLabels: expected a map of texts",
                "{pvcLabels: {true: a}} | pvcLabels: expected a map of texts",
                "{pvcLabels: production} | pvcLabels: expected a map",
                "{pvcLabels: {a: [b]}} | pvcLabels.a: expected a text",
                "{pvcPhase: Pending} | pvcPhase: expected a list",
                "{csi: a.example} | csi: expected a map",
                "{csi: {driver: [a]}} | csi.driver: expected a text",
                "{csi: {driver: a, volumeAttributes: b}} | csi.volumeAttributes: expected a map",
                "{csi: {volumeAttributes: {a: b}}} | csi.volumeAttributes: expected a driver beside it",
                "{csi: {volumeAttributes: {}}} | csi.volumeAttributes: expected a driver beside it",
                "{csi: {name: a}} | csi.name: expected one of driver, volumeAttributes",
                "{nfs: a} | nfs: expected a map",
                "{nfs: {share: a}} | nfs.share: expected one of server, path",
                "{volumeTypes: [[csi]]} | volumeTypes[0]: expected a text",
                "{capacity: '100Gi,50Gi'} | capacity: expected a lower bound and an upper one not below it",
                "{capacity: [1]} | capacity: expected a text",
                "{storageClass: [a], storageClass: [b]} | storageClass: expected once, stands there twice",
            })
    void conditions_that_the_server_refuses(String conditions, String expected) {
        assertThat(problems(skipping(conditions)).get(0)).startsWith("volumePolicies[0].conditions." + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volumePolicies: [] | version: expected v1",
                "version: 1 | version: expected v1, was 1",
                "'?' | \"\": expected one of version, volumePolicies, includeExcludePolicy",
                "'version: v1, ' | version: expected v1, was v1,",
                "'[version]' | the text: expected a map",
                "'' | the text: expected a map",
                "'# version' | the text: expected a map",
                "'version: v1\nvolumePolicies: {}' | volumePolicies: expected a list",
                "'version: v1\nvolumePolicies: [{action: {}}]' | volumePolicies[0].action.type: expected one of",
                "'version: v1\nvolumePolicies: [{action: skip}]' | volumePolicies[0].action: expected a map",
                "'version: v1\nvolumePolicies: [{action: {type: skip, parameters: 1}}]' | volumePolicies[0].action.parameters: expected a map",
                "'version: v1\nvolumePolicies: [{action: {type: skip}, comment: x}]' | volumePolicies[0].comment: expected one of conditions, action",
                "'version: v1\nincludeExcludePolicy: {includedNamespaceScopedResources: [''*'']}' | includeExcludePolicy.includedNamespaceScopedResources: expected names, not *",
                "'version: v1\nincludeExcludePolicy: {includedClusterScopedResources: [a], excludedClusterScopedResources: [a]}' | includeExcludePolicy.excludedClusterScopedResources: expected none that is included too",
                "'version: v1\nincludeExcludePolicy: {included: [a]}' | includeExcludePolicy.included: expected one of",
            })
    void texts_that_the_server_refuses(String text, String expected) {
        assertThat(problems(text).get(0)).startsWith(expected);
    }

    @Test
    void a_text_that_is_no_yaml() {
        assertThat(problems("version: v1\nvolumePolicies: [\n"))
                .singleElement()
                .asString()
                .startsWith("the text: is not valid YAML: ")
                .endsWith("(line 3, column 1)");
    }

    @Test
    void nesting_and_aliases_have_limits() {
        assertThat(problems("version: " + "[".repeat(100) + "]".repeat(100)).get(0))
                .startsWith("the text: is nested deeper than 64 levels");
        StringBuilder bomb = new StringBuilder("version: v1\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(",", Collections.nCopies(10, alias))));
        }
        assertThat(problems(bomb.toString()).toString()).contains("has more than 50000 values");
    }

    @Test
    void no_more_problems_are_kept_than_anyone_reads() {
        assertThat(problems("version: v1\n" + "x: 1\n".repeat(1000))).hasSize(20);
    }

    @Test
    void only_texts_that_may_be_policies_are_looked_at() {
        assertThat(PolicyText.mayBe("version: v1")).isTrue();
        assertThat(PolicyText.mayBe("# long" + " ".repeat(500) + "\nversion: v1\nvolumePolicies: []"))
                .isTrue();
        assertThat(PolicyText.mayBe("version: v1" + " ".repeat(500))).isFalse();
        assertThat(PolicyText.mayBe("password=secret")).isFalse();
        assertThat(PolicyText.mayBe("volumePolicies" + " ".repeat(1 << 20))).isFalse();
    }
}
