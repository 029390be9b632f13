package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.StatusCondition.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusConditionTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456789Z");
    private static final Instant LATER = Instant.parse("2026-11-26T13:00:00Z");

    private static Decision decided(Verdict verdict, Finding... blockers) {
        return Decision.builder()
                .from(Reports.backup())
                .verdict(verdict)
                .blockers(ImmutableList.copyOf(blockers))
                .build();
    }

    @Test
    void what_is_allowed_holds() {
        StatusCondition condition = StatusCondition.of(Reports.snapshot(), NOON);

        assertThat(condition.toMap())
                .isEqualTo(Map.of(
                        "type", "SnapshotPossible",
                        "status", "True",
                        "lastTransitionTime", "2026-11-26T12:00:00Z",
                        "reason", "Allowed",
                        "message", "Allowed."));
        assertThat(condition.observing(7).toMap()).containsEntry("observedGeneration", 7L);
    }

    @ParameterizedTest
    @CsvSource({"WAIT, FALSE, Not yet:", "DENIED, FALSE, Not possible:", "UNKNOWN, UNKNOWN, Not known:"})
    void what_is_not_allowed_says_why(Verdict verdict, Status status, String begin) {
        Finding blocker = Reports.backup().blockers().get(0);
        StatusCondition condition = StatusCondition.of(decided(verdict, blocker), NOON);

        assertThat(condition.status()).isEqualTo(status);
        assertThat(condition.reason()).isEqualTo("DRIVER_LACKS_BACKUP_NATIVE");
        assertThat(condition.message()).isEqualTo(begin + " " + blocker.message());
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIM_LOST, CLAIM_LOST",
        "acme.FROZEN, acme:FROZEN",
        "a-b c, a_b_c",
        "9lives, Code_9lives",
        "x., x:_",
        "ümlaut, Code__mlaut"
    })
    void every_code_gives_a_reason_that_kubernetes_takes(String code, String reason) {
        assertThat(ConditionText.reason(code)).isEqualTo(reason).matches(StatusCondition.REASON);
    }

    @Test
    void a_long_code_is_cut() {
        assertThat(ConditionText.reason("X".repeat(5000))).hasSize(1024).matches(StatusCondition.REASON);
    }

    @Test
    void of_too_many_reasons_the_message_tells_the_first_ones() {
        Finding blocker = Reports.backup().blockers().get(0);
        Finding[] many = Collections.nCopies(5000, blocker).toArray(Finding[]::new);

        String message = StatusCondition.of(decided(Verdict.DENIED, many), NOON).message();

        assertThat(message)
                .hasSizeLessThanOrEqualTo(StatusCondition.LONGEST_MESSAGE)
                .matches("Not possible: .* And \\d+ more\\.");
    }

    @Test
    void text_from_the_cluster_stays_on_one_line() {
        Decision hostile = Reports.hostile().decisions().get(0);
        assertThat(StatusCondition.of(hostile, NOON).message())
                .doesNotContain("\n")
                .doesNotContain("\u001b");
    }

    @Test
    void a_time_changes_only_with_the_status() {
        StatusCondition before = StatusCondition.of(decided(Verdict.DENIED), NOON);
        StatusCondition same = StatusCondition.of(decided(Verdict.WAIT), LATER);
        StatusCondition other = StatusCondition.of(Reports.snapshot(), NOON);

        assertThat(same.mergedInto(ImmutableList.of(before, other)))
                .containsExactly(
                        StatusCondition.builder()
                                .from(same)
                                .lastTransitionTime(NOON)
                                .build(),
                        other);
        StatusCondition open = StatusCondition.of(decided(Verdict.UNKNOWN), LATER);
        assertThat(open.mergedInto(ImmutableList.of(other, before))).containsExactly(other, open);
        assertThat(open.mergedInto(ImmutableList.of(other))).containsExactly(other, open);
        assertThat(open.mergedInto(ImmutableList.of(before, before))).containsExactly(open);
    }

    @Test
    void a_condition_reads_its_own_fields_back() {
        StatusCondition condition = StatusCondition.of(Reports.machine(), NOON).observing(3);
        assertThat(StatusCondition.from(condition.toMap())).isEqualTo(condition);
        assertThat(StatusCondition.from(
                                StatusCondition.of(Reports.machine(), NOON).toMap())
                        .observedGeneration())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "status", "reason", "message", "lastTransitionTime", "observedGeneration"})
    void a_field_that_makes_no_sense_is_named(String field) {
        Map<String, Object> fields = ImmutableMap.<String, Object>builder()
                .putAll(StatusCondition.of(Reports.machine(), NOON).toMap())
                .put(field, ImmutableList.of())
                .buildKeepingLast();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusCondition.from(fields))
                .withMessageContaining("condition: " + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "reason", "lastTransitionTime"})
    void a_hostile_text_is_told_in_one_short_line(String field) {
        Map<String, Object> fields = ImmutableMap.<String, Object>builder()
                .putAll(StatusCondition.of(Reports.machine(), NOON).toMap())
                .put(field, "\n\u001b[2J" + "x".repeat(50_000))
                .buildKeepingLast();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusCondition.from(fields))
                .satisfies(e -> assertThat(e.getMessage())
                        .hasSizeLessThan(1_000)
                        .doesNotContain("\n")
                        .doesNotContain("\u001b"));
    }
}
