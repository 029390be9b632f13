package io.github.snapworthy.spring;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import org.jspecify.annotations.Nullable;

/** A situation that is prepared once for each inventory. */
final class PreparedSituation implements CurrentSituation {
    private final Advisor advisor;
    private final FactSources facts;
    private final InventorySource source;
    private @Nullable Situation latest;

    PreparedSituation(Advisor advisor, FactSources facts, InventorySource source) {
        this.advisor = advisor;
        this.facts = facts;
        this.source = source;
    }

    @Override
    public synchronized Situation now() {
        Inventory seen = source.current();
        if (latest == null || latest.inventory() != seen) {
            latest = advisor.over(seen, facts.gather(seen));
        }
        return latest;
    }
}
