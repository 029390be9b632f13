package io.github.snapworthy.core.internal.velero;

import static io.github.snapworthy.core.internal.velero.Rules.csi;
import static io.github.snapworthy.core.internal.velero.Rules.seen;
import static io.github.snapworthy.core.internal.velero.Rules.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.ClaimedVolume.Sight;
import org.junit.jupiter.api.Test;

class PolicyMatchTest {
    private static final VolumeRule SKIP_CSI =
            VolumeRule.of(Action.SKIP).csi(csi("")).build();
    private static final VolumeRule SNAPSHOT_ALL =
            VolumeRule.of(Action.SNAPSHOT).build();
    private static final VolumeRule SKIP_ALL = VolumeRule.of(Action.SKIP).build();
    private static final VolumeRule SKIP_OTHERS =
            VolumeRule.of(Action.SKIP).csi(csi("other.example")).build();

    @Test
    void the_first_rule_that_matches_decides() {
        assertThat(PolicyMatch.of(ImmutableList.of(SKIP_OTHERS, SNAPSHOT_ALL, SKIP_ALL), seen()))
                .isEqualTo(new PolicyMatch.Decided(1, SNAPSHOT_ALL));
    }

    @Test
    void where_no_rule_matches_the_settings_decide() {
        assertThat(PolicyMatch.of(ImmutableList.of(SKIP_OTHERS), seen())).isEqualTo(new PolicyMatch.None());
        assertThat(PolicyMatch.of(ImmutableList.of(), unreadable())).isEqualTo(new PolicyMatch.None());
    }

    @Test
    void a_rule_that_may_match_leaves_it_open_and_names_what_has_to_be_read() {
        assertThat(PolicyMatch.of(ImmutableList.of(SKIP_CSI, SNAPSHOT_ALL), unreadable()))
                .isEqualTo(new PolicyMatch.Open(0, ObjectRef.of(Kind.VOLUME, "pv-orders")));
        assertThat(PolicyMatch.of(ImmutableList.of(SKIP_CSI), unreadable())).isInstanceOf(PolicyMatch.Open.class);
    }

    @Test
    void rules_that_may_match_do_no_harm_where_all_do_the_same() {
        assertThat(PolicyMatch.of(ImmutableList.of(SKIP_OTHERS, SKIP_CSI, SKIP_ALL), unreadable()))
                .isEqualTo(new PolicyMatch.Decided(2, SKIP_ALL));
    }

    @Test
    void the_volume_of_a_claim_is_looked_up_only_where_the_claim_is_bound() {
        Inventory.Builder known =
                Inventory.builder().add(Rules.volume().build()).listed(Kind.VOLUME);
        assertThat(sight(known, ClaimPhase.BOUND)).isEqualTo(Sight.SEEN);
        assertThat(sight(known, ClaimPhase.PENDING)).isEqualTo(Sight.NOT_YET);
        assertThat(sight(known, ClaimPhase.LOST)).isEqualTo(Sight.NONE);
    }

    @Test
    void a_volume_that_is_not_found_is_absent_only_where_all_volumes_were_seen() {
        assertThat(sight(Inventory.builder().listed(Kind.VOLUME), ClaimPhase.BOUND))
                .isEqualTo(Sight.NONE);
        assertThat(sight(Inventory.builder(), ClaimPhase.BOUND)).isEqualTo(Sight.UNREADABLE);
        assertThat(sight(Inventory.builder().unreadable(Kind.VOLUME, Unreadable.FORBIDDEN), ClaimPhase.BOUND))
                .isEqualTo(Sight.UNREADABLE);
    }

    private static Sight sight(Inventory.Builder inventory, ClaimPhase phase) {
        return ClaimedVolume.of(
                        (Store) inventory.build(), Rules.claim().phase(phase).build())
                .sight();
    }
}
