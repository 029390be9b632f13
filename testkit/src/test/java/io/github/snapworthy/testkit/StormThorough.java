package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Law 10 through long storms, in small: what a table of decisions and an inventory take along from event to event never
 * makes them differ from new ones. {@link StormLongRun} goes through 100,000 events.
 */
class StormThorough {
    @Provide
    Arbitrary<Storm> storms() {
        return Storm.storms();
    }

    @Property(tries = 3, seed = RepeatableLaws.SEED, shrinking = ShrinkingMode.OFF)
    void a_table_outlasts_a_storm(@ForAll("storms") Storm storm) {
        StormLog log = new StormLog();
        storm.rage(300, log);
        assertThat(log.events()).isEqualTo(300);
        assertThat(log.looks()).isGreaterThanOrEqualTo(2);
    }
}
