package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final ObjectRef DATA = ClaimRef.of("apps", "data").object();

    private final Claim claim = Claim.builder()
            .name("apps", "data")
            .storageClass("fast")
            .bound("pv-1")
            .build();

    @Test
    void nothing_is_known_of_a_kind_that_nobody_vouched_for() {
        Inventory seen = Inventory.builder().add(claim).build();
        assertThat(seen.find(DATA)).contains(claim);
        assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.NOT_OBSERVED);
    }

    @Test
    void a_list_of_one_namespace_says_nothing_about_another() {
        Inventory seen = Inventory.builder().listed(Kind.CLAIM, "apps").build();
        assertThat(seen.observation(Kind.CLAIM, "apps")).isEqualTo(Observation.LISTED);
        assertThat(seen.observation(Kind.CLAIM, "other")).isEqualTo(Observation.NOT_OBSERVED);
        assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.NOT_OBSERVED);
    }

    @Test
    void a_forbidden_kind_stays_forbidden_under_an_assumption() {
        Inventory seen = Inventory.builder()
                .unreadable(Kind.SECRET, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();
        assertThat(seen.observation(Kind.SECRET)).isEqualTo(Observation.FORBIDDEN);
        assertThat(seen.observation(Kind.POD)).isEqualTo(Observation.ASSUMED);
    }

    @Test
    void observed_definitions_win_over_a_forbidden_kind_unless_an_object_of_it_is_there() {
        Inventory.Builder seen = Inventory.builder()
                .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")))
                .listed(Kind.API_DEFINITION)
                .unreadable(Kind.DATA_VOLUME, Unreadable.FORBIDDEN);
        assertThat(seen.build().observation(Kind.DATA_VOLUME)).isEqualTo(Observation.NOT_SERVED);
        seen.add(new DataVolume(ObjectRef.of(Kind.DATA_VOLUME, "apps", "dv"), DataVolume.Progress.POPULATED));
        assertThat(seen.build().observation(Kind.DATA_VOLUME)).isEqualTo(Observation.FORBIDDEN);
    }

    @Test
    void objects_of_an_unreadable_kind_are_not_known_whatever_order_they_came_in() {
        Inventory.Builder after = Inventory.builder().add(claim).unreadable(Kind.CLAIM, Unreadable.FAILED);
        Inventory.Builder before =
                Inventory.builder().unreadable(Kind.CLAIM, Unreadable.FAILED).add(claim);
        assertThat(after.build().find(DATA)).isEmpty();
        assertThat(before.build().find(DATA)).isEmpty();
        assertThat(before.build()
                        .with(Change.listed(Kind.CLAIM))
                        .with(Change.put(claim))
                        .find(DATA))
                .contains(claim);
    }

    @Test
    void a_value_of_another_shape_than_its_kind_is_misuse() {
        Inventory.Builder builder = Inventory.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(new NamedObject(DATA)))
                .withMessageContaining("expected a Claim for PersistentVolumeClaim/apps/data");
    }

    @Test
    void a_change_makes_a_new_inventory_and_leaves_the_old_one() {
        Inventory before = Inventory.builder().add(claim).build();
        Inventory after = before.with(Change.remove(DATA));
        assertThat(after.find(DATA)).isEmpty();
        assertThat(before.find(DATA)).contains(claim);
        assertThat(after.with(Change.put(claim)).find(DATA)).contains(claim);
    }

    @Test
    void a_builder_does_not_change_what_it_has_built() {
        Inventory.Builder builder = Inventory.builder().add(claim);
        Inventory first = builder.build();
        for (int i = 0; i < 2_000; i++) {
            builder.add(Claim.builder().name("apps", "data-" + i).build());
        }
        assertThat(first.refs(Kind.CLAIM)).containsExactly(DATA);
        assertThat(builder.build().count(Kind.CLAIM)).isEqualTo(2_001);
    }

    @Test
    void a_malformed_object_is_there_but_unknown() {
        Inventory seen = Inventory.builder()
                .add(claim)
                .apply(Change.malformed(DATA))
                .assumeComplete()
                .build();
        assertThat(seen.find(DATA)).isEmpty();
        assertThat(seen.isMalformed(DATA)).isTrue();
        assertThat(seen.with(Change.put(claim)).isMalformed(DATA)).isFalse();
    }

    @Test
    void groups_and_namespaces_are_remembered_also_of_kinds_that_nobody_reads() {
        Inventory seen = Inventory.builder()
                .apply(Change.saw("harvesterhci.io", "harvester-system"))
                .build();
        assertThat(seen.sawGroup("harvesterhci.io")).isTrue();
        assertThat(seen.sawNamespace("harvester-system")).isTrue();
        assertThat(seen.sawGroup("velero.io")).isFalse();
    }

    @Test
    void the_time_of_collection_wins_over_the_newest_time_seen() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        Inventory.Builder builder = Inventory.builder().timeSeen(noon).timeSeen(noon.minusSeconds(60));
        assertThat(builder.build().observedAt()).contains(noon);
        assertThat(builder.collectedAt(noon.plusSeconds(5)).build().observedAt())
                .contains(noon.plusSeconds(5));
    }

    @Test
    void an_inventory_can_be_known_to_be_so_later() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        Inventory seen = Inventory.builder().listed(Kind.CLAIM).timeSeen(noon).build();
        Inventory later = seen.collectedAt(noon.plusSeconds(5));

        assertThat(seen.observedAt()).contains(noon);
        assertThat(later.observedAt()).contains(noon.plusSeconds(5));
        assertThat(later.observation(Kind.CLAIM)).isEqualTo(Observation.LISTED);
        assertThat(later.with(Change.listed(Kind.POD)).observedAt()).contains(noon.plusSeconds(5));
    }
}
