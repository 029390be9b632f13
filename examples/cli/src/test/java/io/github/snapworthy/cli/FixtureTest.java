package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases of our own, and the proof that between them and those from elsewhere no code of the core goes unseen. */
class FixtureTest {
    @TestFactory
    Stream<DynamicTest> every_check() {
        return AcceptanceCase.ofOurOwn()
                .flatMap(AcceptanceCase::checks)
                .map(check -> dynamicTest(
                        check.title(), () -> assertThat(check.complaints()).isEmpty()));
    }

    @Test
    void every_code_of_the_core_is_given_by_a_case() {
        Set<String> given = new HashSet<>();
        EveryDecision.inCases().forEach(decision -> given.addAll(AcceptanceAnswer.codes(decision)));
        assertThat(given)
                .containsAll(KnownCodes.all().stream().map(KnownCode::name).toList());
    }
}
