package io.github.snapworthy.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.facts.FactSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The board after steps is the board that begins where they led to. */
class BoardTest {
    private static final FactSources SOURCES = FactSources.discovered(BoardTest.class.getClassLoader());
    private static final Sighting SAMPLE = BundledSample.read();

    private static Board board() {
        return new Board("auto", SOURCES);
    }

    private static Sighting small(Inventory seen, Change... changes) {
        return new Sighting(seen, Optional.of(ImmutableList.copyOf(changes)), ImmutableList.of(), Optional.empty());
    }

    /** Removes each object of the sample in turn, and puts it back. */
    @Test
    void a_board_after_small_steps_is_that_of_a_fresh_one() {
        Board board = board();
        board.tell(SAMPLE);
        for (Kind kind :
                List.of(Kind.SNAPSHOT_CLASS, Kind.STORAGE_CLASS, Kind.VOLUME, Kind.SETTING, Kind.VM_INSTANCE)) {
            for (ObjectRef ref : SAMPLE.seen().refs(kind)) {
                ClusterObject object = SAMPLE.seen().find(ref).orElseThrow();
                Inventory without = SAMPLE.seen().with(Change.remove(ref));
                board.tell(small(without, Change.remove(ref)));
                Board fresh = board();
                fresh.tell(Sighting.of(without));
                assertThat(board.view().rows())
                        .as("without " + ref)
                        .isEqualTo(fresh.view().rows());
                board.tell(small(SAMPLE.seen(), Change.put(object)));
            }
        }
        Board fresh = board();
        fresh.tell(SAMPLE);
        assertThat(board.view().rows()).isEqualTo(fresh.view().rows());
    }

    @Test
    void a_definition_that_comes_or_goes_brings_the_rules_of_its_host() {
        Inventory plain = Inventory.builder().assumeComplete().build();
        ApiDefinition settings = new ApiDefinition("settings", "harvesterhci.io", ImmutableSet.of("v1beta1"));
        Board board = board();
        board.tell(Sighting.of(plain));
        assertThat(board.view().choice().profile().name()).isEqualTo("kubernetes");

        board.tell(small(plain.with(Change.put(settings)), Change.put(settings)));
        assertThat(board.view().choice().profile().name()).isEqualTo("harvester");

        board.tell(small(plain, Change.remove(settings.ref())));
        assertThat(board.view().choice().profile().name()).isEqualTo("kubernetes");
    }

    @Test
    void a_step_has_a_version_and_tells_what_changed() {
        Board board = board();
        List<BoardEvent> events = new ArrayList<>();
        board.onStep(events::add);
        board.tell(SAMPLE);
        board.tell(small(SAMPLE.seen()));
        assertThat(events).hasSize(1);
        assertThat(board.view().version()).isEqualTo(1);
        board.tell(SAMPLE.staleBecause("the file is broken"));
        assertThat(events).hasSize(2);
        assertThat(events.get(1).changes()).isEmpty();
        assertThat(board.view().trouble()).contains("the file is broken");
        assertThat(board.view().rows()).isNotEmpty();
    }

    @Test
    void a_view_stays_what_it_was() {
        Board board = board();
        board.tell(SAMPLE);
        BoardView before = board.view();
        ImmutableList<Decision> row = before.row(new SubjectName("vm", "apps", "db"));
        board.tell(Sighting.of(Inventory.builder().build()));
        assertThat(board.view().rows()).isEmpty();
        assertThat(before.row(new SubjectName("vm", "apps", "db")))
                .isEqualTo(row)
                .isNotEmpty();
        assertThat(before.decisions().map(before::advise)).allMatch(decision -> decision != null);
    }

