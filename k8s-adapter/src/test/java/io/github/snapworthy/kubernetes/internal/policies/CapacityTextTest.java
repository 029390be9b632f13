package io.github.snapworthy.kubernetes.internal.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.VolumeRule.Capacity;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityTextTest {
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10Gi,20Gi | 10737418240 | 21474836480",
                "10,100Gi | 10 | 107374182400",
                ",5Gi | 0 | 5368709120",
                "0,5Gi | 0 | 5368709120",
                "' 1Ki , 2k ' | 1024 | 2000",
                "1e3,1E | 1000 | 1000000000000000000",
                "1.5Gi,2Gi | 1610612736 | 2147483648",
                "0.5,1500m | 1 | 1",
                "-5,10 | 0 | 10",
                "-10,-5 | 0 | -5",
                "Gi,1Gi | 0 | 1073741824",
                "1n,8Ei | 1 | 9223372036854775807",
            })
    void ranges(String text, long lower, long upper) {
        assertThat(CapacityText.parse(text)).contains(new Capacity(lower, OptionalLong.of(upper)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "0,", "0,0", "-5,", " , 0Gi"})
    void ranges_without_bounds(String text) {
        assertThat(CapacityText.parse(text)).contains(Capacity.ANY);
    }

    @Test
    void a_lower_bound_alone() {
        assertThat(CapacityText.parse("10Gi,")).contains(Capacity.atLeast(10 * GIB));
        assertThat(CapacityText.parse("10Gi,0")).contains(Capacity.atLeast(10 * GIB));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10Gi",
                "10Gi,20Gi,",
                "20Gi,10Gi",
                ",-5",
                "a,b",
                "1K,2K",
                "1 Gi,2Gi",
                "1GiB,",
                "1e,",
                "0x10,",
                "1e3Ki,",
                "--1,",
                "1,00000000000000000000000000000000000000000000000000000000000000001",
            })
    void texts_that_are_no_range(String text) {
        assertThat(CapacityText.parse(text)).isEmpty();
    }
}
