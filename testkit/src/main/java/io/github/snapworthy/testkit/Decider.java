package io.github.snapworthy.testkit;

/**
 * Whatever decides: core, a webhook, a console. The laws are put to it.
 *
 * <p>It must be safe for several threads at once, keep nothing from one scenario to the next, and throw nothing for what a
 * scenario contains: laws 8 and 9 say so.
 */
@FunctionalInterface
public interface Decider {
    /** What it says to a scenario; never null. */
    Answer answer(Scenario scenario);
}
