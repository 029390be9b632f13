package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.internal.lint.KnownLint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code snapworthy lint}: every flaw is found in a cluster that has them all, and none in the sample. */
class LintCommandTest {
    static final String FLAWS = "src/test/resources/lint/flaws.yaml";

    private static Run lint(String... words) {
        return Run.of(Stream.concat(Stream.of("lint"), Stream.of(words)).toArray(String[]::new));
    }

    private static List<JsonNode> lints(Run run) {
        return run.json().get("lints").valueStream().toList();
    }

    /** The flaws of the cluster that has them all. */
    static List<JsonNode> flaws() {
        return lints(lint(FLAWS, "--assume-complete", "--collected-at=2026-01-01T00:00:00Z", "-o", "json"));
    }

    /** But for the code of a driver without snapshots, which is a fact from outside. */
    @Test
    void every_flaw_is_found_in_a_cluster_that_has_them_all() {
        Run run = lint(FLAWS, "--assume-complete", "--collected-at=2026-01-01T00:00:00Z", "-o", "json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(lints(run).stream().map(one -> one.get("code").asString()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ImmutableSet.copyOf(KnownLint.values()).stream()
                        .filter(code -> code != KnownLint.SNAPSHOT_CLASS_UNUSABLE)
                        .map(Enum::name)
                        .toList());
    }

    /** Only where a check can say otherwise than the row: the page of codes shows both. */
    @Test
    void a_flaw_that_is_worse_in_one_place_than_in_another_is_found_in_both() {
        assertThat(flaws().stream()
                        .map(flaw -> flaw.get("code").asString() + " "
                                + flaw.get("severity").asString()))
                .contains("DEFAULT_MARKED_TWICE ERROR", "DEFAULT_MARKED_TWICE WARN")
                .contains("CLASS_DRIVER_NOT_INSTALLED ERROR", "CLASS_DRIVER_NOT_INSTALLED WARN")
                .contains("NAMED_CLASS_WRONG_PURPOSE ERROR", "NAMED_CLASS_WRONG_PURPOSE WARN");
    }

    @Test
    void a_flaw_fails_the_command_only_where_it_is_asked_to() {
        assertThat(lint(FLAWS, "--assume-complete", "--fail-on=error").code()).isEqualTo(1);
        assertThat(lint(FLAWS, "--assume-complete").code()).isZero();
        assertThat(lint("--fail-on=error").code()).isZero();
        assertThat(lint("--fail-on=eror").err()).contains("severity eror is unknown; did you mean error");
    }

    @Test
    void people_read_the_place_the_flaw_and_the_remedy() {
        String table = lint(FLAWS, "--assume-complete").out();

        assertThat(table)
                .contains("VolumeSnapshotClass/typo driver")
                .contains("did you mean csi.acme.example?")
                .contains("POLICY_INVALID");
        assertThat(lint(FLAWS, "--assume-complete", "-o", "markdown").out())
                .startsWith("# Flaws of the configuration\n")
                .contains("| ERROR | POLICY_INVALID |");
    }

    @Test
    void what_was_not_seen_is_told_instead_of_guessed() {
        Run run = lint(FLAWS, "-o", "json");

        assertThat(run.json().get("unchecked").valueStream().map(JsonNode::asString))
                .anySatisfy(line -> assertThat(line).contains("was not observed"));
    }

    @Test
    void the_sample_is_linted_without_a_source() {
        Run run = lint();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("0 error");
    }
}
