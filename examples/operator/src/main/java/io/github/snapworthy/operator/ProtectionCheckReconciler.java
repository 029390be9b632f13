package io.github.snapworthy.operator;

import com.google.common.collect.ImmutableList;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.StatusCondition;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the condition {@code SnapshotPossible} of each check up to date. */
@ControllerConfiguration
public final class ProtectionCheckReconciler implements Reconciler<ProtectionCheck> {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final KubernetesSerialization serialization = new KubernetesSerialization();
    private final Supplier<Situation> cluster;
    private final InstantSource clock;

    /** Decides by what is known of the cluster when it is asked. */
    public ProtectionCheckReconciler(Supplier<Situation> cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    // quote: reconcile
    /** Writes the condition where it says something new; what nobody can answer yet is looked at again. */
    @Override
    public UpdateControl<ProtectionCheck> reconcile(ProtectionCheck check, Context<ProtectionCheck> context) {
        ClaimRef claim =
                ClaimRef.of(check.getMetadata().getNamespace(), check.getSpec().getClaim());
        Decision decision = cluster.get().decide(Request.snapshot(claim));
        ImmutableList<StatusCondition> earlier = conditions(check);
        ImmutableList<StatusCondition> now = StatusCondition.of(decision, clock.instant())
                .observing(check.getMetadata().getGeneration())
                .mergedInto(earlier);
        UpdateControl<ProtectionCheck> update =
                now.equals(earlier) ? UpdateControl.noUpdate() : UpdateControl.patchStatus(withStatus(check, now));
        boolean mayClear = decision.verdict() == Verdict.WAIT || decision.verdict() == Verdict.UNKNOWN;
        return mayClear ? update.rescheduleAfter(LOOK_AGAIN) : update;
    }

    // end

    @SuppressWarnings("unchecked")
    private ImmutableList<StatusCondition> conditions(ProtectionCheck check) {
        ProtectionCheckStatus status = check.getStatus();
        return (status == null ? List.<io.fabric8.kubernetes.api.model.Condition>of() : status.getConditions())
                .stream()
                        .map(condition -> (Map<String, Object>) serialization.convertValue(condition, Map.class))
                        .map(StatusCondition::from)
                        .collect(ImmutableList.toImmutableList());
    }

    private ProtectionCheck withStatus(ProtectionCheck check, List<StatusCondition> conditions) {
        ProtectionCheckStatus status = new ProtectionCheckStatus();
        status.setConditions(conditions.stream()
                .map(condition ->
                        serialization.convertValue(condition.toMap(), io.fabric8.kubernetes.api.model.Condition.class))
                .toList());
        check.setStatus(status);
        return check;
    }
}
