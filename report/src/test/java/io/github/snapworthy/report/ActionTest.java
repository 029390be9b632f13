package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.words.KnownCodes;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The row of a user interface says enough, and without codes. */
class ActionTest {
    private static final ObjectRef CLAIM = ObjectRef.of(Kind.CLAIM, "apps", "db-root");
    private static final Wordings CHINESE = Wordings.of(Locale.CHINESE);

    private static Decision denied(Finding... blockers) {
        return Decision.builder()
                .from(Reports.snapshot())
                .verdict(Verdict.DENIED)
                .snapshotClass(Optional.empty())
                .findings(ImmutableList.copyOf(blockers))
                .blockers(ImmutableList.copyOf(blockers))
                .build();
    }

    private static Finding finding(String code, ImmutableMap<String, String> arguments) {
        return Finding.builder()
                .code(Code.of(code))
                .effect(Effect.DENY)
                .subject(CLAIM)
                .arguments(arguments)
                .build();
    }

    private static final Finding NO_CLASS =
            finding("SNAPSHOT_CLASS_NONE", ImmutableMap.of("driver", "csi.acme.example"));
    private static final Finding LOST = finding("CLAIM_LOST", ImmutableMap.of("volume", "pv-7"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_code_has_a_few_words_and_every_operation_a_name(String language) {
        Bundle bundle = Bundle.of("actions_" + language);
        KnownCodes.all().forEach(code -> assertThat(bundle.get(code.name())).hasSizeBetween(3, 52));
        for (Operation operation : Operation.values()) {
            assertThat(bundle.get("label." + operation)).isNotBlank();
        }
        assertThat(bundle.texts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Bundle.of("actions_en").texts().keySet());
    }

    @Test
    void what_is_denied_says_why_and_what_to_do() {
        Action action = Action.of(denied(NO_CLASS), Wordings.english());
        assertThat(action.label()).isEqualTo("Snapshot");
        assertThat(action.isPossible()).isFalse();
        assertThat(action.shortReason()).isEqualTo("no snapshot class for the driver");
        assertThat(action.longReason())
                .startsWith("DENIED: ")
                .contains(NO_CLASS.message())
                .doesNotContain("SNAPSHOT_CLASS_NONE");
        assertThat(action.remedy()).contains(NO_CLASS.remedies().get(0).text());
        assertThat(action.ways().get(0).by()).isEqualTo("the administrator of the cluster");
        assertThat(action.ways().get(0).note()).contains("was not tried");
    }

    @Test
    void it_says_the_same_in_chinese() {
        Action action = Action.of(denied(NO_CLASS, LOST), CHINESE);
        assertThat(action.label()).isEqualTo("快照");
        assertThat(action.shortReason()).isEqualTo("驱动没有快照类，另有 1 项");
        assertThat(action.longReason()).contains(CHINESE.message(LOST)).doesNotContain("。 ");
        assertThat(action.remedy()).contains(CHINESE.remedy(NO_CLASS.remedies().get(0), denied(NO_CLASS, LOST)));
    }

    @Test
    void ways_come_in_the_order_of_what_stands_in_the_way() {
        Remedy second = LOST.remedies().get(0);
        Decision decision = denied(NO_CLASS, LOST);
        assertThat(Action.of(decision, Wordings.english()).ways())
                .extracting(Action.Way::remedy)
                .containsExactly(NO_CLASS.remedies().get(0), second);
    }

    @Test
    void what_is_possible_says_how_and_how_well() {
        Decision decision = Reports.snapshot();
        Action action = Action.of(decision, Wordings.english());
        assertThat(action.isPossible()).isEqualTo(decision.isAllowed()).isTrue();
        assertThat(action.shortReason()).startsWith("by class ");
        assertThat(action.longReason()).contains("Consistency ");
        assertThat(action.ways()).isEmpty();
        assertThat(action.remedy()).isEmpty();
    }

    @Test
    void a_disk_that_is_left_out_says_what_keeps_it_out() {
        Action action = Action.of(Reports.machine(), Wordings.english());
        assertThat(action.isPossible()).isFalse();
        assertThat(action.shortReason()).isNotBlank().doesNotContain("DISK_EXCLUDED");
    }

    @Test
    void a_code_of_the_host_says_what_the_host_says() {
        Finding own = finding("acme.FROZEN", ImmutableMap.of("message", "frozen by label"));
        Action action = Action.of(denied(own), CHINESE);
        assertThat(action.shortReason()).isEqualTo(own.message());
        assertThat(action.longReason()).contains(own.message());
    }

    @Test
    void a_row_has_an_action_for_each_decision() {
        assertThat(Action.row(ImmutableList.of(Reports.snapshot(), Reports.backup()), Wordings.english()))
                .extracting(Action::operation)
                .containsExactly(Operation.SNAPSHOT, Operation.BACKUP);
    }
}
