package io.github.snapworthy.facts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void parts_are_what_lies_between_separators() {
        assertThat(Texts.split("a, b ,,c", ",")).containsExactly("a", "b", "", "c");
        assertThat(Texts.split("a or b", " or ")).containsExactly("a", "b");
        assertThat(Texts.split("", ",")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.33.4", "10.0"})
    void numbers_joined_by_dots_are_a_release(String text) {
        assertThat(Texts.isRelease(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", ".1", "1..2", "v1", "1 .2", "one"})
    void anything_else_is_none(String text) {
        assertThat(Texts.isRelease(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "HX-CSI", "ebs.csi.aws.com", "robin", "io.openebs.csi-mayastor"})
    void letters_digits_dashes_and_dots_make_a_name(String name) {
        assertThat(DriverNames.canBeReal(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "-a", "a.", "a b", "[x].a", "a.*", "a/b", "ä", "a_b"})
    void a_placeholder_is_no_name(String name) {
        assertThat(DriverNames.canBeReal(name)).isFalse();
    }
}
