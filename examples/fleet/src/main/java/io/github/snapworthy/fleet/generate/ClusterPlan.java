package io.github.snapworthy.fleet.generate;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What a cluster is like, before it is written.
 *
 * @param name its name
 * @param platform what it runs on
 * @param claims how many claims it has
 * @param flaws what is wrong with it on its first day
 * @param hasVelero whether Velero is installed
 * @param form how its dumps are packed
 * @param seed what decides everything else about it
 */
record ClusterPlan(
        String name, Platform platform, int claims, Set<Flaw> flaws, boolean hasVelero, Form form, long seed) {
    /** Of the logarithm of the number of claims: most clusters are small, and a few are very large. */
    private static final double SIGMA = 1.2;

    private static final int MOST_CLAIMS = 100_000;
    private static final int VELERO_SHARE = 30;

    /** How a dump is packed. */
    enum Form {
        /** A bundle, a YAML file for each kind. */
        TAR_GZ_YAML(35),
        /** A bundle, a JSON file for each kind. */
        TAR_GZ_JSON(20),
        /** One YAML file. */
        YAML(20),
        /** A JSON file for each kind. */
        JSON(15),
        /** One compressed YAML file. */
        YAML_GZ(10);

        private final int share;

        Form(int share) {
            this.share = share;
        }

        static Form at(int hundredth) {
            int left = hundredth;
            for (Form form : values()) {
                left -= form.share;
                if (left < 0) {
                    return form;
                }
            }
            return YAML_GZ;
        }

        Tree.Syntax syntax() {
            return this == JSON || this == TAR_GZ_JSON ? Tree.Syntax.JSON : Tree.Syntax.YAML;
        }
    }

    /** The cluster of that number in the fleet of a seed. */
    static ClusterPlan of(int number, long fleetSeed, int meanClaims) {
        SplittableRandom random = new SplittableRandom(fleetSeed * 0x9E3779B97F4A7C15L + number);
        Platform platform = Platform.at(random.nextInt(100));
        int claims = logNormal(meanClaims, random);
        EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            if (random.nextInt(100) < flaw.share()) {
                flaws.add(flaw);
            }
        }
        boolean hasVelero = platform != Platform.HARVESTER && random.nextInt(100) < VELERO_SHARE;
        Form form = Form.at(random.nextInt(100));
        String name = String.format(
                "%s-%05d", platform.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), number);
        return new ClusterPlan(name, platform, claims, flaws, hasVelero, form, random.nextLong());
    }

    private static int logNormal(int mean, SplittableRandom random) {
        double mu = Math.log(mean) - SIGMA * SIGMA / 2;
        double normal = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        return (int) Math.max(1, Math.min(MOST_CLAIMS, Math.round(Math.exp(mu + SIGMA * normal))));
    }

    /** The cluster on a later day: some claims more, and now and then something that was repaired or broke. */
    ClusterPlan on(int day) {
        if (day == 0) {
            return this;
        }
        SplittableRandom random = new SplittableRandom(seed + day);
        EnumSet<Flaw> now = EnumSet.noneOf(Flaw.class);
        now.addAll(flaws);
        for (Flaw flaw : Flaw.values()) {
            if (now.contains(flaw) ? random.nextInt(100) < 20 : random.nextInt(100) < 2) {
                toggle(now, flaw);
            }
        }
        int more = (int) (claims * (long) random.nextInt(4) * day / 100);
        return new ClusterPlan(name, platform, claims + more, now, hasVelero, form, seed);
    }

    private static void toggle(EnumSet<Flaw> flaws, Flaw flaw) {
        if (!flaws.remove(flaw)) {
            flaws.add(flaw);
        }
    }

    boolean has(Flaw flaw) {
        return flaws.contains(flaw);
    }
}
