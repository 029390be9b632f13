package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.Told.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract for expansions on good providers, and on providers that lie. */
class ExpandContractTest {
    private static final Condition GOLD =
            Condition.storageClassParameter("tier").is("gold");
    private static final Condition SILVER =
            Condition.storageClassParameter("tier").is("silver");

    /** The provider that is on. */
    private static Supplier<DriverFactProvider> on = () -> {
        throw new IllegalStateException("no provider is on");
    };

    static class Author implements ExpandCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return on.get();
        }
    }

    @Test
    void what_is_said_truly_breaks_no_rule() {
        KitRun plain = of(saying(both()));
        assertThat(plain.failed()).isEmpty();
        assertThat(plain.ran()).hasSize(8).allMatch(rule -> rule.startsWith("EXPAND-"));
        assertThat(of(saying(about().refuses(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)))
                        .failed())
                .isEmpty();
        assertThat(of(saying(both().and(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED))))
                        .failed())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPAND_ONLINE", "EXPAND_OFFLINE"})
    void one_mode_without_the_other_breaks_no_rule(Capability mode) {
        Capability other = mode == Capability.EXPAND_ONLINE ? Capability.EXPAND_OFFLINE : Capability.EXPAND_ONLINE;
        assertThat(of(saying(about().supports(mode))).failed()).isEmpty();
        assertThat(of(saying(about().supports(mode).refuses(other))).failed()).isEmpty();
        assertThat(of(saying(both().refuses(mode, GOLD))).failed()).isEmpty();
    }

    @Test
    void silence_is_told() {
        assertThat(of(saying(about().supports(Capability.CLONE))).failed().keySet())
                .containsExactly("EXPAND-DECLARED-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPAND_ONLINE", "EXPAND_OFFLINE"})
    void a_contradiction_is_caught(Capability mode) {
        assertThat(of(saying(both().refuses(mode))).failed().keySet()).containsExactly("EXPAND-SUPPORTED-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPAND_ONLINE", "EXPAND_OFFLINE"})
    void restrictions_that_exclude_each_other_are_caught(Capability mode) {
        Facts never = both().refuses(mode, Facts.unless(GOLD)).refuses(mode, Facts.unless(SILVER));
        assertThat(of(saying(never)).failed())
                .hasEntrySatisfying(
                        "EXPAND-SUPPORTED-1", sentence -> assertThat(sentence).contains("exclude each other"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPAND_ONLINE", "EXPAND_OFFLINE"})
    void a_word_on_every_driver_is_caught(Capability mode) {
        assertThat(of(() -> new Told((driver, view) -> Facts.none()) {
                            @Override
                            public Facts facts(DriverName driver, ClusterView view) {
                                return Facts.of(driver).supports(mode).because("all do");
                            }
                        })
                        .failed()
                        .keySet())
                .containsExactly("EXPAND-STRANGER-1");
    }

    private static Facts about() {
        return Facts.of(ACME).because("ACME manual, 4.2");
    }

    private static Facts both() {
        return about().supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE);
    }

    private static Supplier<DriverFactProvider> saying(Facts facts) {
        return () -> new Told((driver, view) -> facts);
    }

    private static KitRun of(Supplier<DriverFactProvider> provider) {
        on = provider;
        return KitRun.of(Author.class);
    }
}
