package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.BadProviderTest.SAID;
import static io.github.snapworthy.facts.BadProviderTest.assertGoodIsUnharmed;
import static io.github.snapworthy.facts.BadProviderTest.gatheredWith;
import static io.github.snapworthy.facts.BadProviderTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider whose id cannot be relied on is not. */
class BadIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Acme", "acme!", "-acme", "acme.", "ac me"})
    void a_malformed_id_is_refused(String id) {
        FactSet gathered = gatheredWith(Told.always(id, SAID));

        assertThat(problem(gathered, Told.class.getName()))
                .contains(
                        "it was not asked: id: expected lower-case letters, digits, dots and dashes, at most 63, was '"
                                + id.trim() + "'");
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void an_id_that_is_null_or_thrown_is_refused() {
        String type = Told.class.getName();
        String unnamed = Unnamed.class.getName();

        assertThat(problem(gatheredWith(Told.always(null, SAID)), type))
                .contains("it was not asked: id() returned null");
        assertThat(problem(gatheredWith(new Unnamed()), unnamed))
                .contains("it was not asked: id() failed: UnsupportedOperationException");
    }

    @Test
    void of_two_providers_with_one_id_neither_is_asked() {
        FactSet gathered = gatheredWith(
                Told.always("twin", SAID),
                Told.always("twin", Facts.of(DriverName.of("a.example")).refuses(Capability.CLONE)));

        assertThat(problem(gathered, "twin"))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("it was not asked: several providers claim its id"));
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void an_outsider_cannot_take_an_id_of_ours() {
        ProviderId id = ProviderId.of(new Told("snapworthy.mine", (driver, view) -> SAID));

        assertThat(id.isOurs()).isTrue();
        assertThat(ProviderId.checked("snapworthy.mine", "com.acme.Facts").flaw())
                .contains("id 'snapworthy.mine': the prefix 'snapworthy.' is reserved, choose another");
    }

    @Test
    void an_id_that_changes_costs_all_facts_of_the_provider() {
        FactSet gathered = gatheredWith(new Unstable());

        assertThat(problem(gathered, "unstable"))
                .contains("a.example: id() changed from 'unstable' to 'unstable-2' (and for 1 more)");
        assertGoodIsUnharmed(gathered);
    }

    private static final class Unnamed implements DriverFactProvider {
        @Override
        public String id() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return SAID;
        }
    }

    private static final class Unstable implements DriverFactProvider {
        private final AtomicBoolean called = new AtomicBoolean();

        @Override
        public String id() {
            return called.getAndSet(true) ? "unstable-2" : "unstable";
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return SAID;
        }
    }
}
