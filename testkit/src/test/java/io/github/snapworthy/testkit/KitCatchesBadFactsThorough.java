package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.BadProviders.*;
import static io.github.snapworthy.testkit.KitCatchesBadProvidersTest.assertCaught;
import static io.github.snapworthy.testkit.KitCatchesBadProvidersTest.bad;
import static io.github.snapworthy.testkit.KitCatchesBadProvidersTest.told;
import static io.github.snapworthy.testkit.Told.ACME;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each provider that behaves well and says what it must not breaks exactly the rules that it was made to break. */
class KitCatchesBadFactsThorough {
    static Stream<Arguments> ofWhatItSays() {
        return Stream.of(
                bad(
                        "knows all drivers",
                        () -> everywhere(driver -> true),
                        "return Facts.none() for drivers",
                        "PROVIDER-SILENCE-1",
                        "PROVIDER-SILENCE-2",
                        "SNAPSHOT-STRANGER-1",
                        "BACKUP-STRANGER-1"),
                bad(
                        "ignores case",
                        () -> everywhere(driver -> driver.value().equalsIgnoreCase(ACME.value())),
                        "compare names exactly",
                        "PROVIDER-SILENCE-2"),
                bad(
                        "knows no driver",
                        () -> everywhere(driver -> false),
                        "take it out of drivers()",
                        "PROVIDER-KNOWN-1",
                        "SNAPSHOT-DECLARED-1",
                        "BACKUP-DECLARED-1"),
                bad(
                        "floods",
                        told((driver, view) -> flood()),
                        "a host takes 1000 about a driver",
                        "PROVIDER-AMOUNT-1",
                        "SNAPSHOT-DECLARED-1",
                        "BACKUP-DECLARED-1"),
                bad(
                        "restricts by a hundred thousand values",
                        told((driver, view) -> BACKED_UP.refuses(Capability.RESTORE, anyOfMany())),
                        "say the same in fewer",
                        "PROVIDER-CONDITION-1"),
                bad(
                        "states it twice",
                        told((driver, view) -> BACKED_UP.supports(Capability.SNAPSHOT)),
                        "state it once",
                        "PROVIDER-ONCE-1"),
                bad("has no reason", told((driver, view) -> BACKED_UP.because(" ")), ".because(", "PROVIDER-REASON-1"),
                bad(
                        "trusts itself too little to say no",
                        BadProviders.Timid::new,
                        "raise trust() to STATED",
                        "PROVIDER-TRUST-1",
                        "SNAPSHOT-LACKING-1"),
                bad(
                        "contradicts itself",
                        told((driver, view) -> BACKED_UP.refuses(Capability.SNAPSHOT)),
                        "contradicts itself",
                        "PROVIDER-AGREE-1",
                        "SNAPSHOT-SUPPORTED-1"));
    }

    static Stream<Arguments> ofWhatFollows() {
        Condition gold = Condition.storageClassParameter("tier").is("gold");
        Condition silver = Condition.storageClassParameter("tier").is("silver");
        Condition idle = new Condition(gold.reading(), gold.places(), gold.supportedWhen(), gold.supportedWhen());
        return Stream.of(
                bad(
                        "both sides of a condition are the same",
                        told((driver, view) -> BACKED_UP.refuses(Capability.CLONE, idle)),
                        "never makes it SUPPORTED",
                        "PROVIDER-CONDITION-1"),
                bad(
                        "restrictions exclude each other",
                        told((driver, view) -> Facts.of(ACME)
                                .supports(Capability.BACKUP_NATIVE)
                                .and(purposes("bak"))
                                .refuses(Capability.SNAPSHOT, gold)
                                .refuses(Capability.CLONE, gold)
                                .and(restriction(silver))
                                .because("x")),
                        "exclude each other",
                        "SNAPSHOT-SUPPORTED-1"),
                bad(
                        "backups without a class for them",
                        told((driver, view) -> SAID.supports(Capability.BACKUP_NATIVE)),
                        "with Fact.ClassPurposes",
                        "BACKUP-SUPPORTED-1"),
                bad(
                        "values that differ in case alone",
                        told((driver, view) ->
                                SAID.supports(Capability.BACKUP_NATIVE).and(purposesThatDifferInCase())),
                        "values are compared without case",
                        "CLASS-PURPOSE-4"),
                bad(
                        "two rules of purposes",
                        told((driver, view) -> SAID.and(purposes("bak")).and(purposes("vault"))),
                        "state one",
                        "CLASS-PURPOSE-5",
                        "BACKUP-DECLARED-1",
                        "PROVIDER-AGREE-1"),
                bad(
                        "a needed parameter without a name",
                        told((driver, view) -> BACKED_UP.needsClassParameters(" ")),
                        "has no name",
                        "CLASS-PARAMETER-2"),
                bad(
                        "purposes that hang on the view",
                        told((driver, view) -> whimsical(view)),
                        "say the same in each view",
                        "CLASS-PURPOSE-1",
                        "BACKUP-SUPPORTED-1"));
    }

    private static Fact restriction(Condition condition) {
        return new Fact.Restriction(ImmutableSet.of(Capability.SNAPSHOT), condition, Fact.Weight.DECISIVE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofWhatItSays", "ofWhatFollows"})
    void each_bad_answer_is_caught_by_the_rule_that_names_it(
            String name, Supplier<DriverFactProvider> provider, String sentence, ImmutableSet<String> rules) {
        assertCaught(KitRun.of(provider), sentence, rules);
    }

    private static Condition anyOfMany() {
        String[] values =
                IntStream.range(0, 100_000).mapToObj(Integer::toString).toArray(String[]::new);
        return Condition.storageClassParameter("tier").isAnyOf(values);
    }
}
