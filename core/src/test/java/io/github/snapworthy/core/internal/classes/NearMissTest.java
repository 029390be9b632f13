package io.github.snapworthy.core.internal.classes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
    @ParameterizedTest
    @CsvSource({
        "gold, gold, false",
        "gold, gould, true",
        "gold, old, true",
        "gold, gild, true",
        "gold, goldie, true",
        "goldie, gold, true",
        "gold, glod, true",
        "gold, iron, false",
        "gold, golden1, false",
        "golden1, gold, false",
        "ab, cd, true",
        "abc, def, false",
        "ab, xyz, false",
        "ab, wxyz, false",
        "DRIVER.example, driver.EXAMPLE, true",
        "'', ab, true",
        "'', abc, false",
        "abc, '', false",
        "xgold, goldx, true",
        "abcdef, badcfe, false",
        "gold, xxgild, false",
        "gold, gildxx, false"
    })
    void two_letters_or_the_case_alone_make_a_near_miss(String one, String other, boolean near) {
        assertThat(NearMiss.of(one, other)).isEqualTo(near);
        assertThat(NearMiss.of(other, one)).isEqualTo(near);
    }
}
