package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "+1, 1",
        "10Gi, 10737418240",
        "1Ki, 1024",
        "1Ei, 1152921504606846976",
        "7Ei, 8070450532247928832",
        "1.5Gi, 1610612736",
        ".5Ki, 512",
        "5.Ki, 5120",
        "1k, 1000",
        "1M, 1000000",
        "1G, 1000000000",
        "1T, 1000000000000",
        "1P, 1000000000000000",
        "1E, 1000000000000000000",
        "1e3, 1000",
        "1E3, 1000",
        "1e+3, 1000",
        "12e-1, 2",
        "1.073741824e+09, 1073741824",
        "1500m, 2",
        "1m, 1",
        "1n, 1",
        "9223372036854775807, 9223372036854775807"
    })
    void quantities_are_rounded_up(String text, long bytes) {
        assertThat(Bytes.parse(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ten",
                "10GiB",
                "10gi",
                "10 Gi",
                "Gi",
                ".",
                "1..2",
                "-1",
                "1e",
                "1e999",
                "1e3Ki",
                "8Ei",
                "9223372036854775808",
                "\u0661",
                "0x10",
                "NaN",
                "1111111111111111111111111111111111111111111111111111111111111111111"
            })
    void anything_else_is_none(String text) {
        assertThat(Bytes.parse(text)).isEmpty();
    }
}
