package io.github.snapworthy.benchmarks.results;

import java.util.Arrays;

/**
 * A logarithmic axis over whole powers of ten.
 *
 * @param low the lowest power
 * @param high the highest power
 * @param from where the lowest is drawn
 * @param to where the highest is drawn
 */
record Scale(int low, int high, double from, double to) {
    /** An axis on which all those values are; they have to be above zero. */
    static Scale of(double[] values, double from, double to) {
        int low = (int) Math.floor(Math.log10(Arrays.stream(values).min().orElse(1)));
        int high = (int) Math.ceil(Math.log10(Arrays.stream(values).max().orElse(1)));
        return new Scale(low, Math.max(high, low + 1), from, to);
    }

    double at(double value) {
        return from + (to - from) * (Math.log10(value) - low) / (high - low);
    }
}
