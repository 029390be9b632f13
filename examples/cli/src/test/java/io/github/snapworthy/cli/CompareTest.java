package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code snapworthy compare}: every claim, every dialect, and what it says of words that it does not know. */
class CompareTest {
    private static List<JsonNode> comparisons(Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.json().get("comparisons").valueStream().toList();
    }

    private static String name(JsonNode comparison) {
        return comparison.get("subject").get("namespace").asString() + "/"
                + comparison.get("subject").get("name").asString();
    }

    private static JsonNode answer(JsonNode comparison, String dialect) {
        return comparison
                .get("dialects")
                .valueStream()
                .filter(answer -> answer.get("dialect").asString().equals(dialect))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_claim_of_the_sample_is_compared_and_tools_disagree_on_some() {
        List<JsonNode> all = comparisons(Run.of("compare", "-o", "json"));

        assertThat(all)
                .hasSize(11)
                .allSatisfy(one -> assertThat(one.get("dialects")).hasSize(7));
        assertThat(all).extracting(CompareTest::name).isSorted();
        assertThat(all).extracting(one -> one.get("agree").asBoolean()).contains(true, false);
    }

    @Test
    void a_volume_with_a_class_for_snapshots_and_one_for_backups_shows_what_tools_do() {
        JsonNode shop = comparisons(Run.of("compare", "-o", "json", "--subject=pvc/apps/shop-data"))
                .get(0);

        assertThat(answer(shop, "KUBERNETES").get("class").asString()).isEqualTo("longhorn-snapshot");
        assertThat(answer(shop, "HARVESTER").get("chosenBy").asString()).isEqualTo("host-config");
        assertThat(answer(shop, "CDI").get("class").asString()).isEqualTo("longhorn");
        assertThat(answer(shop, "VELERO").get("outcome").asString()).isEqualTo("AMBIGUOUS");
        assertThat(answer(shop, "SNAPSHOTTER").get("outcome").asString()).isEqualTo("NONE");
    }

    @Test
    void a_machine_stands_for_its_claims_and_each_claim_stands_once() {
        Run run = Run.of("compare", "-o", "json", "--subject=vm/apps/shop", "--subject=pvc/apps/shop-root");

        assertThat(comparisons(run)).extracting(CompareTest::name).containsExactly("apps/shop-data", "apps/shop-root");
    }

    @Test
    void an_operation_and_a_class_can_be_asked_for() {
        Run run = Run.of(
                "compare",
                "-o",
                "json",
                "--subject=pvc/apps/shop-data",
                "--operation=backup",
                "--operation=snapshot",
                "--option=class=lvm-snapshot");
        List<JsonNode> both = comparisons(run);

        assertThat(both).extracting(one -> one.get("operation").asString()).containsExactly("backup", "snapshot");
        assertThat(answer(both.get(1), "KUBERNETES").get("outcome").asString()).isEqualTo("WRONG_DRIVER");
        assertThat(answer(both.get(1), "KUBEVIRT").get("class").asString()).isEqualTo("lvm-snapshot");
        assertThat(answer(both.get(1), "VELERO").get("outcome").asString()).isEqualTo("AMBIGUOUS");
    }

    @Test
    void what_is_not_there_is_told() {
        Run ghost = Run.of("compare", "-o", "json", "--subject=pvc/apps/ghost");
        Run nobody = Run.of("compare", "--subject=vm/apps/ghost");

        assertThat(answer(comparisons(ghost).get(0), "CDI").get("why").asString())
                .isEqualTo("the claim does not exist");
        assertThat(nobody.code()).isZero();
        assertThat(nobody.err()).contains("snapworthy: no claim to compare for\n");
    }

    @Test
    void a_broken_document_is_in_the_report_and_strictly_an_error() {
        byte[] broken =
                "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\nkind: [\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Run.of(broken, Set.of(), "compare", "-", "-o", "json").json().get("inputProblems"))
                .hasSize(1);
        assertThat(Run.of(broken, Set.of(), "compare", "-", "--strict").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                -o tabel                       | output tabel is unknown; did you mean table?
                --operation restore            | operation restore means nothing for compare; expected snapshot or backup
                --subject pvc/a                | subject pvc/a: expected KIND/NAMESPACE/NAME with one of the kinds pvc, pvcs, vm
                --subject volumesnapshot/a/b   | VolumeSnapshot/a/b is no subject of compare; expected pvc or vm
                --namespace a/b                | namespace 'a/b' is no name
                --option class=                | option class: '' is no name
                --option min-consistency=CRASH | option min-consistency means nothing for compare
                --profile velero               | option --profile is unknown
                --fail-on denied               | option --fail-on is unknown
                """)
    void bad_usage_is_2_and_says_what_was_expected(String words, String message) {
        Run run = Run.of(("compare " + words).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("snapworthy: ").contains(message);
    }
}
