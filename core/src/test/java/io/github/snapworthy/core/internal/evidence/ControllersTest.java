package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.internal.store.Store;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ControllersTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void a_lease_counts_for_its_duration_and_ten_minutes() {
        Duration duration = Duration.ofSeconds(15);
        assertThat(isRenewed(NOW.minus(duration).minusSeconds(600), duration)).isTrue();
        assertThat(isRenewed(NOW.minus(duration).minusSeconds(601), duration)).isFalse();
    }

    @Test
    void times_and_durations_at_their_ends_do_not_overflow() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        Duration shortest = Duration.ofSeconds(Long.MIN_VALUE);
        assertThat(isRenewed(Instant.MAX, longest)).isTrue();
        assertThat(isRenewed(Instant.MIN, longest)).isTrue();
        assertThat(isRenewed(Instant.MAX, shortest)).isFalse();
        assertThat(isRenewed(Instant.MIN, shortest)).isFalse();
    }

    private static boolean isRenewed(Instant renewed, Duration duration) {
        Lease lease = Lease.builder()
                .name("kube-system", "snapshot-controller-leader")
                .renewed(renewed)
                .duration(duration)
                .build();
        Inventory seen = Inventory.builder().add(lease).collectedAt(NOW).build();
        return new Controllers((Store) seen, ImmutableSet.of()).sawSnapshotController();
    }
}
