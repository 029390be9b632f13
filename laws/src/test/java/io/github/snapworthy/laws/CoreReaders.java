package io.github.snapworthy.laws;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.Scenario;
import java.util.Map;

/** The other ways in which core answers: by the row of a user interface, and by a situation after changes. */
final class CoreReaders {
    private CoreReaders() {}

    static Map<String, Decider> all() {
        return Map.of("a row", CoreReaders::row, "a situation after changes", CoreReaders::changed);
    }

    /** A row has no parameters; with some, the single decision is asked. */
    private static Answer row(Scenario scenario) {
        Request request = scenario.request();
        Situation now = scenario.situation();
        return Answer.of(now.row(request.subject()).stream()
                .filter(decision -> decision.request().equals(request))
                .findFirst()
                .orElseGet(() -> now.decide(request)));
    }

    private static Answer changed(Scenario scenario) {
        Inventory before = scenario.inventory();
        for (ClusterObject object : scenario.objects()) {
            before = before.with(Change.remove(object.ref()));
        }
        Situation now = Advisor.of(scenario.profile()).over(before, scenario.facts());
        now.decide(scenario.request());
        for (ClusterObject object : scenario.objects()) {
            now = now.with(Change.put(object));
        }
        return Answer.of(now.decide(scenario.request()));
    }
}
