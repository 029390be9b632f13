package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.Verdict;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Laws of decisions on every restore of a machine that a case asks for: what is hidden, and in which order it is seen. */
class MachineRestoreLawsThorough {
    private static final ImmutableSet<String> SUBJECTS =
            ImmutableSet.of("virtualmachinesnapshot", "virtualmachinebackup");

    /** They refute where they were really seen, and open nothing. */
    private static final ImmutableSet<Kind> REFUTING =
            Sets.immutableEnumSet(Kind.CSI_DRIVER, Kind.CSI_NODE, Kind.API_DEFINITION);

    @TestFactory
    Stream<DynamicTest> what_must_not_be_read_is_neither_yes_nor_no() {
        return checks().map(check -> dynamicTest(check.title(), () -> hide(check)));
    }

    @TestFactory
    Stream<DynamicTest> the_order_of_objects_changes_nothing() {
        return checks().map(check -> dynamicTest(check.title(), () -> {
            Inventory seen = check.of().inventory();
            assertThat(check.decide(reversed(seen), FactSet.none())).isEqualTo(check.decide(seen, FactSet.none()));
        }));
    }

    private static Stream<AcceptanceCheck> checks() {
        return Stream.concat(AcceptanceCase.fromElsewhere(), AcceptanceCase.ofOurOwn())
                .flatMap(AcceptanceCase::checks)
                .filter(check -> SUBJECTS.contains(check.kind()));
    }

    private static void hide(AcceptanceCheck check) {
        Inventory seen = check.of().inventory();
        Decision known = check.decide(seen, FactSet.none());
        for (Kind kind : kinds()) {
            Decision less = check.decide(without(seen, kind), FactSet.none());
            String told = kind + " hidden: " + known + " became " + less;
            if (less.verdict() == Verdict.ALLOWED) {
                assertThat(known.verdict()).as(told).isEqualTo(Verdict.ALLOWED);
            } else if (less.verdict() == Verdict.DENIED) {
                assertThat(known.verdict()).as(told).isEqualTo(Verdict.DENIED);
            }
        }
    }

    private static Iterable<Kind> kinds() {
        return Kind.ofClusters().stream()
                .filter(kind -> !REFUTING.contains(kind))
                .sorted(Comparator.comparing(Kind::qualifiedName))
                .toList();
    }

    private static Inventory reversed(Inventory seen) {
        ImmutableList<ObjectRef> refs = Kind.ofClusters().stream()
                .flatMap(kind -> seen.refs(kind).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        refs.forEach(ref -> changes.add(Change.remove(ref)));
        refs.reverse().forEach(ref -> changes.add(Change.put(seen.find(ref).orElseThrow())));
        return seen.with(changes.build());
    }

    private static Inventory without(Inventory seen, Kind kind) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        seen.refs(kind).forEach(ref -> changes.add(Change.remove(ref)));
        return seen.with(
                changes.add(Change.unreadable(kind, Unreadable.FORBIDDEN)).build());
    }
}
