package io.github.snapworthy.fleet;

import io.github.snapworthy.core.ProfileChoice;
import org.jspecify.annotations.Nullable;

/** What is counted while a dump is decided. Not thread-safe. */
final class DumpCounts {
    private Outcome outcome = Outcome.DECIDED;
    private @Nullable String reason;
    private @Nullable String profile;
    private @Nullable String profileWhy;
    private int objects;
    private int claims;
    private int decisions;
    private int problems;

    void read(int objectsRead, int claimsRead) {
        objects = objectsRead;
        claims = claimsRead;
    }

    void chose(ProfileChoice choice) {
        profile = choice.profile().name();
        profileWhy = choice.why();
    }

    void problem(Problem problem) {
        problems++;
        if (problem.weight().equals("LOST") && outcome == Outcome.DECIDED) {
            outcome = Outcome.IN_PART;
        }
    }

    void decision() {
        decisions++;
    }

    /** That nothing of the dump counts, and why. */
    void end(Outcome end, String why) {
        outcome = end;
        reason = why;
        decisions = 0;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String profile() {
        return profile;
    }

    @Nullable
    String profileWhy() {
        return profileWhy;
    }

    int objects() {
        return objects;
    }

    int claims() {
        return claims;
    }

    int decisions() {
        return decisions;
    }

    int problems() {
        return problems;
    }
}
