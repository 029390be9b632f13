package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;

/** A quota without a status is compared with the snapshots that are seen; what must not be seen cannot be counted. */
class UncountedQuotaTest {
    private static final DriverName DRIVER = DriverName.of("csi.acme.example");
    private static final String COUNT = "count/volumesnapshots.snapshot.storage.k8s.io";

    @Test
    void snapshots_that_are_seen_are_counted() {
        Inventory seen = cluster(ImmutableMap.of())
                .add(VolumeSnapshot.builder().name("apps", "one").build())
                .assumeComplete()
                .build();
        assertThat(decide(seen).verdict()).isEqualTo(Verdict.DENIED);
    }

    @Test
    void snapshots_that_must_not_be_seen_leave_it_open() {
        Decision decision = decide(cluster(ImmutableMap.of())
                .unreadable(Kind.SNAPSHOT, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build());
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.blockers()).extracting(Finding::code).containsExactly(Code.of("FACT_UNREADABLE"));
    }

    @Test
    void a_status_counts_for_itself() {
        Inventory seen = cluster(ImmutableMap.of(COUNT, "0"))
                .unreadable(Kind.SNAPSHOT, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();
        assertThat(decide(seen).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    private static Decision decide(Inventory seen) {
        FactSet facts = FactSet.of("pack", Trust.CURATED, Facts.of(DRIVER).supports(Capability.SNAPSHOT));
        return Advisor.of(Profile.kubernetes()).over(seen, facts).decide(Request.snapshot(ClaimRef.of("apps", "data")));
    }

    private static Inventory.Builder cluster(ImmutableMap<String, String> used) {
        return Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi(DRIVER.value(), "h").build())
                .add(SnapshotClass.builder().name("snap").driver(DRIVER).build())
                .add(new Quota(ObjectRef.of(Kind.QUOTA, "apps", "quota"), ImmutableMap.of(COUNT, "1"), used));
    }
}
