package io.github.snapworthy.core.internal.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    /** Space of every kind that JSON has, wherever it may stand. */
    private static final String SPACED =
            " \t{\n\"a\" :\r { \"x\" : \"1\" , \"y\" : [ 1 , [ ] , 2 ] } , \"b\" : \"2\" } \n";

    @Test
    void space_may_stand_between_all_parts() throws Json.Malformed {
        assertThat(Json.object(SPACED)).containsOnlyKeys("a", "b").containsEntry("b", "2");
        assertThat(Json.members(Json.object(SPACED).get("a"))).containsEntry("x", "1");
        assertThat(Json.spans(SPACED)).containsOnlyKeys("a", "b");
        assertThat(Json.spans(SPACED).get("b").in(SPACED)).isEqualTo("\"2\"");
        assertThat(Json.spans(" { } ")).isEmpty();
        assertThat(Json.object("{ }")).isEmpty();
    }

    @Test
    void of_a_key_that_comes_again_the_last_counts() throws Json.Malformed {
        String text = "{\"a\": \"1\", \"b\": \"2\", \"a\": \"3\"}";
        assertThat(Json.object(text)).containsEntry("a", "3");
        assertThat(Json.spans(text).get("a").in(text)).isEqualTo("\"3\"");
        assertThat(Json.spans(text).keySet()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "7", "-12", "1.5", "0.05", "1e3", "1E+3", "2.5e-7", "1e999", "true", "false", "null"})
    void a_value_of_no_use_is_passed_over(String literal) throws Json.Malformed {
        assertThat(Json.object("{\"a\": " + literal + ", \"b\": \"2\"}")).containsEntry("b", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1d",
                "2f",
                "0x1p3",
                "+1",
                ".5",
                "1.",
                "01",
                "-",
                "--1",
                "1e",
                "NaN",
                "Infinity",
                "True",
                "nul",
                ""
            })
    void what_only_looks_like_a_value_is_refused(String literal) {
        assertThatThrownBy(() -> Json.object("{\"a\": " + literal + "}")).hasMessage("expected a value at character 7");
    }

    @Test
    void an_escape_is_read_to_its_end() throws Json.Malformed {
        assertThat(Json.object("{\"a\": \"\\u0041\\u00e9B\\n\\t\\r\\b\\f\\\"\\\\\\/\"}"))
                .containsEntry("a", "A\u00e9B\n\t\r\b\f\"\\/");
        assertThat(Json.object("{\"\\u0041\": \"1\"}")).containsEntry("A", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+041", "-041", "004g", "\u0660\u0661\u0662\u0663", "12", " 041"})
    void four_hexadecimal_digits_are_digits(String digits) {
        assertThatThrownBy(() -> Json.object("{\"a\": \"\\u" + digits + "\"}"))
                .hasMessage("expected four hexadecimal digits at character 10");
    }

    @Test
    void a_text_that_ends_within_an_escape_is_refused() {
        assertThatThrownBy(() -> Json.object("{\"a\": \"\\u00"))
                .hasMessage("expected four hexadecimal digits at character 10");
        assertThatThrownBy(() -> Json.object("{\"a\": \"\\u0041")).hasMessage("expected more at character 14");
    }

    @Test
    void a_control_character_is_refused_and_a_space_is_none() throws Json.Malformed {
        assertThat(Json.object("{\"a\": \" \"}")).containsEntry("a", " ");
        assertThatThrownBy(() -> Json.object("{\"a\": \"\u001f\"}"))
                .hasMessage("expected no control character in a text at character 9");
    }

    @ParameterizedTest
    @CsvSource({"{\"a\":, }", "[, ]"})
    void sixteen_levels_are_read_and_not_one_more(String open, String close) throws Json.Malformed {
        assertThat(Json.object(nested(open, close, 16))).containsKey("a");
        assertThatThrownBy(() -> Json.object(nested(open, close, 17)))
                .hasMessageStartingWith("expected at most 16 levels");
    }

    private static String nested(String open, String close, int levels) {
        return "{\"a\":" + open.repeat(levels - 1) + "1" + close.repeat(levels - 1) + "}";
    }

    @Test
    void a_problem_is_told_with_the_place_in_the_whole_text() {
        assertThatThrownBy(() -> Json.texts("{\"a\": 5}", 10, "a")).hasMessage("expected a text at character 17");
        assertThatThrownBy(() -> Json.object("[]")).hasMessage("expected an object at character 1");
        assertThatThrownBy(() -> Json.object("{} x")).hasMessage("expected the end at character 4");
    }
}
