package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.Trust;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What is said from outside of clones, groups and expansion, and the limits of clones, expansion and restores. */
final class AbilityFactsPart {
    private AbilityFactsPart() {}

    static Arbitrary<FactSet> of(Recipe recipe) {
        return Combinators.combine(
                        clones(recipe.driver(0)),
                        clones(recipe.driver(1)),
                        growth(recipe.driver(0)),
                        growth(recipe.driver(1)),
                        groups(recipe.driver(0)),
                        groups(recipe.driver(1)),
                        limits(recipe, recipe.driver(0)),
                        limits(recipe, recipe.driver(1)))
                .as((clones, others, growth, more, groups, larger, limits, further) -> clones.and(others)
                        .and(growth)
                        .and(more)
                        .and(groups)
                        .and(larger)
                        .and(limits)
                        .and(further));
    }

    private static FactSet said(Facts facts) {
        return FactSet.of("abilities", Trust.CURATED, facts);
    }

    private static FactSet contested(DriverName driver, Capability capability) {
        return said(Facts.of(driver).supports(capability))
                .and(FactSet.of("another", Trust.CURATED, Facts.of(driver).refuses(capability)));
    }

    private static Arbitrary<FactSet> clones(DriverName driver) {
        return Variants.of(2, FactSet.none())
                .or(8, said(Facts.of(driver).supports(Capability.CLONE)))
                .or(2, said(Facts.of(driver).refuses(Capability.CLONE)))
                .or(1, contested(driver, Capability.CLONE))
                .arbitrary();
    }

    private static Arbitrary<FactSet> groups(DriverName driver) {
        Facts facts = Facts.of(driver);
        return Variants.of(2, FactSet.none())
                .or(8, said(facts.supports(Capability.GROUP_SNAPSHOT)))
                .or(1, said(facts.refuses(Capability.GROUP_SNAPSHOT)))
                .or(1, said(facts.refuses(Capability.GROUP_SNAPSHOT, unlessPooled())))
                .or(1, contested(driver, Capability.GROUP_SNAPSHOT))
                .arbitrary();
    }

    private static Condition unlessPooled() {
        return Facts.unless(Condition.groupSnapshotClassParameter("scope").is("pool"));
    }

    private static Arbitrary<FactSet> growth(DriverName driver) {
        Facts facts = Facts.of(driver);
        Facts both = facts.supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE);
        return Variants.of(2, FactSet.none())
                .or(8, said(both))
                .or(1, said(both.and(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED))))
                .or(3, said(facts.supports(Capability.EXPAND_OFFLINE).refuses(Capability.EXPAND_ONLINE)))
                .or(2, said(facts.supports(Capability.EXPAND_ONLINE).refuses(Capability.EXPAND_OFFLINE)))
                .or(2, said(facts.refuses(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)))
                .or(1, contested(driver, Capability.EXPAND_ONLINE))
                .or(2, contested(driver, Capability.EXPAND_OFFLINE))
                .arbitrary();
    }

    private static Arbitrary<FactSet> limits(Recipe recipe, DriverName driver) {
        Variants<FactSet> limits = Variants.of(12, FactSet.none());
        for (Limit limit : Limit.values()) {
            if (limit != Limit.EXPANSION_MODE_UNSTATED && limit != Limit.SNAPSHOT_LEAVES_VOLUME_STORAGE) {
                limits.or(1, said(Facts.of(driver).and(new Fact.Limited(limit))));
            }
        }
        return limits.arbitrary(recipe);
    }
}
