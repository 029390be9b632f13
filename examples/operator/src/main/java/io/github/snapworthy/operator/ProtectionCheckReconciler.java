package io.github.snapworthy.operator;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.snapworthy.core.Situation;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.MaxReconciliationInterval;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the answers in the status of each check up to date. Events bring what is new; each minute looks again, for what no event
 * tells of: a subject whose kind becomes readable, a status that was compared with an older copy of its check. A status that
 * could not be written is tried again for as long as it takes, each minute at last.
 */
@ControllerConfiguration(
        name = "protection-checks",
        maxReconciliationInterval = @MaxReconciliationInterval(interval = 1, timeUnit = TimeUnit.MINUTES))
@GradualRetry(maxAttempts = Integer.MAX_VALUE, maxInterval = 60_000)
public final class ProtectionCheckReconciler implements Reconciler<ProtectionCheck> {
    private final KubernetesSerialization serialization = new KubernetesSerialization();
    private final LiveCluster cluster;
    private final InstantSource clock;

    /** Decides by what is known of the cluster when it is asked. */
    public ProtectionCheckReconciler(LiveCluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    // quote: reconcile
    /** Reconciled when somebody changes a check, and when a decision that it asks for is not what it was. */
    @Override
    public List<EventSource<?, ProtectionCheck>> prepareEventSources(EventSourceContext<ProtectionCheck> context) {
        return List.of(new DecisionEvents(cluster, context.getPrimaryCache()));
    }

    /** Writes the status where it says something new. */
    @Override
    public UpdateControl<ProtectionCheck> reconcile(ProtectionCheck check, Context<ProtectionCheck> context) {
        CheckAnswer answer = new CheckAnswer(serialization, check, clock.instant());
        Asked asked = Asked.by(check);
        if (asked instanceof Asked.Nothing nothing) {
            return update(check, answer.of(nothing));
        }
        Asked.Of of = (Asked.Of) asked;
        Situation now = cluster.look();
        return update(check, answer.of(of.requests().stream().map(now::decide).toList()));
    }

    // end

    private UpdateControl<ProtectionCheck> update(ProtectionCheck check, ProtectionCheckStatus now) {
        boolean isNews = !serialization.asJson(now).equals(serialization.asJson(check.getStatus()));
        check.setStatus(now);
        return isNews ? UpdateControl.patchStatus(check) : UpdateControl.noUpdate();
    }
}
