package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On all cases: an object that a decision does not depend on may go, or make no sense, and the decision stays as it is. */
class DependsOnTest {
    @Test
    void what_a_decision_does_not_depend_on_never_changes_it() {
        List<String> betrayed = Stream.concat(AcceptanceCase.fromElsewhere(), AcceptanceCase.ofOurOwn())
                .filter(one -> !one.profile().equals("auto"))
                .flatMap(AcceptanceCase::checks)
                .flatMap(DependsOnTest::betrayed)
                .toList();
        assertThat(betrayed).isEmpty();
    }

    private static Stream<String> betrayed(AcceptanceCheck check) {
        Inventory seen = check.of().inventory();
        Decision decision = check.decide(seen, FactSet.none());
        return Kind.ofClusters().stream()
                .flatMap(kind -> seen.refs(kind).stream())
                .filter(ref -> !decision.dependsOn().touches(ref))
                .filter(ref -> isChanged(check, seen, decision, ref))
                .map(ref -> check.title() + ": " + ref);
    }

    private static boolean isChanged(AcceptanceCheck check, Inventory seen, Decision decision, ObjectRef ref) {
        return Stream.of(Change.remove(ref), Change.malformed(ref))
                .anyMatch(change ->
                        !check.decide(seen.with(change), FactSet.none()).equals(decision));
    }
}
