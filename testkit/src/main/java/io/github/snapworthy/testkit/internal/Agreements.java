package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;

/** More sources that say what is known already. */
public final class Agreements {
    private Agreements() {}

    /**
     * See {@link io.github.snapworthy.testkit.Mutations#agreeing}. For a snapshot the capability is SNAPSHOT, for a
     * backup BACKUP_NATIVE. What the answer rests on shows in it: a subject that is not refused for want of the
     * capability, and whose verdict is no worse than WAIT, has it; one that is refused for want of it has not.
     */
    public static ImmutableList<Mutation> of(Scenario scenario, Answer answer) {
        Steps steps = new Steps(scenario);
        Capability capability =
                scenario.request().operation() == Operation.SNAPSHOT ? Capability.SNAPSHOT : Capability.BACKUP_NATIVE;
        boolean lacks = answer.has("DRIVER_LACKS_" + capability);
        boolean decided = answer.verdict().compareTo(Verdict.WAIT) <= 0;
        if (decided && !lacks) {
            say(steps, capability, Fact.Answer.SUPPORTED);
        } else if (answer.verdict() == Verdict.DENIED && lacks && isOnlyRefused(scenario, capability)) {
            say(steps, capability, Fact.Answer.UNSUPPORTED);
        }
        return steps.all();
    }

    /**
     * Nobody says the opposite from outside, so that one more refusal agrees with all that is said there; and no
     * restriction took the capability away, for that agrees with a plain yes.
     */
    private static boolean isOnlyRefused(Scenario scenario, Capability capability) {
        return scenario.facts().facts().values().stream().noneMatch(said -> speaksFor(said.fact(), capability));
    }

    private static boolean speaksFor(Fact fact, Capability capability) {
        return (fact instanceof Fact.Capable capable
                        && capable.capability() == capability
                        && capable.answer() == Fact.Answer.SUPPORTED)
                || (fact instanceof Fact.Restriction restriction
                        && restriction.capabilities().contains(capability));
    }

    private static void say(Steps steps, Capability capability, Fact.Answer answer) {
        for (DriverName driver : Drivers.of(steps.from())) {
            for (Trust trust : Trust.values()) {
                steps.add(
                        trust + " says of " + driver + " too that " + capability + " is " + answer,
                        Drivers.saying(steps.from(), driver, capability, answer, trust));
            }
        }
    }
}
