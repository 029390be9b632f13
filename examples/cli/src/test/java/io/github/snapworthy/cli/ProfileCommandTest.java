package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCommandTest {
    @Test
    void without_a_name_the_profiles_are_listed() {
        Run run = Run.of("profile");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("kubernetes", "harvester", "kubevirt", "those that the cluster shows");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_profile_prints_what_it_is_made_of() {
        Run run = Run.of("profile", "harvester", "-o", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("{\n  \"apiVersion\": \"snapworthy/v1\",\n  \"kind\": \"ProfileReport\"")
                .contains("\"dialect\": \"HARVESTER\"", "\"SNAPSHOT_SIZE_FITS\"", "\"group-snapshot\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                harvestr        | profile harvestr is unknown; did you mean harvester?
                auto            | profile auto chooses by what it sees in a cluster; name one of
                harvester other | other
                harvester -o x  | output x is unknown
                """)
    void bad_usage_is_2_and_says_what_was_expected(String words, String expected) {
        Run run = Run.of(("profile " + words).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(expected);
        assertThat(run.out()).isEmpty();
    }
}
