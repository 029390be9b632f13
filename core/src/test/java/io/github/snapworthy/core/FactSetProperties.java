package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Uniting facts is commutative, associative and idempotent. */
class FactSetProperties {
    @Property
    void neither_order_nor_grouping_nor_repetition_matters(
            @ForAll("someSets") List<FactSet> sets, @ForAll Random chance) {
        List<FactSet> other = new ArrayList<>(sets);
        other.addAll(sets.subList(0, chance.nextInt(sets.size() + 1)));
        Collections.shuffle(other, chance);

        assertThat(inAnyGrouping(other, chance)).isEqualTo(oneAfterTheOther(sets));
    }

    @Property
    void uniting_with_itself_or_with_nothing_changes_nothing(@ForAll("oneSet") FactSet set) {
        assertThat(set.and(set)).isEqualTo(set);
        assertThat(set.and(FactSet.none())).isEqualTo(set);
        assertThat(FactSet.none().and(set)).isEqualTo(set);
    }

    private static FactSet oneAfterTheOther(List<FactSet> sets) {
        return sets.stream().reduce(FactSet.none(), FactSet::and);
    }

    private static FactSet inAnyGrouping(List<FactSet> sets, Random chance) {
        if (sets.size() < 2) {
            return oneAfterTheOther(sets);
        }
        int middle = 1 + chance.nextInt(sets.size() - 1);
        return inAnyGrouping(sets.subList(0, middle), chance)
                .and(inAnyGrouping(sets.subList(middle, sets.size()), chance));
    }

    @Provide
    Arbitrary<List<FactSet>> someSets() {
        return oneSet().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<FactSet> oneSet() {
        return Combinators.combine(
                        word(), Arbitraries.of(Trust.class), said().list().ofMaxSize(4), state())
                .as((source, trust, said, state) ->
                        FactSet.of(source, trust, said.toArray(Facts[]::new)).and(state));
    }

    private static Arbitrary<Facts> said() {
        return Combinators.combine(word(), Arbitraries.of(Capability.class), Arbitraries.of(true, false))
                .as((driver, capability, yes) -> yes
                        ? Facts.of(DriverName.of(driver)).supports(capability)
                        : Facts.of(DriverName.of(driver)).refuses(capability).because("read"));
    }

    private static Arbitrary<ProviderState> state() {
        return Combinators.combine(
                        word(),
                        Arbitraries.of(ProviderState.State.class),
                        Arbitraries.integers().between(0, 2))
                .as((id, state, facts) -> state == ProviderState.State.OK
                        ? ProviderState.answered(id, facts)
                        : ProviderState.troubled(id, state, facts, "problem " + facts));
    }

    private static Arbitrary<String> word() {
        return Arbitraries.of("a", "b", "c");
    }
}
