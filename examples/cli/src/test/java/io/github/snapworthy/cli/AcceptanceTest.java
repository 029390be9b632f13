package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases that were taken from the behaviour of other systems: every check is a test of its own, named by the id of its
 * case. Checks of what is not built yet stand in {@code pending.txt} and have to leave it once they hold.
 */
class AcceptanceTest {
    private static final ImmutableSet<String> PENDING = pending();

    @TestFactory
    Stream<DynamicTest> every_check() {
        return checks().map(check -> dynamicTest(check.title(), () -> verify(check)));
    }

    private static void verify(AcceptanceCheck check) {
        List<String> complaints = check.complaints();
        if (PENDING.contains(check.id())) {
            assertThat(complaints)
                    .as("%s holds by now: take it out of pending.txt", check.id())
                    .isNotEmpty();
        } else {
            assertThat(complaints).isEmpty();
        }
    }

    /** A check may wait for an operation or a profile, and for nothing else. */
    @Test
    void what_is_pending_is_not_built() {
        assertThat(PENDING)
                .isSubsetOf(checks().map(AcceptanceCheck::id).toList())
                .doesNotContainAnyElementsOf(checks().filter(AcceptanceCheck::isBuilt)
                        .map(AcceptanceCheck::id)
                        .toList());
    }

    private static Stream<AcceptanceCheck> checks() {
        return AcceptanceCase.fromElsewhere().flatMap(AcceptanceCase::checks);
    }

    private static ImmutableSet<String> pending() {
        URL list = Resources.getResource("acceptance/pending.txt");
        try {
            return Resources.readLines(list, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .collect(ImmutableSet.toImmutableSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
