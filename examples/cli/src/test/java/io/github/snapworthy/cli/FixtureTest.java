package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Arrays;
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
        built().forEach(check -> given.addAll(AcceptanceAnswer.codes(check.decide(FactSet.none()))));
        built().filter(check -> !check.operation().equals("snapshot"))
                .forEach(check -> given.addAll(AcceptanceAnswer.codes(check.decide(contradictions()))));
        assertThat(given)
                .containsAll(Arrays.stream(KnownCode.values()).map(Enum::name).toList());
    }

    private static Stream<AcceptanceCheck> built() {
        return Stream.concat(AcceptanceCase.fromElsewhere(), AcceptanceCase.ofOurOwn())
                .flatMap(AcceptanceCase::checks);
    }

    /** What no file of objects holds: two sources of one trust that say the opposite of each other. */
    private static FactSet contradictions() {
        DriverName driver = DriverName.of("ebs.csi.aws.com");
        Capability[] all = Capability.values();
        return FactSet.of("one", Trust.VERIFIED, Facts.of(driver).supports(all))
                .and(FactSet.of("other", Trust.VERIFIED, Facts.of(driver).refuses(all)));
    }
}
