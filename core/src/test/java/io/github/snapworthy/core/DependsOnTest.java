package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decision depends on is complete: whoever asks again only when it is touched misses nothing. */
class DependsOnTest {
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "data");
    private static final VmRef MACHINE = VmRef.of("apps", "vm");

    static Stream<Request> of_claims() {
        return Stream.of(
                Request.snapshot(CLAIM),
                Request.backup(CLAIM),
                Request.clone(CLAIM),
                Request.groupSnapshot(ClaimSetRef.of("apps", "data", "log")),
                Request.attach(CLAIM).to(MACHINE),
                Request.expand(CLAIM).to(Bytes.gib(2)));
    }

    static Stream<Request> of_machines() {
        return Stream.of(
                Request.snapshot(MACHINE),
                Request.backup(MACHINE),
                Request.clone(MACHINE),
                Request.groupSnapshot(MACHINE));
    }

    @ParameterizedTest
    @MethodSource({"of_claims", "of_machines"})
    void the_data_volume_of_a_claim_matters_and_that_of_another_claim_does_not(Request request) {
        assertThat(touches(request, Kind.DATA_VOLUME, "data")).isTrue();
        assertThat(touches(request, Kind.DATA_VOLUME, "other")).isFalse();
    }

    @ParameterizedTest
    @MethodSource({"of_claims", "of_machines"})
    void any_machine_and_pod_may_come_to_use_the_claim(Request request) {
        assertThat(touches(request, Kind.VM, "new")).isTrue();
        assertThat(touches(request, Kind.VM_INSTANCE, "new")).isTrue();
        assertThat(touches(request, Kind.POD, "new")).isTrue();
    }

    @ParameterizedTest
    @MethodSource({"of_claims", "of_machines"})
    void a_definition_tells_whether_a_kind_is_served(Request request) {
        assertThat(decide(request).dependsOn().touches(ApiDefinition.refOf(Kind.VM)))
                .isTrue();
    }

    @Test
    void the_machine_that_a_claim_is_attached_to_is_named() {
        assertThat(decide(Request.attach(CLAIM).to(MACHINE)).dependsOn().objects())
                .contains(MACHINE.object());
    }

    @Test
    void operations_of_harvester_hold_a_machine_under_any_profile() {
        ImmutableSet<Kind> kinds = decide(Request.snapshot(MACHINE)).dependsOn().kinds();
        assertThat(kinds).contains(Kind.HARVESTER_BACKUP, Kind.HARVESTER_RESTORE);
    }

    @Test
    void the_setting_matters_where_a_profile_has_only_the_dialect_of_harvester() {
        Advisor advisor = Advisor.of(Profile.kubernetes().named("own").dialect(Dialect.HARVESTER));
        Decision decision = advisor.over(seen(), FactSet.none()).decide(Request.snapshot(CLAIM));

        assertThat(decision.dependsOn().kinds()).contains(Kind.SETTING);
        assertThat(advisor.reads(Operation.SNAPSHOT)).contains(Kind.SETTING);
        assertThat(Advisor.of(Profile.kubernetes()).reads(Operation.SNAPSHOT)).doesNotContain(Kind.SETTING);
    }

    @Test
    void the_volume_of_a_claim_is_named_seen_or_not() {
        ObjectRef volume = ObjectRef.of(Kind.VOLUME, "pv");
        for (Request request : of_claims().toList()) {
            assertThat(decide(request).dependsOn().objects()).contains(volume);
            assertThat(withVolume(request).dependsOn().objects()).contains(volume);
        }
    }

    @Test
    void what_a_request_names_matters_beside_a_volume_that_was_seen() {
        assertThat(withVolume(Request.attach(CLAIM).to(MACHINE)).dependsOn().objects())
                .contains(MACHINE.object());
        assertThat(withVolume(Request.clone(CLAIM).storageClass("other"))
                        .dependsOn()
                        .objects())
                .contains(ObjectRef.of(Kind.STORAGE_CLASS, "other"), ObjectRef.of(Kind.STORAGE_CLASS, "fast"));
        assertThat(withVolume(Request.clone(CLAIM)).dependsOn().objects())
                .contains(ObjectRef.of(Kind.STORAGE_CLASS, "fast"));
    }

    @ParameterizedTest
    @MethodSource("of_machines")
    void the_volumes_of_a_machine_are_named_too(Request request) {
        assertThat(decide(request).dependsOn().objects()).contains(ObjectRef.of(Kind.VOLUME, "pv"));
        assertThat(withVolume(request).dependsOn().objects()).contains(ObjectRef.of(Kind.VOLUME, "pv"));
    }

    private static Decision withVolume(Request request) {
        Inventory seen = seen().with(Change.put(Volume.builder()
                .name("pv")
                .csi("csi.acme.example", "h")
                .storageClass("fast")
                .build()));
        return Advisor.of(Profile.kubernetes()).over(seen, FactSet.none()).decide(request);
    }

    private static boolean touches(Request request, Kind kind, String name) {
        return decide(request).dependsOn().touches(ObjectRef.of(kind, "apps", name));
    }

    private static Decision decide(Request request) {
        return Advisor.of(Profile.kubernetes()).over(seen(), FactSet.none()).decide(request);
    }

    private static Inventory seen() {
        return Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .add(VirtualMachine.builder()
                        .name("apps", "vm")
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .build())
                .assumeComplete()
                .build();
    }
}
