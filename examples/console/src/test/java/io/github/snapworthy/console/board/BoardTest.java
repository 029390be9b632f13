package io.github.snapworthy.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.facts.FactSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void every_possible_operation_of_the_sample_that_one_object_says_has_its_manifest() {
        Board board = board();
        board.tell(SAMPLE);
        BoardView view = board.view();
        view.decisions().filter(Decision::isAllowed).forEach(decision -> {
            boolean isOfClaim = decision.request().subject().object().kind() == Kind.CLAIM;
            switch (decision.request().operation()) {
                case SNAPSHOT ->
                    assertThat(view.order().manifest(decision))
                            .as(decision.toString())
                            .isPresent();
                case CLONE ->
                    assertThat(view.order().manifest(decision).isPresent())
                            .as(decision.toString())
                            .isEqualTo(isOfClaim
                                    && decision.method().isPresent()
                                    && decision.method().get().name().equals("CSI_CLONE"));
                default -> {}
            }
        });
        assertThat(view.decisions().filter(decision -> !decision.isAllowed()).map(view.order()::manifest))
                .allMatch(Optional::isEmpty);
    }
}
