package io.github.snapworthy.operator;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.snapworthy.core.Situation;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Keeps the answers in the status of each check up to date. */
@ControllerConfiguration(name = "protection-checks")
public final class ProtectionCheckReconciler implements Reconciler<ProtectionCheck> {
    /** How often a subject that is not there is looked for: when its kind becomes readable, no decision on it changes. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

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
        UpdateControl<ProtectionCheck> update =
                update(check, answer.of(of.requests().stream().map(now::decide).toList()));
        boolean isThere = now.inventory().find(of.subject().object()).isPresent();
        return isThere ? update : update.rescheduleAfter(LOOK_AGAIN);
    }

    // end

    private UpdateControl<ProtectionCheck> update(ProtectionCheck check, ProtectionCheckStatus now) {
        boolean isNews = !serialization.asJson(now).equals(serialization.asJson(check.getStatus()));
        check.setStatus(now);
        return isNews ? UpdateControl.patchStatus(check) : UpdateControl.noUpdate();
    }
}
