package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final SnapshotClass CLASS =
            SnapshotClass.builder().name("class").driver(ACME).build();

    private final List<String> asked = new ArrayList<>();
    private final DecisionTable table = DecisionTable.of(situation(), Set.of(Kind.CLAIM), Set.of(Operation.SNAPSHOT));

    /** Three claims of a driver that can make snapshots; whoever decides on one of them is written down. */
    private Situation situation() {
        Profile noting = Profile.kubernetes().veto("acme.NOTED", subject -> {
            asked.add(subject.object().name());
            return Veto.none();
        });
        Inventory.Builder seen = Inventory.builder().add(CLASS).add(namespace("apps"));
        for (String name : List.of("a", "b", "c")) {
            seen.add(claim(name)).add(volume(name));
        }
        FactSet facts = FactSet.of("test", Trust.STATED, Facts.of(ACME).supports(Capability.SNAPSHOT));
        return Advisor.of(noting).over(seen.assumeComplete().build(), facts);
    }

    /** An object that no decision reads. */
    private static ClusterObject namespace(String name) {
        return new NamedObject(ObjectRef.of(Kind.NAMESPACE, name));
    }

    private static Claim claim(String name) {
        return Claim.builder().name("apps", name).bound("pv-" + name).build();
    }

    private static Volume volume(String name) {
        return Volume.builder()
                .name("pv-" + name)
                .csi(ACME.value(), name)
                .boundTo("apps", name)
                .build();
    }

    private List<DecisionChange> apply(Change change) {
        asked.clear();
        return table.apply(List.of(change));
    }

    @Test
    void a_change_decides_again_only_what_it_touches() {
        assertThat(asked).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(apply(Change.put(
                        Claim.builder().from(claim("b")).putLabels("x", "y").build())))
                .isEmpty();
        assertThat(asked).containsExactly("b");
        assertThat(apply(Change.remove(volume("c").ref())))
                .singleElement()
                .hasToString("ALLOWED -> DENIED snapshot PersistentVolumeClaim/apps/c");
        assertThat(asked).containsExactly("c");
    }

    @Test
    void an_object_that_is_as_it_was_touches_nothing() {
        assertThat(apply(Change.put(claim("a")))).isEmpty();
        assertThat(apply(Change.put(namespace("elsewhere")))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void what_all_decisions_share_is_followed_to_all() {
        assertThat(apply(Change.remove(CLASS.ref()))).hasSize(3).allMatch(DecisionChange::isOfVerdict);
        assertThat(asked).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(apply(Change.put(CLASS)).get(0).after().orElseThrow().isAllowed())
                .isTrue();
    }

    @Test
    void subjects_come_and_go() {
        assertThat(apply(Change.remove(claim("a").ref())))
                .singleElement()
                .hasToString("ALLOWED -> - snapshot PersistentVolumeClaim/apps/a");
        assertThat(table.row(ClaimRef.of("apps", "a"))).isEmpty();
        assertThat(apply(Change.put(claim("a"))))
                .singleElement()
                .hasToString("- -> ALLOWED snapshot PersistentVolumeClaim/apps/a");
        assertThat(table.decisions()).hasSize(3);
        assertThat(table.now().inventory().count(Kind.CLAIM)).isEqualTo(3);
    }

    @Test
    void another_situation_replaces_everything() {
        Situation other = Advisor.of(Profile.kubernetes())
                .over(Inventory.builder().add(claim("a")).build(), FactSet.none());
        assertThat(table.replace(other))
                .extracting(Object::toString)
                .containsExactly(
                        "ALLOWED -> UNKNOWN snapshot PersistentVolumeClaim/apps/a",
                        "ALLOWED -> - snapshot PersistentVolumeClaim/apps/b",
                        "ALLOWED -> - snapshot PersistentVolumeClaim/apps/c");
        assertThat(table.now()).isSameAs(other);
    }

    @Test
    void a_kind_that_nothing_is_asked_of_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionTable.of(table.now(), Set.of(Kind.POD), Set.of()))
                .withMessage("subjects: Pod is no subject of an operation");
    }

    @Test
    void a_subject_that_is_not_asked_about_has_no_row() {
        for (String name : List.of("vm", "more")) {
            ClusterObject machine = VirtualMachine.builder()
                    .name("apps", name)
                    .addDisks(VmDisk.ofClaim("root", "a"))
                    .build();
            apply(Change.put(machine));
            assertThat(table.row(VmRef.of("apps", name))).isEmpty();
            assertThat(table.decisions()).hasSize(3);
        }
    }

    @Test
    void what_a_decision_no_longer_rests_on_touches_it_no_longer() {
        apply(Change.put(Claim.builder().name("apps", "a").bound("pv-b").build()));
        assertThat(apply(Change.put(
                        Volume.builder().from(volume("a")).capacityBytes(1).build())))
                .isEmpty();
        assertThat(asked).isEmpty();
        apply(Change.put(Volume.builder().from(volume("b")).capacityBytes(1).build()));
        assertThat(asked).containsExactlyInAnyOrder("a", "b");
        apply(Change.remove(claim("a").ref()));
        apply(Change.put(Volume.builder().from(volume("b")).capacityBytes(2).build()));
        assertThat(asked).containsExactly("b");
    }
}
