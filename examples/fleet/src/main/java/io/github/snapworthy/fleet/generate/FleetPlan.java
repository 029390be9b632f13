package io.github.snapworthy.fleet.generate;

import java.time.LocalDate;

/**
 * What a fleet is like.
 *
 * @param clusters how many clusters
 * @param days of how many days, a week apart
 * @param meanClaims how many claims a cluster has in the mean
 * @param brokenShare how many of a hundred dumps are broken
 * @param seed what decides everything else: the same seed gives the same bytes
 */
public record FleetPlan(int clusters, int days, int meanClaims, int brokenShare, long seed) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    /** The numbers have to mean something. */
    public FleetPlan {
        if (clusters < 1 || days < 1 || meanClaims < 1) {
            throw new IllegalArgumentException("clusters, days and claims: expected at least 1");
        }
        if (brokenShare < 0 || brokenShare > 100) {
            throw new IllegalArgumentException("broken: expected 0 to 100, was " + brokenShare);
        }
    }

    /** The day of that number, from 0. */
    LocalDate day(int number) {
        return FIRST_DAY.plusWeeks(number);
    }
}
