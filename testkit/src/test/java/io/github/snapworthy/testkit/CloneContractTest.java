package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.Told.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract for clones on good providers, and on providers that lie. */
class CloneContractTest {
    private static final Condition GOLD =
            Condition.storageClassParameter("tier").is("gold");
    private static final Condition SILVER =
            Condition.storageClassParameter("tier").is("silver");

    /** The provider that is on. */
    private static Supplier<DriverFactProvider> on = () -> {
        throw new IllegalStateException("no provider is on");
    };

    static class Author implements CloneCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return on.get();
        }
    }

    @Test
    void what_is_said_truly_breaks_no_rule() {
        KitRun plain = of(saying(clones()));
        assertThat(plain.failed()).isEmpty();
        assertThat(plain.ran()).hasSize(8).allMatch(rule -> rule.startsWith("CLONE-"));
        assertThat(of(saying(about().refuses(Capability.CLONE))).failed()).isEmpty();
        assertThat(of(saying(clones().refuses(Capability.CLONE, GOLD))).failed())
                .isEmpty();
    }

    @Test
    void the_class_of_the_new_claim_is_that_of_its_source() {
        Condition target = new Condition(
                Reading.FIRST,
                ImmutableList.of(new Place(Where.TARGET_STORAGE_CLASS_PARAMETER, "tier")),
                ImmutableList.of(Clause.of(Condition.Test.EQUALS, "gold")),
                ImmutableList.of(Clause.of(Condition.Test.ELSE, "")));
        Fact restriction = new Fact.Restriction(ImmutableSet.of(Capability.CLONE), target, Fact.Weight.DECISIVE);
        assertThat(of(saying(clones().and(restriction))).failed()).isEmpty();
    }

    @Test
    void no_class_of_snapshots_is_asked_for() {
        Fact onlyBackups = new Fact.ClassPurposes(
                "type", ImmutableMap.of("bak", ClassPurpose.BACKUP), ClassPurpose.BACKUP, Optional.empty());
        assertThat(of(saying(clones().and(onlyBackups))).failed()).isEmpty();
    }

    @Test
    void silence_is_told() {
        assertThat(of(saying(about().supports(Capability.SNAPSHOT))).failed().keySet())
                .containsExactly("CLONE-DECLARED-1");
    }

    @Test
    void a_contradiction_is_caught() {
        assertThat(of(saying(clones().refuses(Capability.CLONE))).failed().keySet())
                .containsExactly("CLONE-SUPPORTED-1");
    }

    @Test
    void restrictions_that_exclude_each_other_are_caught() {
        Facts never =
                clones().refuses(Capability.CLONE, Facts.unless(GOLD)).refuses(Capability.CLONE, Facts.unless(SILVER));
        assertThat(of(saying(never)).failed())
                .hasEntrySatisfying(
                        "CLONE-SUPPORTED-1", sentence -> assertThat(sentence).contains("exclude each other"));
    }

    @Test
    void a_word_on_every_driver_is_caught() {
        assertThat(of(() -> new Told((driver, view) -> Facts.none()) {
                            @Override
                            public Facts facts(DriverName driver, ClusterView view) {
                                return Facts.of(driver)
                                        .supports(Capability.CLONE)
                                        .because("all do");
                            }
                        })
                        .failed()
                        .keySet())
                .containsExactly("CLONE-STRANGER-1");
    }

    private static Facts about() {
        return Facts.of(ACME).because("ACME manual, 4.2");
    }

    private static Facts clones() {
        return about().supports(Capability.CLONE);
    }

    private static Supplier<DriverFactProvider> saying(Facts facts) {
        return () -> new Told((driver, view) -> facts);
    }

    private static KitRun of(Supplier<DriverFactProvider> provider) {
        on = provider;
        return KitRun.of(Author.class);
    }
}
