package io.github.snapworthy.kubernetes.internal.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Scalar;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Style;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerScalarsTest {
    @ParameterizedTest
    @CsvSource({
        "gp3, gp3",
        "yes, yes",
        "True, true",
        "FALSE, false",
        "10, 10",
        "+10, 10",
        "-0, 0",
        "1_000, 1000",
        "007, 7",
        "0o17, 15",
        "08, 8",
        "0x1F, 31",
        "-0b101, -5",
        "1.10, 1.1",
        "1.0, 1",
        ".5, 0.5",
        "1e3, 1000",
        "12345678.5, 1.23456785e+07",
        "0.00001, 1e-05",
        "18446744073709551615, 18446744073709551615",
        "18446744073709551616, 1.8446744073709552e+19",
        "2026-1-2, 2026-01-02T00:00:00Z",
        "2026-13-40, 2026-13-40",
        "1.2.3, 1.2.3",
        "10Gi, 10Gi",
        "1e999, 1e999",
    })
    void what_stands_without_quotes(String written, String compared) {
        assertThat(ServerScalars.text(new Scalar(written, Style.PLAIN, Place.NONE)))
                .isEqualTo(compared);
        assertThat(ServerScalars.text(new Scalar(written, Style.QUOTED, Place.NONE)))
                .isEqualTo(written);
    }
}
