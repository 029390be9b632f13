package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Weight;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import io.github.snapworthy.core.Trust;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What is said of drivers from outside: by sources of every trust, with restrictions and limits. */
final class FactsPart {
    private FactsPart() {}

    static Arbitrary<FactSet> of(Recipe recipe) {
        return Combinators.combine(
                        acme(recipe), longhorn(recipe), said(recipe), special(recipe), AbilityFactsPart.of(recipe))
                .as((acme, longhorn, said, special, abilities) ->
                        acme.and(longhorn).and(said).and(special).and(abilities));
    }

    private static FactSet curated(Facts facts) {
        return FactSet.of("pack", Trust.CURATED, facts);
    }

    private static Arbitrary<FactSet> acme(Recipe recipe) {
        Facts acme = Facts.of(recipe.driver(0)).because("manual");
        return Variants.of(12, curated(acme.supports(Capability.SNAPSHOT)))
                .or(3, FactSet.of("probe", Trust.DECLARED, acme.supports(Capability.SNAPSHOT, Capability.RESTORE)))
                .or(2, FactSet.none())
                .or(1, curated(acme.refuses(Capability.SNAPSHOT)))
                .or(
                        1,
                        curated(acme.supports(Capability.SNAPSHOT, Capability.CHANGED_BLOCKS)
                                .refuses(Capability.RESTORE)))
                .or(2, curated(acme.supports(Capability.SNAPSHOT, Capability.BACKUP_NATIVE)))
                .arbitrary(recipe);
    }

    private static Arbitrary<FactSet> longhorn(Recipe recipe) {
        Facts pack = Facts.of(recipe.driver(1))
                .supports(Capability.SNAPSHOT, Capability.RESTORE, Capability.BACKUP_NATIVE)
                .and(new Fact.ClassPurposes(
                        "type",
                        ImmutableMap.of(
                                "snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP, "bi", ClassPurpose.IMAGE),
                        ClassPurpose.BACKUP,
                        Optional.empty()))
                .and(new Fact.Limited(Limit.SOURCE_MUST_LIVE))
                .because("source");
        return Variants.of(8, curated(pack)).or(1, FactSet.none()).arbitrary(recipe);
    }

    /** Up to two more words on capabilities. */
    private static Arbitrary<FactSet> said(Recipe recipe) {
        Arbitrary<FactSet> one = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Worth.ALL),
                        Arbitraries.of(Capability.class),
                        Arbitraries.of(Fact.Answer.class),
                        scope(recipe))
                .as((driver, worth, capability, answer, scope) ->
                        worth.said(recipe.driver(driver), new Fact.Capable(capability, answer, scope)));
        Arbitrary<Integer> count = Variants.of(6, 0).or(2, 1).or(1, 2).arbitrary(recipe);
        return Combinators.combine(count, one, one)
                .as((number, first, second) ->
                        List.of(first, second).subList(0, number).stream().reduce(FactSet.none(), FactSet::and));
    }

    /** What a word is worth, and whether it is still so. */
    private record Worth(Trust trust, Age age) {
        static final ImmutableList<Worth> ALL = ImmutableList.<Worth>builder()
                .addAll(Arrays.stream(Trust.values())
                        .map(trust -> new Worth(trust, Age.CURRENT))
                        .toList())
                .add(new Worth(Trust.VERIFIED, Age.OLD), new Worth(Trust.DECLARED, Age.OTHER_RELEASE))
                .build();

        FactSet said(DriverName driver, Fact fact) {
            String source = "source-" + trust + (age == Age.CURRENT ? "" : "-" + age);
            SourcedFact now =
                    new SourcedFact(fact, trust, source, "", Optional.empty(), Optional.of("1.0"), Age.CURRENT);
            return new FactSet(
                    ImmutableSetMultimap.of(driver, age == Age.CURRENT ? now : now.weakened(age)), ImmutableList.of());
        }
    }

    private static Arbitrary<Optional<String>> scope(Recipe recipe) {
        return Variants.of(4, Optional.<String>empty())
                .or(1, Optional.of(recipe.storageClass(0)))
                .or(1, Optional.of(recipe.storageClass(1)))
                .arbitrary();
    }

    /** A restriction, a limit, or what a class needs. */
    private static Arbitrary<FactSet> special(Recipe recipe) {
        DriverName acme = recipe.driver(0);
        Condition gold = Condition.storageClassParameter("tier").is(recipe.of("gold"));
        Condition notThick = unless(Where.STORAGE_CLASS_PARAMETER, "tier", Test.EQUALS, "thick");
        Condition notBlock = unless(Where.VOLUME_MODE, "", Test.EQUALS, "BLOCK");
        Condition notThickVolume = unless(Where.VOLUME_ATTRIBUTE, "type", Test.EQUALS, "thick");
        Condition pooled = unless(Where.SNAPSHOT_CLASS_PARAMETER, "pool", Test.EQUALS, "a");
        return Variants.of(20, FactSet.none())
                .or(1, contested(acme, Capability.SNAPSHOT))
                .or(2, contested(acme, Capability.RESTORE))
                .or(3, contested(acme, Capability.BACKUP_NATIVE))
                .or(8, contested(acme, Capability.CHANGED_BLOCKS))
                .or(12, curated(Facts.of(acme).refuses(Capability.CHANGED_BLOCKS)))
                .or(2, curated(Facts.of(acme).and(restoresWhenThin())))
                .or(1, restricted(acme, gold, Weight.DECISIVE))
                .or(1, restricted(acme, gold, Weight.ADVICE))
                .or(1, restricted(acme, notThick, Weight.DECISIVE))
                .or(1, restricted(acme, notThick, Weight.ADVICE))
                .or(1, restricted(acme, notBlock, Weight.DECISIVE))
                .or(1, restricted(acme, notThickVolume, Weight.DECISIVE))
                .or(1, restricted(acme, pooled, Weight.DECISIVE))
                .or(1, restricted(acme, inWords(), Weight.DECISIVE))
                .or(1, restricted(acme, inWords(), Weight.ADVICE))
                .or(1, curated(Facts.of(acme).and(new Fact.NeededParameters(ImmutableSet.of("pool")))))
                .or(1, curated(Facts.of(acme).and(new Fact.Limited(Limit.SNAPSHOT_LEAVES_VOLUME_STORAGE))))
                .arbitrary(recipe);
    }

    /** Two packs of one trust say the opposite. */
    private static FactSet contested(DriverName driver, Capability capability) {
        return curated(Facts.of(driver).supports(capability))
                .and(FactSet.of("another", Trust.CURATED, Facts.of(driver).refuses(capability)));
    }

    private static Condition unless(Where where, String key, Test test, String operand) {
        return new Condition(
                Reading.FIRST,
                ImmutableList.of(new Place(where, key)),
                ImmutableList.of(Clause.of(Test.ELSE, "")),
                ImmutableList.of(Clause.of(test, operand)));
    }

    private static Condition inWords() {
        return new Condition(
                Reading.FIRST,
                ImmutableList.of(),
                ImmutableList.of(Clause.of(Test.WORDS, "thin pools")),
                ImmutableList.of());
    }

    private static Fact restoresWhenThin() {
        return new Fact.Restriction(ImmutableSet.of(Capability.RESTORE), inWords(), Weight.DECISIVE);
    }

    private static FactSet restricted(DriverName driver, Condition condition, Weight weight) {
        ImmutableSet<Capability> capabilities = ImmutableSet.of(Capability.SNAPSHOT, Capability.CLONE);
        return curated(Facts.of(driver).and(new Fact.Restriction(capabilities, condition, weight)));
    }
}
