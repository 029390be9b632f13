package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A host that has none of the methods that are asked for has none, whatever becomes of the claim. */
class MethodsWithoutClaimTest {
    private static final ClaimRef DATA = ClaimRef.of("apps", "data");

    @Test
    void a_claim_that_is_being_made_does_not_wait_for_a_backup_that_no_method_makes() {
        BackupRequest files = Request.backup(DATA).using(BackupMethod.FILE_SYSTEM);
        assertThat(codes(Profile.harvester(), files)).containsExactly("BACKUP_METHOD_NONE", "CLAIM_NOT_POPULATED");
        assertThat(decide(Profile.harvester(), files).verdict()).isEqualTo(Verdict.DENIED);
    }

    @Test
    void nor_for_a_clone() {
        CloneRequest copy = Request.clone(DATA).using(CloneMethod.COPY);
        assertThat(codes(Profile.harvester(), copy)).containsExactly("CLONE_METHOD_NONE", "CLAIM_NOT_POPULATED");
    }

    @Test
    void methods_that_the_cluster_shows_are_not_missed_before_the_claim_is_there() {
        assertThat(codes(Profile.kubernetes(), Request.backup(DATA))).doesNotContain("BACKUP_METHOD_NONE");
    }

    private static Decision decide(Profile profile, Request request) {
        Inventory seen = Inventory.builder()
                .add(new DataVolume(ObjectRef.of(Kind.DATA_VOLUME, "apps", "data"), DataVolume.Progress.POPULATING))
                .listed(Kind.CLAIM)
                .listed(Kind.DATA_VOLUME)
                .build();
        return Advisor.of(profile).over(seen, FactSet.none()).decide(request);
    }

    private static List<String> codes(Profile profile, Request request) {
        return decide(profile, request).findings().stream()
                .map(finding -> finding.code().toString())
                .toList();
    }
}
