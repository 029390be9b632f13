package io.github.snapworthy.testkit.internal.contract;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInfo;

/**
 * A rule of a contract, run as a test. The name of the test begins with the id of the rule and a colon.
 *
 * @param id the id
 */
public record Rule(String id) {
    /** The rule that the test is named by. */
    public static Rule of(TestInfo test) {
        String name = test.getDisplayName();
        return new Rule(name.substring(0, Math.max(0, name.indexOf(':'))));
    }

    /**
     * Fails with the id and a sentence where the check finds a flaw. Where the provider gave no answer to be judged, it
     * fails with the rule that this breaks: nothing passes unseen.
     */
    public void check(Supplier<Optional<String>> flaw) {
        Optional<String> found;
        try {
            found = flaw.get();
        } catch (Unanswered e) {
            found = Optional.of(e.rule().equals(id) ? e.sentence() : "not judged, for " + e.getMessage());
        }
        if (found.isPresent()) {
            throw new AssertionError(id + ": " + found.get());
        }
    }
}
