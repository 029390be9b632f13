package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;

/**
 * What one source says of one driver. Immutable: each method returns what is said with one thing more. What is not said
 * is unknown; it never means no.
 *
 * @param driver the driver, empty where nothing is said
 * @param stated what is said
 * @param reason where it comes from
 * @param when when it was found out, empty where nobody noted it
 */
public record Facts(Optional<DriverName> driver, ImmutableList<Fact> stated, String reason, Optional<Instant> when) {
    private static final Facts NONE = new Facts(Optional.empty(), ImmutableList.of(), "", Optional.empty());

    public Facts {
        requireNonNull(driver, "driver");
        requireNonNull(stated, "stated");
        requireNonNull(reason, "reason");
        requireNonNull(when, "when");
        if (driver.isEmpty() && !stated.isEmpty()) {
            throw new IllegalArgumentException("driver: expected one, as something is said");
        }
    }

    /** Nothing is said. */
    public static Facts none() {
        return NONE;
    }

    /** Begins what is said of a driver. */
    public static Facts of(DriverName driver) {
        return new Facts(Optional.of(driver), ImmutableList.of(), "", Optional.empty());
    }

    /** The driver has these capabilities. */
    public Facts supports(Capability... capabilities) {
        return each(Fact.Answer.SUPPORTED, capabilities);
    }

    /** The driver lacks these capabilities. */
    public Facts refuses(Capability... capabilities) {
        return each(Fact.Answer.UNSUPPORTED, capabilities);
    }

    /** The driver has the capability where the condition says so, and lacks it where that says so. */
    public Facts refuses(Capability capability, Condition unless) {
        return supports(capability)
                .and(new Fact.Restriction(ImmutableSet.of(capability), unless, Fact.Weight.DECISIVE));
    }

    /** The driver has these limits. */
    public Facts limited(Limit... limits) {
        Facts facts = this;
        for (Limit limit : limits) {
            facts = facts.and(new Fact.Limited(limit));
        }
        return facts;
    }

    /** A class of the driver without these parameters fails on every snapshot. */
    public Facts needsClassParameters(String... parameters) {
        return and(new Fact.NeededParameters(ImmutableSet.copyOf(parameters)));
    }

    /** With one more fact. */
    public Facts and(Fact fact) {
        return new Facts(
                driver,
                ImmutableList.<Fact>builder()
                        .addAll(stated)
                        .add(requireNonNull(fact, "fact"))
                        .build(),
                reason,
                when);
    }

    /** With the reason for all that is said: a manual and its chapter, a file and its line. */
    public Facts because(String reason) {
        return new Facts(driver, stated, reason, when);
    }

    /** With the time at which all that is said was found out. */
    public Facts asOf(Instant when) {
        return new Facts(driver, stated, reason, Optional.of(when));
    }

    /** The release of the driver of which all that is said was found out; empty where it is not said. */
    public Optional<String> release() {
        return stated.stream()
                .filter(Fact.Release.class::isInstance)
                .map(Fact.Release.class::cast)
                .filter(said -> said.product().isEmpty())
                .map(Fact.Release::release)
                .findFirst();
    }

    /** Reads as a sentence in {@link #refuses(Capability, Condition)}. */
    public static Condition unless(Condition condition) {
        return condition;
    }

    private Facts each(Fact.Answer answer, Capability... capabilities) {
        Facts facts = this;
        for (Capability capability : capabilities) {
            facts = facts.and(new Fact.Capable(capability, answer, Optional.empty()));
        }
        return facts;
    }
}
