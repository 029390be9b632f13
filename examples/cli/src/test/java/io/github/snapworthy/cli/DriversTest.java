package io.github.snapworthy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the command tells of drivers. */
class DriversTest {
    private static List<String> names(Run run) {
        return run.json()
                .get("drivers")
                .valueStream()
                .map(driver -> driver.get("driver").asString())
                .toList();
    }

    private static String answer(JsonNode driver, String capability) {
        return driver.get("capabilities")
                .valueStream()
                .filter(answer -> answer.get("capability").asString().equals(capability))
                .map(answer -> answer.get("answer").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_driver_of_a_cluster_is_told_of() {
        assertThat(names(Run.of("drivers", "-o", "json")))
                .containsExactly(
                        "csi.acme.example",
                        "driver.longhorn.io",
                        "lvm.driver.harvesterhci.io",
                        "rbd.csi.ceph.com",
                        "topolvm.io");
    }

    @Test
    void a_driver_that_is_named_is_told_of_alone_and_also_where_nothing_of_it_was_seen() {
        Run run = Run.of("drivers", "--driver=topolvm.io", "--driver", "ebs.csi.aws.com", "-o", "json");

        assertThat(names(run)).containsExactly("ebs.csi.aws.com", "topolvm.io");
        JsonNode unseen = run.json().get("drivers").get(0);
        assertThat(unseen.get("seen").asBoolean()).isFalse();
        assertThat(answer(unseen, "SNAPSHOT")).isEqualTo("SUPPORTED");
        assertThat(answer(run.json().get("drivers").get(1), "SNAPSHOT")).isEqualTo("CONDITIONAL");
        assertThat(run.json()
                        .get("facts")
                        .get("counts")
                        .get("CSIDriver.storage.k8s.io")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void providers_are_asked_about_a_named_driver_also_where_drivers_must_not_be_listed() {
        Run run = Run.of("drivers", "--driver=ebs.csi.aws.com", "--unreadable=CSIDriver", "-o", "json");

        assertThat(answer(run.json().get("drivers").get(0), "SNAPSHOT")).isEqualTo("SUPPORTED");
        assertThat(run.json().get("facts").get("unreadableKinds")).hasSize(1);
    }

    @Test
    void a_name_that_was_probably_mistyped_is_pointed_out_unless_it_has_to_be_quiet() {
        assertThat(Run.of("drivers", "--driver=topolvm.oi").err())
                .endsWith("snapworthy: nothing of the driver topolvm.oi was seen; did you mean topolvm.io?\n");
        assertThat(Run.of("drivers", "--driver=topolvm.oi", "-q").err()).isEmpty();
    }

    @Test
    void a_cluster_without_drivers_is_said_to_have_none() {
        byte[] namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: apps}\n".getBytes(UTF_8);
        Run run = Run.of(namespace, Set.of(), "drivers", "-", "-o", "json");

        assertThat(run.code()).isZero();
        assertThat(names(run)).isEmpty();
        assertThat(run.err()).isEqualTo("snapworthy: no driver was seen\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                -o jsn                | output jsn is unknown; did you mean json?
                --driver a/b          | driver a/b: a name with a slash is that of a provisioner
                --driver=             | driver '' is no name; expected that of a CSI driver
                --fail-on denied      | option --fail-on is unknown
                --subject pvc/a/b     | option --subject is unknown
                --drivr x             | option --drivr is unknown; did you mean --driver?
                --plugin              | Missing required parameter for option '--plugin' (JAR)
                no/such/file          | no/such/file
                --unreadable=Nonsense | kind Nonsense is not one that decisions read
                """)
    void bad_usage_is_2_and_says_what_was_expected(String words, String message) {
        Run run = Run.of(("drivers " + words).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("snapworthy: ").contains(message);
    }

    @Test
    void a_broken_document_is_reported_and_the_rest_is_told() {
        String input = "kind: CSIDriver\napiVersion: storage.k8s.io/v1\nmetadata: {name: good.example}\nspec: {}\n"
                + "---\nkind: [\n";
        byte[] bytes = input.getBytes(UTF_8);
        Run run = Run.of(bytes, Set.of(), "drivers", "-", "-o", "json");

        assertThat(names(run)).containsExactly("good.example");
        assertThat(run.problems()).hasSize(1);
        assertThat(Run.of(bytes, Set.of(), "drivers", "-", "--strict").code()).isEqualTo(2);
    }

    @Test
    void colours_are_for_terminals_that_want_them() {
        byte[] nothing = new byte[0];

        assertThat(Run.of(nothing, Set.of(Terminal.Feature.COLOURS), "drivers").out())
                .contains("\u001b[32myes", "\u001b[33mdepends");
        assertThat(Run.of(nothing, Set.of(), "drivers").out()).doesNotContain("\u001b");
    }

    /** Whoever writes a file of facts can copy what is printed: it reads as the bundled files write it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"pd.csi.storage.gke.io", "csi.trident.netapp.io", "linstor.csi.linbit.com", "driver.longhorn.io"
            })
    void conditions_are_printed_as_files_of_facts_write_them(String driver) throws Exception {
        String file;
        try (var in = Main.class.getResourceAsStream("/io/github/snapworthy/facts/curated/" + driver + ".yaml")) {
            file = new String(in.readAllBytes(), UTF_8);
        }
        List<JsonNode> restrictions = Run.of("drivers", "--driver", driver, "-o", "json")
                .json()
                .get("drivers")
                .get(0)
                .get("capabilities")
                .valueStream()
                .flatMap(answer -> answer.get("restrictions").valueStream())
                .toList();

        assertThat(restrictions).isNotEmpty();
        for (JsonNode restriction : restrictions) {
            for (String key : List.of("where", "supportedWhen", "unsupportedWhen")) {
                assertThat(file.replaceAll("\\s+", " "))
                        .contains(restriction.get(key).asString());
            }
        }
    }

    @Test
    void help_shows_three_examples() {
        Run run = Run.of("drivers", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.matches("  .*snapworthy drivers( .*)?")))
                .hasSize(3)
                .allMatch(line -> line.length() <= 80);
        assertThat(run.out()).contains("--driver", "--plugin", "--output", "--unreadable", "Exit codes: 0 told");
    }
}
