package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.Told.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract for restores on good providers, and on providers that lie. */
class RestoreContractTest {
    private static final Condition GOLD =
            Condition.storageClassParameter("tier").is("gold");
    private static final Condition SILVER =
            Condition.storageClassParameter("tier").is("silver");
    private static final Condition POOLED =
            Condition.snapshotClassParameter("scope").is("pool");

    /** The provider that is on. */
    private static Supplier<DriverFactProvider> on = () -> {
        throw new IllegalStateException("no provider is on");
    };

    static class Author implements RestoreCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return on.get();
        }
    }

    @Test
    void what_is_said_truly_breaks_no_rule() {
        KitRun plain = of(saying(restores()));
        assertThat(plain.failed()).isEmpty();
        assertThat(plain.ran()).hasSize(8).allMatch(rule -> rule.startsWith("RESTORE-"));
        assertThat(of(saying(about().refuses(Capability.RESTORE))).failed()).isEmpty();
        assertThat(of(saying(restores().refuses(Capability.RESTORE, GOLD))).failed())
                .isEmpty();
        assertThat(of(saying(restores().refuses(Capability.RESTORE, POOLED))).failed())
                .isEmpty();
    }

    @Test
    void a_word_on_snapshots_is_one_on_restores_where_there_is_no_other() {
        assertThat(of(saying(about().supports(Capability.SNAPSHOT))).failed()).isEmpty();
        assertThat(of(saying(about().refuses(Capability.SNAPSHOT))).failed()).isEmpty();
        assertThat(of(saying(about().supports(Capability.SNAPSHOT).refuses(Capability.RESTORE)))
                        .failed())
                .isEmpty();
    }

    @Test
    void the_class_of_the_new_claim_is_that_of_its_source() {
        Condition target = new Condition(
                Reading.FIRST,
                ImmutableList.of(new Place(Where.TARGET_STORAGE_CLASS_PARAMETER, "tier")),
                ImmutableList.of(Clause.of(Condition.Test.EQUALS, "gold")),
                ImmutableList.of(Clause.of(Condition.Test.ELSE, "")));
        Fact restriction = new Fact.Restriction(ImmutableSet.of(Capability.RESTORE), target, Fact.Weight.DECISIVE);
        assertThat(of(saying(restores().and(restriction))).failed()).isEmpty();
    }

    @Test
    void silence_is_told() {
        assertThat(of(saying(about().supports(Capability.CLONE))).failed().keySet())
                .containsExactly("RESTORE-DECLARED-1");
    }

    @Test
    void a_contradiction_is_caught() {
        assertThat(of(saying(restores().refuses(Capability.RESTORE))).failed().keySet())
                .containsExactly("RESTORE-SUPPORTED-1");
    }

    @Test
    void restrictions_that_exclude_each_other_are_caught() {
        Facts never = restores()
                .refuses(Capability.RESTORE, Facts.unless(GOLD))
                .refuses(Capability.RESTORE, Facts.unless(SILVER));
        assertThat(of(saying(never)).failed())
                .hasEntrySatisfying(
                        "RESTORE-SUPPORTED-1", sentence -> assertThat(sentence).contains("exclude each other"));
    }

    @Test
    void a_word_on_every_driver_is_caught() {
        assertThat(of(() -> new Told((driver, view) -> Facts.none()) {
                            @Override
                            public Facts facts(DriverName driver, ClusterView view) {
                                return Facts.of(driver)
                                        .supports(Capability.RESTORE)
                                        .because("all do");
                            }
                        })
                        .failed()
                        .keySet())
                .containsExactly("RESTORE-STRANGER-1");
    }

    private static Facts about() {
        return Facts.of(ACME).because("ACME manual, 4.2");
    }

    private static Facts restores() {
        return about().supports(Capability.RESTORE);
    }

    private static Supplier<DriverFactProvider> saying(Facts facts) {
        return () -> new Told((driver, view) -> facts);
    }

    private static KitRun of(Supplier<DriverFactProvider> provider) {
        on = provider;
        return KitRun.of(Author.class);
    }
}
