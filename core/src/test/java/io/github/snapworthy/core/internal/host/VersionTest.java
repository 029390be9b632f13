package io.github.snapworthy.core.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({"v1.7.0, 1.7", "1.7, 1.7", "v1.7.0-rc2, 1.7", "v1.28+k3s1, 1.28", "v0.0.1, 0.0"})
    void a_release_is_read_and_written(String text, String written) {
        assertThat(Version.parse(text)).map(Version::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"master-head", "v1", "1", "", "v", "1.x"})
    void what_is_no_release_is_not_read(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }
}
