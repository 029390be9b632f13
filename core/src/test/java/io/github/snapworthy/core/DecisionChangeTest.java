package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DecisionChange.Direction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How lists of decisions are compared. */
class DecisionChangeTest {
    private static Finding finding(String code, Effect effect, ImmutableMap<String, String> arguments) {
        return Finding.builder()
                .code(Code.of(code))
                .effect(effect)
                .subject(ObjectRef.of(Kind.CLAIM, "apps", "db"))
                .arguments(arguments)
                .build();
    }

    private static Finding finding(String code, Effect effect) {
        return finding(code, effect, ImmutableMap.of());
    }

    private static Decision decision(String claim, Verdict verdict, Finding... findings) {
        return Decision.builder()
                .request(Request.snapshot(ClaimRef.of("apps", claim)))
                .verdict(verdict)
                .findings(ImmutableList.copyOf(findings))
                .dependsOn(new Dependencies(ImmutableSet.of(), ImmutableSet.of()))
                .build();
    }

    @Test
    void what_matters_most_comes_first() {
        List<DecisionChange> changes = DecisionChange.between(
                List.of(
                        decision("a", Verdict.DENIED),
                        decision("b", Verdict.WAIT),
                        decision("c", Verdict.ALLOWED),
                        decision("d", Verdict.ALLOWED),
                        decision("e", Verdict.ALLOWED),
                        decision("f", Verdict.DENIED)),
                List.of(
                        decision("a", Verdict.ALLOWED),
                        decision("b", Verdict.DENIED),
                        decision("c", Verdict.UNKNOWN),
                        decision("d", Verdict.DENIED),
                        decision("f", Verdict.DENIED, finding("TEST_A", Effect.INFO)),
                        decision("g", Verdict.ALLOWED)));
        assertThat(changes)
                .extracting(change -> change.request().subject().name() + " " + change.direction())
                .containsExactly("d WORSE", "c WORSE", "b WORSE", "e GONE", "g NEW", "a BETTER", "f SAME");
    }

    @Test
    void a_finding_with_another_effect_is_the_same_finding() {
        assertThat(FindingChange.between(
                        List.of(finding("TEST_A", Effect.WARN), finding("TEST_B", Effect.DENY)),
                        List.of(finding("TEST_A", Effect.DENY), finding("TEST_C", Effect.INFO))))
                .extracting(FindingChange::toString)
                .containsExactly("TEST_A: WARN -> DENY", "-TEST_B", "+TEST_C");
    }

    @Test
    void a_finding_blocks_that_did_or_does() {
        Optional<Finding> deny = Optional.of(finding("TEST_A", Effect.DENY));
        Optional<Finding> warn = Optional.of(finding("TEST_A", Effect.WARN));
        assertThat(new FindingChange(deny, warn).blocks()).isTrue();
        assertThat(new FindingChange(warn, deny).blocks()).isTrue();
        assertThat(new FindingChange(warn, warn).blocks()).isFalse();
    }

    @Test
    void what_matters_alike_comes_by_namespace_name_kind_and_operation() {
        List<DecisionChange> sorted = List.of(
                gone(Request.backup(ClaimRef.of("a", "x"))),
                gone(Request.snapshot(ClaimRef.of("a", "x"))),
                gone(Request.snapshot(VmRef.of("a", "x"))),
                gone(Request.snapshot(ClaimRef.of("a", "y"))),
                gone(Request.snapshot(ClaimRef.of("b", "a"))));
        assertThat(ImmutableList.sortedCopyOf(
                        DecisionChange.ORDER, ImmutableList.copyOf(sorted).reverse()))
                .isEqualTo(sorted);
    }

    private static DecisionChange gone(Request request) {
        Decision before = Decision.builder()
                .from(decision("a", Verdict.ALLOWED))
                .request(request)
                .build();
        return new DecisionChange(request, Optional.of(before), Optional.empty());
    }

