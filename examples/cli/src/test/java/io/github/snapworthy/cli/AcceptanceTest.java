package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases that were taken from the behaviour of other systems: every check is a test of its own, named by the id of its
 * case.
 */
class AcceptanceTest {
    @TestFactory
    Stream<DynamicTest> every_check() {
        return AcceptanceCase.fromElsewhere()
                .flatMap(AcceptanceCase::checks)
                .map(check -> dynamicTest(
                        check.title(), () -> assertThat(check.complaints()).isEmpty()));
    }
}
