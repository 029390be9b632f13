package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A profile asks what its host has: lists of its methods alone, and kinds of its rules alone. */
class ListsOfProfilesTest {
    private static final VmRef VM = VmRef.of("vms", "db");

    @Test
    void a_host_has_the_lists_of_its_methods() {
        assertThat(methods(Profile.harvester()))
                .containsExactly("backup by method DRIVER", "clone by method CSI_CLONE");
        assertThat(methods(Profile.kubevirt()))
                .containsExactly(
                        "backup by method CHANGED_BLOCK, tracked by the driver",
                        "backup by method CHANGED_BLOCK, tracked by the machine",
                        "clone by method CSI_CLONE",
                        "clone by method SNAPSHOT_AND_RESTORE",
                        "clone by method COPY",
                        "clone of a machine: each disk by method SNAPSHOT_AND_RESTORE");
        assertThat(methods(Profile.velero()))
                .contains(
                        "backup by method DRIVER", "backup by method SNAPSHOT_AND_MOVE", "backup by method FILE_SYSTEM")
                .noneMatch(title -> title.contains("CHANGED_BLOCK"));
    }

    @Test
    void a_host_that_names_no_methods_may_have_all() {
        assertThat(methods(Profile.kubernetes()))
                .filteredOn(title -> title.startsWith("backup"))
                .containsExactly(
                        "backup by method DRIVER",
                        "backup by method SNAPSHOT_AND_MOVE",
                        "backup by method FILE_SYSTEM",
                        "backup by method CHANGED_BLOCK, tracked by the driver",
                        "backup by method CHANGED_BLOCK, tracked by the machine");
    }

    @Test
    void what_is_asked_by_the_rules_of_one_host_is_asked_by_no_other() {
        assertThat(kinds(Profile.harvester())).contains(Kind.HARVESTER_QUOTA);
        assertThat(kinds(Profile.kubernetes())).contains(Kind.QUOTA).doesNotContain(Kind.HARVESTER_QUOTA);
        assertThat(names(Profile.harvester())).contains("SNAPSHOT_SIZE_FITS");
        assertThat(names(Profile.kubernetes())).doesNotContain("SNAPSHOT_SIZE_FITS");
        assertThat(Advisor.of(Profile.harvester()).reads(Operation.SNAPSHOT)).contains(Kind.HARVESTER_QUOTA);
        assertThat(Advisor.of(Profile.kubernetes()).reads(Operation.SNAPSHOT)).doesNotContain(Kind.HARVESTER_QUOTA);
    }

    @Test
    void a_restore_does_not_ask_who_uses_a_claim() {
        Decision restore = decide(Profile.kubernetes(), Request.restore(VolumeSnapshotRef.of("vms", "shot")));
        assertThat(restore.dependsOn().kinds()).doesNotContain(Kind.VM_INSTANCE, Kind.ATTACHMENT);
        assertThat(kinds(Profile.kubernetes())).contains(Kind.VM_INSTANCE, Kind.ATTACHMENT);
    }

    @Test
    void whoever_backs_up_by_longhorn_reads_its_volumes_whatever_the_host_is() {
        Advisor advisor = Advisor.of(Profile.kubernetes());
        assertThat(advisor.reads(Operation.BACKUP)).contains(Kind.LONGHORN_VOLUME);
        assertThat(advisor.reads(Operation.SNAPSHOT, Operation.CLONE, Operation.EXPAND))
                .doesNotContain(Kind.LONGHORN_VOLUME);
    }

    @Test
    void the_places_that_name_a_class_are_read_by_those_who_look_there() {
        assertThat(Advisor.of(Profile.velero()).reads(Operation.SNAPSHOT)).contains(Kind.VELERO_SCHEDULE);
        assertThat(Advisor.of(Profile.kubernetes()).reads(Operation.SNAPSHOT)).doesNotContain(Kind.VELERO_SCHEDULE);
    }

    @Test
    void nothing_is_read_for_no_operation() {
        assertThat(Advisor.of(Profile.kubernetes()).reads()).isEmpty();
    }

    @Test
    void a_rule_of_the_host_stands_in_its_lists_with_its_code() {
        Profile profile = Profile.kubernetes().veto("acme.FROZEN", subject -> Veto.none());
        assertThat(codes(profile)).contains(Code.of("acme.FROZEN"));
        assertThat(codes(Profile.kubernetes())).noneMatch(code -> code.value().contains("."));
    }

    private static List<Code> codes(Profile profile) {
        return profile.requirements().stream()
                .flatMap(list -> list.requirements().stream())
                .flatMap(entry -> entry.codes().stream())
                .toList();
    }

    private static List<String> methods(Profile profile) {
        return profile.requirements().stream()
                .map(RequirementList::title)
                .filter(title -> title.contains("by method"))
                .toList();
    }

    private static List<String> names(Profile profile) {
        return profile.requirements().stream()
                .flatMap(list -> list.requirements().stream())
                .map(RequirementList.Entry::name)
                .toList();
    }

    private static Iterable<Kind> kinds(Profile profile) {
        return decide(profile, Request.snapshot(VM)).dependsOn().kinds();
    }

    private static Decision decide(Profile profile, Request request) {
        return Advisor.of(profile)
                .over(Inventory.builder().assumeComplete().build(), FactSet.none())
                .decide(request);
    }
}
