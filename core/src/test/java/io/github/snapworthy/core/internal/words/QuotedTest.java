package io.github.snapworthy.core.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void json_writes_everything_but_printable_ascii_as_an_escape() {
        assertThat(Quoted.json("a\"\\\n\u00e9\ud83d\ude42")).isEqualTo("\"a\\\"\\\\\\u000a\\u00e9\\ud83d\\ude42\"");
    }

    @Test
    void yaml_writes_a_pair_of_surrogates_as_one_character() {
        assertThat(Quoted.yaml("x\ud83d\ude42y\ud842\udfb7")).isEqualTo("\"x\\U0001f642y\\U00020bb7\"");
    }

    @Test
    void a_backslash_of_the_text_begins_no_escape() {
        assertThat(Quoted.yaml("\\ud83d\\ude42")).isEqualTo("\"\\\\ud83d\\\\ude42\"");
        assertThat(Quoted.yaml("\\\ud83d\ude42")).isEqualTo("\"\\\\\\U0001f642\"");
    }

    @Test
    void what_stands_behind_a_backslash_of_the_text_is_no_half_of_a_pair() {
        assertThat(Quoted.yaml("\\ud83d\ude42")).isEqualTo("\"\\\\ud83d\\ude42\"");
        assertThat(Quoted.yaml("x\\\\ud83d\ude42")).isEqualTo("\"x\\\\\\\\ud83d\\ude42\"");
        assertThat(Quoted.yaml("\\\\\ud83d\ude42")).isEqualTo("\"\\\\\\\\\\U0001f642\"");
    }

    @Test
    void half_a_pair_stays_what_it_is() {
        assertThat(Quoted.yaml("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(Quoted.yaml("\ude42\ud83d")).isEqualTo("\"\\ude42\\ud83d\"");
        assertThat(Quoted.yaml("\ud83dx")).isEqualTo("\"\\ud83dx\"");
    }

    @Test
    void what_is_printable_ascii_stays_and_nothing_else_does() {
        assertThat(Quoted.json(" ~")).isEqualTo("\" ~\"");
        assertThat(Quoted.json("\u001f\u007f")).isEqualTo("\"\\u001f\\u007f\"");
    }
}
