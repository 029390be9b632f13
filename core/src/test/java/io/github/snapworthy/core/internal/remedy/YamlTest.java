package io.github.snapworthy.core.internal.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "az|az",
                "AZ|AZ",
                "a09|a09",
                "a.b/c_d-e|a.b/c_d-e",
                "yes|\"yes\"",
                "No|\"No\"",
                "NULL|\"NULL\"",
                "``|\"\"",
                "0a|\"0a\"",
                "-a|\"-a\"",
                "a b|\"a b\"",
                "a:|\"a:\"",
                "a@|\"a@\"",
                "a[|\"a[\"",
                "a{|\"a{\"",
                "it's|\"it's\"",
                "say \"it\"|'say \"it\"'",
                "~\"|'~\"'",
                "say \"it's\"|'say \"it''s\"'",
                "é\"|\"\\u00e9\\\"\"",
            })
    void a_text_stays_a_text(String text, String written) {
        assertThat(Yaml.of(ImmutableMap.of("key", text))).isEqualTo("key: " + written + "\n");
    }

    @Test
    void maps_stand_within_maps_and_truth_is_no_text() {
        assertThat(Yaml.of(ImmutableMap.of(
                        "a", ImmutableMap.of("b", ImmutableMap.of("c", "d"), "e", true),
                        "f", ImmutableMap.of(),
                        "yes", false)))
                .isEqualTo("""
                        a:
                          b:
                            c: d
                          e: true
                        f: {}
                        "yes": false
                        """);
    }
}