    @Test
    void another_class_is_a_difference() {
        Decision before = decision("a", Verdict.ALLOWED);
        Decision after = Decision.builder()
                .from(before)
                .snapshotClass(Optional.of(new SnapshotClassChoice("gold", ChosenBy.REQUEST, ImmutableList.of())))
                .build();
        assertThat(DecisionChange.between(List.of(before), List.of(after))
                        .get(0)
                        .outcome())
                .extracting(FieldChange::toString)
                .containsExactly("snapshotClass: - -> gold");
    }

    @Test
    void findings_come_by_effect_code_subject_method_and_arguments() {
        Finding plain = finding("TEST_A", Effect.DENY);
        List<Finding> sorted = List.of(
                plain,
                of(plain, Optional.of(BackupMethod.DRIVER), ImmutableMap.of()),
                of(plain, Optional.of(BackupMethod.SNAPSHOT_AND_MOVE), ImmutableMap.of("a", "1")),
                of(plain, Optional.of(BackupMethod.SNAPSHOT_AND_MOVE), ImmutableMap.of("a", "2")),
                finding("TEST_B", Effect.DENY));
        assertThat(ImmutableList.sortedCopyOf(
                        Finding.ORDER, ImmutableList.copyOf(sorted).reverse()))
                .isEqualTo(sorted);
    }

    private static Finding of(Finding like, Optional<Method> method, ImmutableMap<String, String> arguments) {
        return Finding.builder()
                .code(like.code())
                .effect(like.effect())
                .subject(like.subject())
                .method(method)
                .arguments(arguments)
                .build();
    }

    @Test
    void of_several_alike_each_is_one() {
        Finding one = finding("TEST_A", Effect.DENY, ImmutableMap.of("disk", "one"));
        Finding two = finding("TEST_A", Effect.DENY, ImmutableMap.of("disk", "two"));
        Finding three = finding("TEST_A", Effect.DENY, ImmutableMap.of("disk", "three"));
        assertThat(FindingChange.between(List.of(one, two), List.of(two, one))).isEmpty();
        assertThat(FindingChange.between(List.of(one, two), List.of(two)))
                .containsExactly(new FindingChange(Optional.of(one), Optional.empty()));
        assertThat(FindingChange.between(List.of(one, two), List.of(two, three)))
                .extracting(FindingChange::toString)
                .containsExactly("TEST_A told otherwise");
    }

    @Test
    void evidence_alone_is_no_difference() {
        Finding plain = finding("TEST_A", Effect.DENY);
        Finding proved = Finding.builder()
                .code(plain.code())
                .effect(plain.effect())
                .subject(plain.subject())
                .evidence(ImmutableList.of(Evidence.of(plain.subject(), "status.phase", "Lost")))
                .build();
        assertThat(DecisionChange.between(
                        List.of(decision("a", Verdict.DENIED, plain)), List.of(decision("a", Verdict.DENIED, proved))))
                .isEmpty();
    }

    @Test
    void what_would_be_done_otherwise_is_a_difference() {
        Decision before = decision("a", Verdict.ALLOWED);
        Decision after = Decision.builder()
                .from(before)
                .consistency(Optional.of(Consistency.CRASH))
                .method(Optional.of(BackupMethod.DRIVER))
                .coverage(Optional.of(Coverage.PARTIAL))
                .assurance(Optional.of(Trust.STATED))
                .build();
        assertThat(DecisionChange.between(List.of(before), List.of(after)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.direction()).isEqualTo(Direction.SAME);
                    assertThat(change.outcome())
                            .extracting(FieldChange::toString)
                            .containsExactly(
                                    "method: - -> DRIVER",
                                    "consistency: - -> CRASH",
                                    "coverage: - -> PARTIAL",
                                    "assurance: - -> STATED");
                });
    }

    @Test
    void a_change_of_no_finding_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FindingChange(Optional.empty(), Optional.empty()));
    }
}
