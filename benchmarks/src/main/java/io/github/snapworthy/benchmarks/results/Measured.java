package io.github.snapworthy.benchmarks.results;

import com.google.common.collect.ImmutableMap;

/**
 * One figure of JMH.
 *
 * @param benchmark class and method, without the package
 * @param params the parameters by name
 * @param score the mean
 * @param error half of the interval of 99.9 %, not a number where there were too few iterations
 * @param unit the unit, "ns" for example
 */
record Measured(String benchmark, ImmutableMap<String, String> params, double score, double error, String unit) {
    private static final ImmutableMap<String, Double> NANOSECONDS =
            ImmutableMap.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9);

    /** The same, of each of so many things that one invocation does. */
    Measured each(double count) {
        return new Measured(benchmark, params, score / count, error / count, unit);
    }

    /** In nanoseconds if it is a time, else as it is. */
    double plain() {
        return score * NANOSECONDS.getOrDefault(unit, 1.0);
    }

    /** The number of a parameter. */
    double param(String name) {
        return Double.parseDouble(params.getOrDefault(name, "NaN"));
    }
}
