package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Kind;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Law 10 through 100,000 events, in storms that nobody has seen yet. Run by the profile {@code long}; a failure prints its
 * seed.
 */
class StormLongRun {
    private static final int STORMS = 50;
    private static final int EVENTS = 2_000;
    private static final int RAREST = 4;

    /** Of these nothing but their being there is read. */
    private static final ImmutableSet<Kind> BARE =
            ImmutableSet.of(Kind.NAMESPACE, Kind.SECRET, Kind.METADATA_SERVICE, Kind.KUBEVIRT);

    private static final StormLog LOG = new StormLog();

    @Provide
    Arbitrary<Storm> storms() {
        return Storm.storms();
    }

    @Property(tries = STORMS, shrinking = ShrinkingMode.OFF)
    void a_table_outlasts_a_storm(@ForAll("storms") Storm storm) {
        storm.rage(EVENTS, LOG);
        if (LOG.events() == STORMS * EVENTS) {
            nothingWasLeftOut();
        }
    }

    /** Objects of nearly all kinds came, changed and went; the rarest are not generated in every run. */
    private static void nothingWasLeftOut() {
        assertThat(LOG.looks()).isGreaterThanOrEqualTo(STORMS * EVENTS / 104);
        Set<Kind> all = ImmutableSet.copyOf(Kind.ofClusters());
        assertThat(Sets.difference(all, LOG.cameAndWent())).hasSizeLessThanOrEqualTo(RAREST);
        assertThat(Sets.difference(Sets.difference(all, BARE), LOG.changed())).hasSizeLessThanOrEqualTo(RAREST);
    }
}