    @Test
    void remedies_are_found_again_by_their_names() {
        Board board = board();
        board.tell(SAMPLE);
        BoardView view = board.view();
        int count = 0;
        for (Decision decision : view.decisions().toList()) {
            for (var remedy : view.advise(decision).remedies()) {
                RemedyId id = RemedyId.of(decision, remedy);
                assertThat(RemedyId.parse(id.toString())).contains(id);
                assertThat(id.find(view)).contains(remedy);
                count++;
            }
        }
        assertThat(count).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "///",
                "a/b",
                "vm/apps/db",
                "vm/apps/db/backup",
                "vm/apps/db/attach/1",
                "vm/a/b/c/backup/1"
            })
    void what_names_no_remedy_is_none(String text) {
        assertThat(RemedyId.parse(text)).isEmpty();
    }

    @Test
    void names_are_written_so_that_nothing_breaks_out() {
        assertThat(PlainYaml.scalar("db-data")).isEqualTo("db-data");
        assertThat(PlainYaml.scalar("true")).isEqualTo("\"true\"");
        assertThat(PlainYaml.scalar("No")).isEqualTo("\"No\"");
        assertThat(PlainYaml.scalar("1e3")).isEqualTo("\"1e3\"");
        assertThat(PlainYaml.scalar("")).isEqualTo("\"\"");
        assertThat(PlainYaml.scalar("a: b\n---\nkind: \"Pod\"\\\u202e"))
                .isEqualTo("\"a: b\\u000a---\\u000akind: \\\"Pod\\\"\\\\\\u202e\"");
    }

    @Test
    void a_page_goes_on_behind_a_name_whatever_went() {
        ImmutableList<SubjectName> names = ImmutableList.of(name("a"), name("b"), name("c"), name("d"));
        Page<SubjectName> first = Page.of(names, one -> one, 2, Optional.empty());
        assertThat(first.items()).containsExactly(name("a"), name("b"));
        Optional<SubjectName> place = Page.place(first.next().orElseThrow());
        Page<SubjectName> second = Page.of(ImmutableList.of(name("a"), name("c"), name("d")), one -> one, 2, place);
        assertThat(second.items()).containsExactly(name("c"), name("d"));
        assertThat(second.next()).isEmpty();
        assertThat(second.remaining()).isZero();
        assertThat(Page.place("")).isEmpty();
        assertThat(Page.place("%%%")).isEmpty();
    }

    private static SubjectName name(String name) {
        return new SubjectName("pvc", "apps", name);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatever_is_possible_has_a_manifest_or_says_what_to_do_instead(String profile) {
        Board board = new Board(profile, SOURCES);
        board.tell(SAMPLE);
        BoardView view = board.view();
        view.decisions().filter(Decision::isAllowed).forEach(decision -> {
            boolean isCloneOfMachine = decision.request().operation() == Operation.CLONE
                    && decision.request().subject().object().kind() == Kind.VM;
            assertThat(view.order().manifest(decision).isPresent())
                    .as(decision.toString())
                    .isEqualTo(!isCloneOfMachine);
            assertThat(view.order().instead(decision))
                    .as(decision.toString())
                    .isEqualTo(
                            !isCloneOfMachine
                                    ? Optional.empty()
                                    : Optional.of(
                                            profile.equals("harvester") || profile.equals("auto")
                                                    ? Instead.CLONE_IN_HARVESTER
                                                    : Instead.CLONE_EACH_DISK));
        });
        assertThat(view.decisions()
                        .filter(decision -> !decision.isAllowed())
                        .filter(decision -> view.order().manifest(decision).isPresent()
                                || view.order().instead(decision).isPresent()))
                .isEmpty();
    }

    /** What no change touches is not decided again, and would not be otherwise. */
    @ParameterizedTest
    @MethodSource("profiles")
    void what_if_tells_all_that_would_change(String profile) {
        Board board = new Board(profile, SOURCES);
        board.tell(SAMPLE);
        BoardView view = board.view();
        List<Decision> before = view.decisions().toList();
        List<RemedyId> ids = before.stream()
                .flatMap(decision -> view.advise(decision).remedies().stream()
                        .filter(remedy -> !remedy.changes().isEmpty())
                        .map(remedy -> RemedyId.of(decision, remedy)))
                .toList();
        assertThat(ids).isNotEmpty();
        for (RemedyId id : ids) {
            Supposition supposed = Supposition.of(view, List.of(id));
            List<Decision> after = before.stream()
                    .map(decision -> supposed.then().decide(decision.request()))
                    .toList();
            assertThat(WhatIf.of(view, supposed).changes())
                    .as(id.toString())
                    .isEqualTo(DecisionChange.between(before, after));
        }
    }

    private static Iterable<String> profiles() {
        return ProfileChoice.names();
    }

    @Test
    void a_backup_by_the_driver_is_a_snapshot_of_the_class_for_backups() {
        assertThat(manifest("kubernetes", "pvc", "apps", "shop-data", Operation.BACKUP))
                .contains("kind: VolumeSnapshot\n", "volumeSnapshotClassName: longhorn\n", "shop-data");
    }

    @Test
    void a_copy_by_cdi_is_a_data_volume() {
        assertThat(manifest("kubevirt", "pvc", "media", "archive", Operation.CLONE))
                .startsWith("apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\n")
                .contains("    pvc:\n      namespace: media\n      name: archive\n", "storage:\n    accessModes: [");
    }

    private static String manifest(String profile, String kind, String namespace, String name, Operation operation) {
        Board board = new Board(profile, SOURCES);
        board.tell(SAMPLE);
        BoardView view = board.view();
        return view.row(new SubjectName(kind, namespace, name)).stream()
                .filter(decision -> decision.request().operation() == operation)
                .findFirst()
                .flatMap(view.order()::manifest)
                .orElse("");
    }

    /** Those that the sample has no case of: an order writes what a decision allows, whoever made it. */
    @Test
    void velero_and_kubevirt_have_objects_of_their_own() {
        Inventory seen = SAMPLE.seen();
        Decision backup = allowed(Request.backup(ClaimRef.of("apps", "shop-data")), BackupMethod.SNAPSHOT_AND_MOVE);
        assertThat(new Order(Profile.velero(), seen).manifest(backup).orElse(""))
                .isEqualTo("apiVersion: velero.io/v1\nkind: Backup\nmetadata:\n  namespace: velero\n"
                        + "  generateName: apps-backup-\nspec:\n  includedNamespaces: [apps]\n"
                        + "  snapshotMoveData: true\n  defaultVolumesToFsBackup: false\n");
        Decision clone =
                allowed(Request.of(Operation.CLONE, VmRef.of("apps", "shop")), CloneMethod.SNAPSHOT_AND_RESTORE);
        assertThat(new Order(Profile.kubevirt(), seen).manifest(clone).orElse(""))
                .startsWith("apiVersion: clone.kubevirt.io/v1beta1\nkind: VirtualMachineClone\n")
                .contains("  source:\n    apiGroup: kubevirt.io\n    kind: VirtualMachine\n    name: shop\n");
        Decision copy = allowed(
                Request.of(Operation.CLONE, ClaimRef.of("apps", "shop-data")), CloneMethod.SNAPSHOT_AND_RESTORE);
        assertThat(new Order(Profile.kubernetes(), seen).instead(copy)).contains(Instead.SAY_MORE);
    }

    @Test
    void a_clone_by_way_of_a_snapshot_is_that_and_a_claim_of_it() {
        Decision clone = cloneByWayOfSnapshot();
        assertThat(new Order(Profile.kubernetes(), SAMPLE.seen())
                        .manifest(clone)
                        .orElse(""))
                .contains(
                        "kind: VolumeSnapshot\nmetadata:\n  namespace: apps\n  name: shop-data-to-copy\n",
                        "---\napiVersion: v1\nkind: PersistentVolumeClaim\n",
                        "    kind: VolumeSnapshot\n    name: shop-data-to-copy\n");
    }

    private static Decision cloneByWayOfSnapshot() {
        ClaimRef claim = ClaimRef.of("apps", "shop-data");
        Decision snapshot = Advisor.of(Profile.harvester())
                .over(SAMPLE.seen(), FactSet.none())
                .decide(Request.snapshot(claim));
        return Decision.builder()
                .request(Request.of(Operation.CLONE, claim))
                .verdict(Verdict.ALLOWED)
                .method(Optional.of(CloneMethod.SNAPSHOT_AND_RESTORE))
                .snapshotClass(snapshot.snapshotClass())
                .dependsOn(snapshot.dependsOn())
                .build();
    }

    /** A snapshot that an earlier copy left would be what the new claim holds. */
    @Test
    void a_clone_never_takes_a_snapshot_that_is_there() {
        Decision clone = cloneByWayOfSnapshot();
        Inventory once = SAMPLE.seen().with(Change.put(snapshot("shop-data-to-copy")));
        Inventory twice = once.with(Change.put(snapshot("shop-data-to-copy-2")));
        assertThat(new Order(Profile.kubernetes(), once).manifest(clone).orElse(""))
                .startsWith("# The snapshot stays.")
                .contains("  name: shop-data-to-copy-2\n", "    kind: VolumeSnapshot\n    name: shop-data-to-copy-2\n");
        assertThat(new Order(Profile.kubernetes(), twice).manifest(clone).orElse(""))
                .contains("  name: shop-data-to-copy-3\n", "    kind: VolumeSnapshot\n    name: shop-data-to-copy-3\n");
    }

    private static ClusterObject snapshot(String name) {
        return VolumeSnapshot.builder().name("apps", name).build();
    }

    /** A manifest of the whole namespace with other settings than those that decided would back up otherwise. */
    @Test
    void velero_is_told_nothing_where_what_is_there_decides() {
        Request request = Request.backup(ClaimRef.of("apps", "shop-data"));
        Decision moved = allowed(request, BackupMethod.SNAPSHOT_AND_MOVE);
        Inventory one = SAMPLE.seen().with(Change.put(schedule("nightly")));
        Inventory made = one.with(Change.put(VeleroBackup.builder()
                .backup("velero", "nightly-1")
                .schedule(Optional.of("nightly"))
                .build()));
        for (Inventory seen : List.of(one, made)) {
            assertThat(new Order(Profile.velero(), seen).manifest(moved)).isEmpty();
            assertThat(new Order(Profile.velero(), seen).instead(moved)).contains(Instead.BACK_UP_AS_VELERO_IS_SET);
        }
        Inventory several = made.with(Change.put(schedule("weekly")));
        assertThat(new Order(Profile.velero(), several).manifest(moved).orElse(""))
                .contains("  snapshotMoveData: true\n  defaultVolumesToFsBackup: false\n");
        Decision optedIn = allowed(request, BackupMethod.FILE_SYSTEM);
        assertThat(new Order(Profile.velero(), SAMPLE.seen()).instead(optedIn))
                .contains(Instead.BACK_UP_AS_VELERO_IS_SET);
    }

    private static ClusterObject schedule(String name) {
        return VeleroBackup.builder().schedule("velero", name).build();
    }

    private static Decision allowed(Request request, Method method) {
        return Decision.builder()
                .request(request)
                .verdict(Verdict.ALLOWED)
                .dependsOn(Advisor.of(Profile.kubernetes())
                        .over(SAMPLE.seen(), FactSet.none())
                        .decide(request)
                        .dependsOn())
                .method(Optional.of(method))
                .build();
    }
}
