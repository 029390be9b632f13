package io.github.snapworthy.operator;

import com.google.common.collect.ImmutableList;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.report.PlainText;
import io.github.snapworthy.report.StatusCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The status that a check gets. */
final class CheckAnswer {
    private static final String SPEC_ACCEPTED = "SpecAccepted";

    private final KubernetesSerialization serialization;
    private final ProtectionCheck check;
    private final Instant now;
    private final long generation;

    CheckAnswer(KubernetesSerialization serialization, ProtectionCheck check, Instant now) {
        this.serialization = serialization;
        this.check = check;
        this.now = now;
        this.generation =
                Optional.ofNullable(check.getMetadata().getGeneration()).orElse(0L);
    }

    /** The status where those decisions are the answers. */
    ProtectionCheckStatus of(List<Decision> decisions) {
        List<StatusCondition> conditions = new ArrayList<>();
        conditions.add(spec(StatusCondition.Status.TRUE, "Accepted", "The spec asks something that can be answered."));
        decisions.forEach(decision -> conditions.add(StatusCondition.of(decision, now)));
        return status(decisions.stream().map(CheckAnswer::answer).toList(), conditions);
    }

    /** The status where nothing was asked that can be answered. */
    ProtectionCheckStatus of(Asked.Nothing nothing) {
        return status(List.of(), List.of(spec(StatusCondition.Status.FALSE, nothing.reason(), nothing.message())));
    }

    private StatusCondition spec(StatusCondition.Status status, String reason, String message) {
        return StatusCondition.builder()
                .type(SPEC_ACCEPTED)
                .status(status)
                .reason(reason)
                .message(message)
                .lastTransitionTime(now)
                .build();
    }

    private ProtectionCheckStatus status(List<OperationAnswer> answers, List<StatusCondition> conditions) {
        ImmutableList<StatusCondition> earlier = earlier();
        ProtectionCheckStatus status = new ProtectionCheckStatus();
        status.setObservedGeneration(generation);
        status.setOperations(answers);
        status.setConditions(conditions.stream()
                .map(condition -> condition.observing(generation))
                .map(condition -> since(condition, earlier))
                .map(condition -> serialization.convertValue(condition.toMap(), Condition.class))
                .toList());
        return status;
    }

    /** The condition, since the time when the one of its type got its status. Those of other types are not asked for any more. */
    private static StatusCondition since(StatusCondition condition, List<StatusCondition> earlier) {
        List<StatusCondition> ofType = earlier.stream()
                .filter(other -> other.type().equals(condition.type()))
                .toList();
        return condition.mergedInto(ofType).get(0);
    }

    private ImmutableList<StatusCondition> earlier() {
        ImmutableList.Builder<StatusCondition> earlier = ImmutableList.builder();
        for (Condition condition : conditions()) {
            parse(condition).ifPresent(earlier::add);
        }
        return earlier.build();
    }

    private List<Condition> conditions() {
        ProtectionCheckStatus status = check.getStatus();
        return status == null ? List.of() : status.getConditions();
    }

    @SuppressWarnings("unchecked")
    private Optional<StatusCondition> parse(Condition condition) {
        try {
            return Optional.of(StatusCondition.from(serialization.convertValue(condition, Map.class)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody else wrote it: it has no time that could be kept
        }
    }

    private static OperationAnswer answer(Decision decision) {
        OperationAnswer answer = new OperationAnswer();
        answer.setOperation(decision.request().operation().reportName());
        answer.setVerdict(decision.verdict().name());
        answer.setSnapshotClass(
                decision.snapshotClass().map(SnapshotClassChoice::name).orElse(null));
        answer.setMethod(decision.method().map(Object::toString).orElse(null));
        answer.setReasons(decision.blockers().stream().map(CheckAnswer::reason).toList());
        return answer;
    }

    private static OperationAnswer.Reason reason(Finding finding) {
        OperationAnswer.Reason reason = new OperationAnswer.Reason();
        reason.setCode(finding.code().value());
        reason.setMessage(PlainText.line(finding.message()));
        return reason;
    }
}
