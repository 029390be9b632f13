package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of the cluster, prepared once for each system whose objects are decided on. Safe for all threads. */
final class Situations {
    private final ClusterSource source;
    private final FactSources facts;
    private volatile Prepared latest;

    Situations(ClusterSource source, FactSources facts) {
        this.source = source;
        this.facts = facts;
        this.latest = new Prepared(source.current(), facts);
    }

    /** The present situation under the rules for objects of that kind. */
    Situation now(DecidedKind kind) {
        Prepared prepared = prepared();
        return prepared.situations.computeIfAbsent(
                kind.profile().name(), name -> Advisor.of(kind.profile()).over(prepared.seen, prepared.facts));
    }

    /** Whoever comes first after a change prepares anew; two who come at once do the same twice. */
    private Prepared prepared() {
        Inventory current = source.current();
        Prepared known = latest;
        if (known.seen == current) {
            return known;
        }
        Prepared fresh = new Prepared(current, facts);
        latest = fresh;
        return fresh;
    }

    /** An inventory with what belongs to it; the situations by the name of their profile. */
    private record Prepared(Inventory seen, FactSet facts, Map<String, Situation> situations) {
        Prepared(Inventory seen, FactSources sources) {
            this(seen, sources.gather(seen), new ConcurrentHashMap<>());
        }
    }
}
