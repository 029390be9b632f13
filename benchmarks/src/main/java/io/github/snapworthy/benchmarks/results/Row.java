package io.github.snapworthy.benchmarks.results;

/**
 * One goal, and what was measured of it.
 *
 * @param what what is compared
 * @param ours our figure in words
 * @param beside the figure beside it in words
 * @param ratio how many times as much, our figure over the other; the other over ours where more is better
 * @param atMost whether the ratio is to be at most the bound, and not at least
 * @param bound the bound
 * @param command the row that {@code run} is to be asked for
 */
record Row(String what, String ours, String beside, double ratio, boolean atMost, double bound, String command) {
    /** Whether the goal is met; a ratio that is not a number meets none. */
    boolean met() {
        return atMost ? ratio <= bound : ratio >= bound;
    }
}
