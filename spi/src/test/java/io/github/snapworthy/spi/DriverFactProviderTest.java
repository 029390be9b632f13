package io.github.snapworthy.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriverFactProviderTest {
    private final DriverFactProvider acme = new AcmeFacts();

    @Test
    void a_provider_of_two_methods_states_what_it_knows() {
        Facts facts = acme.facts(DriverName.of("csi.acme.example"), ClusterView.empty());

        assertThat(facts.stated())
                .contains(new Fact.Capable(Capability.SNAPSHOT, Fact.Answer.SUPPORTED, Optional.empty()))
                .hasAtLeastOneElementOfType(Fact.Restriction.class);
        assertThat(facts.reason()).isEqualTo("ACME manual, 4.2");
    }

    @Test
    void a_provider_says_nothing_of_a_driver_that_it_does_not_know() {
        assertThat(acme.facts(DriverName.of("csi.acme.exampl"), ClusterView.empty()))
                .isEqualTo(Facts.none());
    }

    @Test
    void a_word_is_worth_a_statement_where_the_provider_does_not_say_otherwise() {
        assertThat(acme.trust()).isEqualTo(Trust.STATED);
    }

    @Test
    void the_empty_view_shows_nothing() {
        DriverName driver = DriverName.of("csi.acme.example");

        assertThat(ClusterView.empty().storageClasses(driver)).isEmpty();
        assertThat(ClusterView.empty().snapshotClasses(driver)).isEmpty();
        assertThat(ClusterView.empty().sawGroup("acme.example")).isFalse();
    }
}
