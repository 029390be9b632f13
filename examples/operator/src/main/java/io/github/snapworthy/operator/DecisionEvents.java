package io.github.snapworthy.operator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.LiveDecisions;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has those checks reconciled whose decisions are not what they were: no timer, and nobody touches a check. */
final class DecisionEvents extends AbstractEventSource<Decision, ProtectionCheck> {
    private static final String BY_SUBJECT = "subject";

    private final LiveCluster cluster;
    private final IndexerResourceCache<ProtectionCheck> checks;
    private @Nullable LiveDecisions decisions;

    DecisionEvents(LiveCluster cluster, IndexerResourceCache<ProtectionCheck> checks) {
        super(Decision.class, "decisions");
        this.cluster = cluster;
        this.checks = checks;
        checks.addIndexer(BY_SUBJECT, DecisionEvents::subjects);
    }

    private static List<String> subjects(ProtectionCheck check) {
        return Asked.by(check) instanceof Asked.Of asked
                ? List.of(key(asked.subject().object()))
                : List.of();
    }

    private static String key(ObjectRef object) {
        return object.kind().qualifiedName() + "/" + object.namespace() + "/" + object.name();
    }

    // quote: events
    @Override
    public synchronized void start() {
        super.start();
        decisions = cluster.decisions(this::changed);
    }

    private void changed(ImmutableList<DecisionChange> changes) {
        changes.stream()
                .map(change -> change.request().subject().object())
                .distinct()
                .flatMap(object -> checks.byIndex(BY_SUBJECT, key(object)).stream())
                .map(ResourceID::fromResource)
                .distinct()
                .forEach(check -> getEventHandler().handleEvent(new Event(check)));
    }

    // end

    @Override
    public synchronized void stop() {
        super.stop();
        if (decisions != null) {
            decisions.close();
        }
    }

    /** The decisions on the subject of the check that are kept up to date. */
    @Override
    public synchronized Set<Decision> getSecondaryResources(ProtectionCheck check) {
        return decisions != null && Asked.by(check) instanceof Asked.Of asked
                ? ImmutableSet.copyOf(decisions.row(asked.subject()))
                : ImmutableSet.of();
    }
}
