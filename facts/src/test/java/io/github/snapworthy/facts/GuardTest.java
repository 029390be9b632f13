package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardTest {
    @Test
    void the_standard_guard_says_what_it_does() {
        assertThat(Guard.standard()).hasToString("Guard[limit=PT2S, factsPerDriver=1000, failures=3, pause=PT1M]");
    }

    @Test
    void each_setting_is_one_of_its_own() {
        assertThat(Guard.standard()
                        .within(Duration.ofMillis(1500))
                        .atMost(7)
                        .pausing(1, Duration.ZERO)
                        .timedBy(new FakeClock()))
                .hasToString("Guard[limit=PT1.5S, factsPerDriver=7, failures=1, pause=PT0S]");
        assertThat(Guard.standard().within(Duration.ofMillis(1500)).limitInWords())
                .isEqualTo("1500 ms");
        assertThat(Guard.standard().limitInWords()).isEqualTo("2 s");
    }

    @Test
    void senseless_settings_are_refused() {
        Guard guard = Guard.standard();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.within(Duration.ZERO))
                .withMessage("limit: expected more than nothing and at most a day, was PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> guard.within(Duration.ofDays(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.atMost(0))
                .withMessage("factsPerDriver: expected at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.pausing(0, Duration.ZERO))
                .withMessage("afterFailures: expected at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.pausing(1, Duration.ofSeconds(-1)))
                .withMessage("pause: expected nothing up to a day, was PT-1S");
        assertThatNullPointerException().isThrownBy(() -> guard.timedBy(null)).withMessage("clock");
    }
}
