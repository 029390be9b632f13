package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Dependencies;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.FindingChange;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.report.FactChanges.DriverChange;
import io.github.snapworthy.report.FactChanges.KindChange;
import io.github.snapworthy.report.FactChanges.ObjectChange;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells which changes of facts may be behind the change of one decision. */
final class Causes {
    private static final String DRIVER = "driver";

    private final ImmutableList<Dependencies> rests;
    private final Set<String> named = new HashSet<>();

    Causes(DecisionChange change) {
        rests = decisions(change).map(Decision::dependsOn).collect(ImmutableList.toImmutableList());
        change.findings().forEach(this::name);
    }

    private static Stream<Decision> decisions(DecisionChange change) {
        return Stream.concat(change.before().stream(), change.after().stream());
    }

    private void name(FindingChange change) {
        Stream.concat(change.before().stream(), change.after().stream()).forEach(this::name);
    }

    private void name(Finding finding) {
        named.add(finding.subject().toString());
        finding.evidence().forEach(evidence -> named.add(evidence.object()));
        String driver = finding.arguments().get(DRIVER);
        if (driver != null) {
            named.add(DRIVER + " " + driver);
        }
    }

    FactChanges among(FactChanges all) {
        Set<ObjectChange> objects = new LinkedHashSet<>();
        add(all, ref -> named.contains(ref.toString()), objects);
        add(all, ref -> rests.stream().anyMatch(rest -> rest.objects().contains(ref)), objects);
        if (objects.isEmpty()) {
            add(all, ref -> rests.stream().anyMatch(rest -> rest.touches(ref)), objects);
        }
        return new FactChanges(ImmutableList.copyOf(objects), drivers(all), kinds(all));
    }

    private static void add(FactChanges all, Predicate<ObjectRef> counts, Set<ObjectChange> to) {
        all.objects().stream().filter(change -> counts.test(change.object())).forEach(to::add);
    }

    private ImmutableList<DriverChange> drivers(FactChanges all) {
        return all.drivers().stream()
                .filter(change -> named.contains(DRIVER + " " + change.driver()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<KindChange> kinds(FactChanges all) {
        return all.kinds().stream()
                .filter(change -> named.contains(change.kind().qualifiedName()) || isRestedOn(change))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isRestedOn(KindChange change) {
        return rests.stream()
                .anyMatch(rest -> rest.kinds().contains(change.kind())
                        || rest.objects().stream().anyMatch(ref -> ref.kind() == change.kind()));
    }
}
