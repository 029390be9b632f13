package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is gathered does not depend on the order in which providers are named, good and bad ones alike. */
class GatherProperties {
    private static final Inventory CLUSTER =
            FactSourcesTest.cluster(DriverName.of("a"), DriverName.of("b"), DriverName.of("c"));

    @Property
    void the_order_of_providers_never_matters(@ForAll("someProviders") List<Told> providers, @ForAll Random chance) {
        List<Told> shuffled = new ArrayList<>(providers);
        Collections.shuffle(shuffled, chance);

        assertThat(together(shuffled).gather(CLUSTER))
                .isEqualTo(together(providers).gather(CLUSTER));
    }

    @Property
    void neither_grouping_nor_repetition_matters(@ForAll("someProviders") List<Told> providers, @ForAll Random chance) {
        int middle = chance.nextInt(providers.size() + 1);
        FactSources head = together(providers.subList(0, middle));
        FactSources tail = together(providers.subList(middle, providers.size()));

        assertThat(tail.and(head).and(tail).gather(CLUSTER))
                .isEqualTo(together(providers).gather(CLUSTER));
    }

    @Property
    void a_guard_changes_nothing_of_what_is_said(@ForAll("someProviders") List<Told> providers, @ForAll Random chance) {
        List<Told> shuffled = new ArrayList<>(providers);
        Collections.shuffle(shuffled, chance);
        FactSet guarded = together(shuffled).gather(CLUSTER);
        FactSet unguarded = together(providers).unguarded().gather(CLUSTER);

        assertThat(guarded.facts()).isEqualTo(unguarded.facts());
        assertThat(guarded.providers())
                .extracting(GatherProperties::unmeasured)
                .containsExactlyElementsOf(unguarded.providers());
    }

    private static ProviderState unmeasured(ProviderState state) {
        return new ProviderState(state.id(), state.state(), state.facts(), Optional.empty(), state.problem());
    }

    private static FactSources together(List<Told> providers) {
        return FactSources.of(providers.toArray(DriverFactProvider[]::new)).guardedBy(Guards.patient(new FakeClock()));
    }

    @Provide
    Arbitrary<List<Told>> someProviders() {
        return provider().list().ofMaxSize(5);
    }

    private static Arbitrary<Told> provider() {
        Arbitrary<Map<String, Behaviour>> behaviours =
                Arbitraries.maps(Arbitraries.of("a", "b", "c"), Arbitraries.of(Behaviour.class));
        return Combinators.combine(Arbitraries.of("p", "q", "r", "s", "t", "Bad Id", "snapworthy.x"), behaviours)
                .as((id, by) -> new Told(
                        id,
                        (driver, view) -> by.getOrDefault(driver.value(), Behaviour.SILENT)
                                .answer(driver)));
    }

    private enum Behaviour {
        SILENT,
        SUPPORTS,
        REFUSES,
        NULL,
        THROWS;

        Facts answer(DriverName driver) {
            return switch (this) {
                case SILENT -> Facts.none();
                case SUPPORTS -> Facts.of(driver).supports(Capability.SNAPSHOT);
                case REFUSES -> Facts.of(driver).refuses(Capability.SNAPSHOT, Capability.CLONE);
                case NULL -> null;
                case THROWS -> throw new IllegalStateException("told to");
            };
        }
    }
}
