package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A machine that is replaced is there until the new claims are, whatever becomes of its volumes: quotas count the claims that
 * come, each once, beside those that are there.
 */
class ReplaceQuotaTest {
    private static final String COUNT = "persistentvolumeclaims";
    private static final String STORAGE = "requests.storage";

    @Test
    void the_claims_that_come_are_counted_and_not_those_of_the_machine() {
        for (VmRestoreRequest request : replacing()) {
            assertThat(blockers(request, COUNT, "4", "3")).isEmpty();
            assertThat(blockers(request, STORAGE, "40Gi", "30Gi")).isEmpty();
        }
    }

    @Test
    void what_is_replaced_leaves_no_room_for_what_comes() {
        for (VmRestoreRequest request : replacing()) {
            assertThat(blockers(request, COUNT, "3", "3")).containsExactly("QUOTA_EXCEEDED");
            assertThat(blockers(request, STORAGE, "39Gi", "30Gi")).containsExactly("QUOTA_EXCEEDED");
        }
    }

    private static List<VmRestoreRequest> replacing() {
        return List.of(
                Request.restore(MachineCopies.SNAPSHOT).replacing(ReplacedVolumes.RETAIN),
                Request.restore(MachineCopies.BACKUP).replacing(ReplacedVolumes.RETAIN),
                Request.restore(MachineCopies.BACKUP).named("vms", "db").replacing(ReplacedVolumes.RETAIN));
    }

    private static List<String> blockers(VmRestoreRequest request, String resource, String hard, String used) {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(MachineCopies.machine()
                        .addDisks(VmDisk.ofClaim("more", "db-more"), VmDisk.ofClaim("most", "db-most"))
                        .build())
                .add(new Quota(
                        ObjectRef.of(Kind.QUOTA, "vms", "quota"),
                        ImmutableMap.of(resource, hard),
                        ImmutableMap.of(resource, used)))
                .assumeComplete();
        return MachineCopies.blockers(MachineCopies.decide(Profile.kubevirt(), seen, request));
    }
}
