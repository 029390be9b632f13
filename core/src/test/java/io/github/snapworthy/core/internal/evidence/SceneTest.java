package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is seen of a StorageClass: a class that is gone is something else than one that was not seen. */
class SceneTest {
    private static final Place OF_SOURCE = new Place(Where.STORAGE_CLASS_PARAMETER, "tier");
    private static final Place OF_TARGET = new Place(Where.TARGET_STORAGE_CLASS_PARAMETER, "tier");
    private static final ObjectRef FAST = ObjectRef.of(Kind.STORAGE_CLASS, "fast");

    @Test
    void a_class_that_is_there_tells_what_stands_in_it() {
        Inventory.Builder seen = Inventory.builder().add(storageClass("gold"));
        assertThat(source(seen).text()).isEqualTo("gold");
        assertThat(target(seen).text()).isEqualTo("gold");
        assertThat(source(seen.add(storageClass(""))).state()).isEqualTo(Seen.State.ABSENT);
        assertThat(target(seen).state()).isEqualTo(Seen.State.ABSENT);
    }

    @Test
    void a_class_is_gone_where_all_were_read() {
        Inventory.Builder seen = Inventory.builder().listed(Kind.STORAGE_CLASS);
        assertThat(source(seen).state()).isEqualTo(Seen.State.GONE);
        assertThat(target(seen).state()).isEqualTo(Seen.State.GONE);
    }

    @Test
    void one_that_makes_no_sense_or_must_not_be_read_is_not_gone() {
        Inventory.Builder odd = Inventory.builder().listed(Kind.STORAGE_CLASS).apply(Change.malformed(FAST));
        assertThat(source(odd).state()).isEqualTo(Seen.State.UNSEEN);
        assertThat(target(odd).state()).isEqualTo(Seen.State.UNSEEN);
        Inventory.Builder forbidden = Inventory.builder().unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        assertThat(source(forbidden).state()).isEqualTo(Seen.State.UNSEEN);
        assertThat(target(forbidden).state()).isEqualTo(Seen.State.UNSEEN);
    }

    @Test
    void without_a_name_there_is_no_class_to_be_seen() {
        Store store = (Store) Inventory.builder().build();
        assertThat(Scene.of(store, null, Optional.empty(), null).look(OF_SOURCE).state())
                .isEqualTo(Seen.State.GONE);
    }

    @Test
    void where_nothing_is_made_no_target_is_asked_for() {
        Store store = (Store) Inventory.builder().build();
        assertThat(Scene.of(store, null, Optional.of("fast"), null)
                        .look(OF_TARGET)
                        .state())
                .isEqualTo(Seen.State.NOT_ASKED);
    }

    private static Seen source(Inventory.Builder seen) {
        return Scene.of((Store) seen.build(), null, Optional.of("fast"), null).look(OF_SOURCE);
    }

    private static Seen target(Inventory.Builder seen) {
        Store store = (Store) seen.build();
        return Scene.of(store, null, Optional.empty(), null)
                .into(TargetClass.of(store, Optional.of("fast")))
                .look(OF_TARGET);
    }

    private static StorageClass storageClass(String tier) {
        StorageClass.Builder storageClass = StorageClass.builder().name("fast").provisioner("d");
        return tier.isEmpty()
                ? storageClass.build()
                : storageClass.putParameters("tier", tier).build();
    }
}
