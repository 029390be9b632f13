package io.github.snapworthy.testkit;

/** Whatever decides: core, a webhook, a console. The laws are put to it. Must be safe for several threads at once. */
@FunctionalInterface
public interface Decider {
    /** What it says to a scenario. */
    Answer answer(Scenario scenario);
}
