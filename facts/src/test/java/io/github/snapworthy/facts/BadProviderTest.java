package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a provider does, it costs its own facts only, and is shown. */
class BadProviderTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Inventory CLUSTER = FactSourcesTest.cluster(A, B);
    static final Facts SAID = Facts.of(A).supports(Capability.CLONE);
    private static final Told GOOD = Told.always("good", SAID);

    @Test
    void an_exception_costs_the_facts_about_its_driver() {
        FactSet gathered = gatheredWith(new Told("bad", (driver, view) -> {
            if (driver.equals(B)) {
                throw new IllegalStateException("no\n  way");
            }
            return SAID;
        }));

        assertThat(problem(gathered, "bad")).contains("b.example: IllegalStateException: no way");
        assertThat(gathered.facts().get(A)).hasSize(2);
        assertThat(gathered.facts().get(B)).hasSize(1);
    }

    @Test
    void an_error_is_no_better_than_an_exception() {
        FactSet gathered = gatheredWith(new Told("bad", (driver, view) -> {
            throw new NoClassDefFoundError("com/acme/Gone");
        }));

        assertThat(problem(gathered, "bad"))
                .contains("a.example: NoClassDefFoundError: com/acme/Gone (and for 1 more)");
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void any_error_but_that_of_the_virtual_machine_is_one_too() {
        FactSet gathered = gatheredWith(new Told("bad", (driver, view) -> {
            throw new Error("out of ink");
        }));

        assertThat(problem(gathered, "bad")).contains("a.example: Error: out of ink (and for 1 more)");
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void an_error_of_the_virtual_machine_is_passed_on() {
        FactSources sources = FactSources.of(new Told("bad", (driver, view) -> {
            throw new OutOfMemoryError("told to");
        }));

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> sources.gather(CLUSTER))
                .withMessage("told to");
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> sources.unguarded().gather(CLUSTER));
    }

    @Test
    void an_exception_that_fails_itself_is_one_too() {
        FactSet gathered = gatheredWith(new Told("bad", (driver, view) -> {
            throw new SelfDefeating();
        }));

        assertThat(problem(gathered, "bad")).contains("a.example: SelfDefeating (and for 1 more)");
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void endless_recursion_ends() {
        FactSet gathered = gatheredWith(new Told("bad", BadProviderTest::recurse));

        assertThat(problem(gathered, "bad"))
                .hasValueSatisfying(text -> assertThat(text).contains("StackOverflowError"));
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void null_is_no_answer() {
        FactSet gathered = gatheredWith(new Told("bad", (driver, view) -> null));

        assertThat(problem(gathered, "bad")).contains("a.example: it returned null (and for 1 more)");
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void an_answer_about_another_driver_is_not_taken() {
        FactSet gathered = gatheredWith(new Told("bad", (driver, view) -> SAID));

        assertThat(problem(gathered, "bad")).contains("b.example: it answered about a.example");
    }

    @Test
    void a_reason_of_absurd_length_is_none() {
        FactSet gathered =
                gatheredWith(new Told("epic", (driver, view) -> Facts.of(driver).because("x".repeat(10_001))));

        assertThat(problem(gathered, "epic"))
                .contains("a.example: its reason has 10001 characters, at most 10000 are taken (and for 1 more)");
        assertGoodIsUnharmed(gathered);
    }

    @Test
    void what_is_said_twice_counts_once() {
        FactSet gathered = gatheredWith(new Told(
                "twice",
                (driver, view) -> Facts.of(driver)
                        .supports(Capability.CLONE, Capability.CLONE)
                        .supports(Capability.CLONE)));

        assertThat(problem(gathered, "twice")).isEmpty();
        assertThat(gathered.facts().get(A)).hasSize(2);
    }

    @Test
    void trust_that_is_null_costs_all_facts_of_the_provider() {
        FactSet gathered = gatheredWith(new Unsure());

        assertThat(problem(gathered, "unsure")).contains("a.example: trust() returned null (and for 1 more)");
        assertGoodIsUnharmed(gathered);
    }

    private static Facts recurse(DriverName driver, ClusterView view) {
        return recurse(driver, view).because("never");
    }

    static void assertGoodIsUnharmed(FactSet gathered) {
        assertThat(gathered.facts().values()).hasSize(2);
        assertThat(problem(gathered, "good")).isEmpty();
    }

    static Optional<String> problem(FactSet gathered, String id) {
        return gathered.providers().stream()
                .filter(state -> state.id().equals(id))
                .map(ProviderState::problem)
                .findFirst()
                .orElseThrow();
    }

    /** With and without guards: what is gathered is the same. */
    static FactSet gatheredWith(DriverFactProvider... bad) {
        FactSources sources = FactSources.of(bad).and(FactSources.of(GOOD)).guardedBy(Guards.patient(new FakeClock()));
        FactSet guarded = sources.gather(CLUSTER);
        FactSet unguarded = sources.unguarded().gather(CLUSTER);

        assertThat(guarded.facts()).isEqualTo(unguarded.facts());
        assertThat(guarded.providers())
                .extracting(ProviderState::id, ProviderState::state, ProviderState::problem)
                .containsExactlyElementsOf(unguarded.providers().stream()
                        .map(state -> tuple(state.id(), state.state(), state.problem()))
                        .toList());
        return guarded;
    }

    private static final class SelfDefeating extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException();
        }
    }

    private static final class Unsure implements DriverFactProvider {
        @Override
        public String id() {
            return "unsure";
        }

        @Override
        public Trust trust() {
            return null;
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return SAID;
        }
    }
}
