package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
    @Test
    void suffixes_and_exponents_are_read() {
        assertThat(Quantities.parse("2")).isEqualByComparingTo("2");
        assertThat(Quantities.parse("1500m")).isEqualByComparingTo("1.5");
        assertThat(Quantities.parse("1Ki")).isEqualByComparingTo("1024");
        assertThat(Quantities.parse("12e3")).isEqualByComparingTo("12000");
        assertThat(Quantities.parse("1E")).isEqualByComparingTo("1000000000000000000");
    }

    @Test
    void what_is_no_quantity_is_null() {
        assertThat(Quantities.parse("")).isNull();
        assertThat(Quantities.parse("many")).isNull();
        assertThat(Quantities.parse("1Zi")).isNull();
    }

    @Test
    void a_number_too_large_to_write_out_is_null() {
        assertThat(Quantities.parse("1e999999999")).isNull();
        assertThat(Quantities.parse("-1e-999999999")).isNull();
        assertThat(Quantities.parse("1E2147483647")).isNull();
        assertThat(Quantities.parse("1e999999999k")).isNull();
        assertThat(Quantities.parse("9".repeat(65))).isNull();
    }

    @Test
    void sixty_four_digits_are_read_and_no_more() {
        assertThat(Quantities.parse("9".repeat(64))).isEqualByComparingTo("9".repeat(64));
        assertThat(Quantities.parse("1e64")).isEqualByComparingTo("1e64");
        assertThat(Quantities.parse("1e-64")).isEqualByComparingTo("1e-64");
        assertThat(Quantities.parse("1e65")).isNull();
        assertThat(Quantities.parse("1e-65")).isNull();
    }
}
