package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Sets the stages on which a capability of a driver is tried: one on which as many of its restrictions as possible say yes,
 * and from there, for each restriction, whatever it can find in its places.
 */
final class Trials {
    private final Interview provider;
    private final Trial trial;
    private final Court court;

    Trials(Interview provider, Trial trial) {
        this.provider = provider;
        this.trial = trial;
        this.court = Court.of(provider);
    }

    /** All cases of a driver. */
    ImmutableList<Case> of(DriverName driver) {
        ImmutableList.Builder<Case> cases = ImmutableList.builder();
        for (Stage stage : stages(driver)) {
            Facts facts = provider.facts(driver, stage.view());
            if (trial.suits(Purposes.in(facts), stage)) {
                cases.add(Case.of(trial, stage, facts, court));
            }
        }
        return cases.build();
    }

    private Set<Stage> stages(DriverName driver) {
        Set<Stage> stages = new LinkedHashSet<>();
        Facts plain = provider.facts(driver, ClusterView.empty());
        for (String storageClass : storageClasses(plain)) {
            Stage first = trial.stage(driver).in(storageClass);
            Facts facts = provider.facts(driver, first.view());
            Stage best = best(facts, trial.prepare(Purposes.in(facts), first));
            stages.add(best);
            restrictions(facts).forEach(one -> stages.addAll(Variations.of(one.condition(), best)));
        }
        return stages;
    }

    private ImmutableSet<String> storageClasses(Facts facts) {
        ImmutableSet.Builder<String> names = ImmutableSet.<String>builder().add("standard");
        facts.stated().forEach(fact -> {
            if (fact instanceof Fact.Capable capable && capable.capability() == trial.capability()) {
                capable.storageClass().ifPresent(names::add);
            }
        });
        return names.build();
    }

    private ImmutableList<Fact.Restriction> restrictions(Facts facts) {
        return restrictions(facts, trial);
    }

    /** What restricts the capability. */
    static ImmutableList<Fact.Restriction> restrictions(Facts facts, Trial trial) {
        return facts.stated().stream()
                .filter(Fact.Restriction.class::isInstance)
                .map(Fact.Restriction.class::cast)
                .filter(one -> one.capabilities().contains(trial.capability()))
                .map(trial::read)
                .collect(ImmutableList.toImmutableList());
    }

    /** Goes through the restrictions that do not say yes, and keeps each change that makes more of them do so. */
    private Stage best(Facts facts, Stage first) {
        Stage best = first;
        for (Fact.Restriction restriction : restrictions(facts)) {
            for (Stage stage : Variations.of(restriction.condition(), best)) {
                if (trial.suits(Purposes.in(facts), stage) && yes(facts, stage) > yes(facts, best)) {
                    best = stage;
                }
            }
        }
        return best;
    }

    private long yes(Facts facts, Stage stage) {
        return restrictions(facts).stream()
                .filter(one -> Reading.of(one.condition(), Stated.on(stage, facts)) == Reading.Outcome.SUPPORTED)
                .count();
    }

    /** The case of a driver that the provider does not know. */
    Case ofStranger() {
        Stage stage = trial.stage(Strangers.ONE);
        return Case.of(trial, stage, provider.facts(Strangers.ONE, stage.view()), court);
    }
}
