package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The cluster of the tests, as {@code cluster.yaml} has it, seen at {@link #SEEN}. */
final class Cluster {
    static final Instant SEEN = Instant.parse("2026-11-25T12:00:00Z");
    static final Path FILE = Path.of("src/test/resources/io/github/snapworthy/webhook/cluster.yaml");

    private Cluster() {}

    static Inventory inventory() {
        return ClusterFiles.read(FILE)
                .addTo(Inventory.builder())
                .collectedAt(SEEN)
                .build();
    }

    /** A judge that knows that cluster, as long after it was seen. */
    static Judge judge(OnUnknown onUnknown, Duration later) {
        return judge(inventory(), onUnknown, later);
    }

    static Judge judge(Inventory seen, OnUnknown onUnknown, Duration later) {
        return new Judge(
                new Situations(() -> seen, FactSources.discovered(Cluster.class.getClassLoader())),
                new Policy(onUnknown, Duration.ofMinutes(5)),
                Clock.fixed(SEEN.plus(later), ZoneOffset.UTC));
    }

    /** A judge that has just seen that cluster and lets unknown things pass. */
    static Judge judge() {
        return judge(OnUnknown.ALLOW, Duration.ofSeconds(1));
    }
}
