package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmRef;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DecisionAssertTest {
    private final Decision allowed = Samples.kubernetes().decide();
    private final Decision denied = Samples.harvesterWithOtherStorage()
            .without(Kind.SETTING)
            .asking(Request.snapshot(Samples.CLAIM))
            .decide();

    @Test
    void it_passes_for_what_is_so() {
        assertThat(allowed).isAllowed().hasSnapshotClass("acme-snap").hasNoFinding("CLAIM_MISSING");
        assertThat(denied)
                .isDenied()
                .hasBlocker("SNAPSHOT_CLASS_NOT_CONFIGURED")
                .about(Samples.CLAIM)
                .with("driver", "csi.acme.example")
                .and()
                .hasFinding("SNAPSHOT_CLASS_NOT_CONFIGURED")
                .about(Samples.CLAIM.object());
    }

    @Test
    void it_fails_for_another_verdict_and_shows_the_findings() {
        assertFails(() -> assertThat(denied).isAllowed(), "ALLOWED", "DENIED", "SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertFails(() -> assertThat(allowed).isWaiting(), "WAIT");
        assertFails(() -> assertThat(allowed).isUnknown(), "UNKNOWN");
        assertFails(() -> assertThat(allowed).isDenied(), "DENIED");
    }

    @Test
    void it_fails_for_another_class() {
        assertFails(() -> assertThat(allowed).hasSnapshotClass("gold"), "gold", "acme-snap");
        assertFails(() -> assertThat(denied).hasSnapshotClass("acme-snap"), "none");
    }

    @Test
    void it_fails_for_findings_that_are_not_there_or_are_others() {
        assertFails(() -> assertThat(allowed).hasFinding("CLAIM_LOST"), "finding CLAIM_LOST");
        assertFails(() -> assertThat(denied).hasBlocker("CLAIM_LOST"), "blocker CLAIM_LOST");
        assertFails(() -> assertThat(denied).hasNoFinding("SNAPSHOT_CLASS_NOT_CONFIGURED"), "no finding");
        FindingsAssert found = assertThat(denied).hasBlocker("SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertFails(() -> found.about(VmRef.of("apps", "db")), "about VirtualMachine/apps/db");
        assertFails(() -> found.about(ObjectRef.of(Kind.VOLUME, "pv-1")), "about PersistentVolume/pv-1");
        assertFails(() -> found.with("driver", "other"), "with driver 'other'");
    }

    private static void assertFails(ThrowingCallable assertion, String... words) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(words);
    }
}
