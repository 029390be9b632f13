package io.github.snapworthy.fleet.generate;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.testkit.ClusterYaml;
import io.github.snapworthy.testkit.Clusters;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Small clusters of the test kit, in which everything occurs that can. Not thread-safe. */
final class Corners implements AutoCloseable {
    /** How many values the generator may prefer before it repeats itself. */
    private static final int SIZE = 1000;

    private final RandomGenerator<Inventory> clusters;

    Corners() {
        JqwikSession.start();
        clusters = Clusters.inventories().generator(SIZE, true);
    }

    /** The cluster of that seed. */
    String yaml(long seed) {
        return ClusterYaml.of(clusters.next(new Random(seed)).value());
    }

    @Override
    public void close() {
        JqwikSession.finish();
    }
}
