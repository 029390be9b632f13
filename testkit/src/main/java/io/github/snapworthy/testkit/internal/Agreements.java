package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import java.util.Optional;

/** More sources that say what is known already. */
public final class Agreements {
    private Agreements() {}

    /**
     * See {@link io.github.snapworthy.testkit.Mutations#agreeing}. For a snapshot the capability is SNAPSHOT, for a
     * backup BACKUP_NATIVE, for a restore RESTORE (but under a floor of assurance, for a word of its own counts there instead of what
     * follows from snapshots, and may be worth less), for a clone by CSI_CLONE alone CLONE. What the answer rests on shows in it: a subject that is not refused for want of the
     * capability, and whose verdict is no worse than WAIT, has it; one that is refused for want of it has not.
     */
    public static ImmutableList<Mutation> of(Scenario scenario, Answer answer) {
        Steps steps = new Steps(scenario);
        Optional<Capability> asked = capability(scenario);
        asked.ifPresent(capability -> add(steps, capability, answer));
        return steps.all();
    }

    /** The one capability on which the answer rests; empty where it rests on none, or on one of several. */
    private static Optional<Capability> capability(Scenario scenario) {
        Request request = scenario.request();
        boolean anyTrust = scenario.profile().assuranceFloor().isEmpty();
        return switch (request.operation()) {
            case SNAPSHOT -> Optional.of(Capability.SNAPSHOT);
            case BACKUP -> Optional.of(Capability.BACKUP_NATIVE);
            case RESTORE -> anyTrust ? Optional.of(Capability.RESTORE) : Optional.empty();
            case CLONE ->
                Methods.named(request).equals(ImmutableList.of(CloneMethod.CSI_CLONE))
                        ? Optional.of(Capability.CLONE)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static void add(Steps steps, Capability capability, Answer answer) {
        boolean lacks = answer.has("DRIVER_LACKS_" + capability);
        boolean decided = answer.verdict().compareTo(Verdict.WAIT) <= 0;
        if (decided && !lacks) {
            say(steps, capability, Fact.Answer.SUPPORTED);
        } else if (answer.verdict() == Verdict.DENIED && lacks && isOnlyRefused(steps.from(), capability)) {
            say(steps, capability, Fact.Answer.UNSUPPORTED);
        }
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
