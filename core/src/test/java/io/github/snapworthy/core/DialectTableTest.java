package io.github.snapworthy.core;

import static io.github.snapworthy.core.DialectCluster.CLAIM;
import static io.github.snapworthy.core.DialectCluster.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same facts, different answers: each row of the table for each dialect, as what its tool comes to. A star is a class
 * that the order of listing decided.
 */
class DialectTableTest {
    private static final List<Dialect> COLUMNS = List.of(
            Dialect.SNAPSHOTTER,
            Dialect.VELERO,
            Dialect.KUBEVIRT,
            Dialect.CDI,
            Dialect.KUBERNETES,
            Dialect.HARVESTER,
            Dialect.KASTEN);

    private static final String TABLE = """
            A   | NONE         | NONE      | NONE      | NONE      | NONE         | NOT_CONFIGURED | NONE
            B   | NONE         | x         | x         | x         | x            | NOT_CONFIGURED | NONE
            C   | NONE         | AMBIGUOUS | AMBIGUOUS | x         | AMBIGUOUS    | NOT_CONFIGURED | NONE
            D   | x            | x         | x         | x         | x            | NOT_CONFIGURED | NONE
            E   | AMBIGUOUS    | x*        | x*        | x*        | AMBIGUOUS    | NOT_CONFIGURED | NONE
            F   | NONE         | x         | x         | x         | AMBIGUOUS    | NOT_CONFIGURED | NONE
            G   | y            | x         | y         | y         | y            | NOT_CONFIGURED | NONE
            H   | NONE         | y         | x         | NONE      | y            | WRONG_DRIVER   | WRONG_DRIVER
            H'  | WRONG_DRIVER | y         | x         | NONE      | WRONG_DRIVER | WRONG_DRIVER   | WRONG_DRIVER
            I   | NONE         | y         | NONE      | NOT_FOUND | y            | NOT_FOUND      | NOT_FOUND
            I'  | NOT_FOUND    | y         | NONE      | NOT_FOUND | NOT_FOUND    | NOT_FOUND      | NOT_FOUND
            J   | x            | NONE      | NONE      | NONE      | x            | NOT_CONFIGURED | NONE
            J'  | x            | z         | z         | NONE      | x            | NOT_CONFIGURED | NONE
            K   | x            | ERROR     | NONE      | NONE      | x            | NOT_CONFIGURED | NONE
            L   | NONE         | x         | AMBIGUOUS | x         | AMBIGUOUS    | NOT_CONFIGURED | NONE
            M   | NONE         | AMBIGUOUS | AMBIGUOUS | x         | AMBIGUOUS    | NOT_CONFIGURED | NONE
            own | NONE         | x         | x         | x         | AMBIGUOUS    | x              | x
            k10 | NONE         | AMBIGUOUS | AMBIGUOUS | x         | AMBIGUOUS    | NOT_CONFIGURED | y
            """;

    /** What each row is about; one with a prime asks for the class {@code x} in the request. */
    private static final ImmutableMap<String, DialectCluster> ROWS = ImmutableMap.<String, DialectCluster>builder()
            .put("A", cluster().withForeign("x"))
            .put("B", cluster().withClass("x"))
            .put("C", cluster().withClass("x").withClass("y"))
            .put("D", cluster().withMarked("x", "true").withClass("y"))
            .put("E", cluster().withMarked("y", "true").withMarked("x", "true"))
            .put("F", cluster().withMarked("x", "false").withClass("y"))
            .put("G", cluster().withLabelled("x", "true").withMarked("y", "true"))
            .put("H", cluster().withForeign("x").withClass("y").namingEverywhere("x"))
            .put("H'", cluster().withForeign("x").withClass("y").namingEverywhere("x"))
            .put("I", cluster().withClass("y").namingEverywhere("x"))
            .put("I'", cluster().withClass("y").namingEverywhere("x"))
            .put("J", cluster().withMarked("x", "true").provisionedBy(OTHER))
            .put("J'", cluster().withMarked("x", "true").withForeign("z").provisionedBy(OTHER))
            .put("K", cluster().withMarked("x", "true").withoutStorageClass())
            .put("L", cluster().withLabelled("x", "false").withClass("y"))
            .put("M", cluster().withClass("x").withClass("y").namingEverywhere(" "))
            .put("own", cluster().withClass("x").withClass("y").namingEverywhere("x"))
            .put(
                    "k10",
                    cluster()
                            .withClass("x")
                            .with(DialectCluster.snapshotClass("y")
                                    .putAnnotations("k10.kasten.io/is-snapshot-class", "true")
                                    .build()))
            .buildOrThrow();

    private static DialectCluster cluster() {
        return new DialectCluster();
    }

    static Stream<Arguments> cells() {
        return TABLE.lines()
                .map(line -> line.split(" *\\| *"))
                .flatMap(cells -> IntStream.range(0, COLUMNS.size())
                        .mapToObj(i -> arguments(cells[0], COLUMNS.get(i).name(), cells[i + 1].strip())));
    }

    @ParameterizedTest(name = "{0}: {1} comes to {2}")
    @MethodSource("cells")
    void each_tool_comes_to_what_its_row_says(String row, String dialect, String expected) {
        Inventory seen = ROWS.get(row).inventory();
        SnapshotRequest request = Request.snapshot(CLAIM);
        ClassComparison comparison = DialectCluster.over(Profile.kubernetes(), seen)
                .compare(row.equals("J'") || !row.endsWith("'") ? request : request.withClass("x"))
                .get(0);

        assertThat(comparison.answers())
                .extracting(DialectAnswer::dialect, DialectTableTest::inShort)
                .contains(tuple(dialect, expected));
    }

    private static String inShort(DialectAnswer answer) {
        return answer.snapshotClass()
                .map(name -> answer.orderDependent() ? name + "*" : name)
                .orElse(answer.outcome().name());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_class_is_there_exactly_where_one_is_chosen_and_a_reason_always(Map.Entry<String, DialectCluster> row) {
        ClassComparison comparison = DialectCluster.over(
                        Profile.kubernetes(), row.getValue().inventory())
                .compare(CLAIM);

        assertThat(comparison.answers())
                .extracting(DialectAnswer::dialect)
                .isSorted()
                .hasSize(7);
        assertThat(comparison.answers()).allSatisfy(answer -> {
            boolean chosen = answer.outcome() == Dialect.Outcome.CHOSEN;
            assertThat(answer.snapshotClass().isPresent()).isEqualTo(chosen);
            assertThat(answer.chosenBy().isPresent()).isEqualTo(chosen);
            assertThat(answer.why()).isNotBlank();
        });
        assertThat(comparison.agree()).isEqualTo(row.getKey().equals("A"));
    }

    static Stream<Map.Entry<String, DialectCluster>> rows() {
        return ROWS.entrySet().stream();
    }

    @Test
    void a_dialect_without_marks_leaves_no_class_for_want_of_one() {
        for (String row : List.of("B", "C")) {
            DialectAnswer harvester =
                    DialectCluster.over(Profile.kubernetes(), ROWS.get(row).inventory())
                            .compare(CLAIM)
                            .answers()
                            .stream()
                            .filter(answer -> answer.dialect().equals("HARVESTER"))
                            .findFirst()
                            .orElseThrow();
            assertThat(harvester.rejected())
                    .isNotEmpty()
                    .allSatisfy(lost -> assertThat(lost.why()).isEqualTo(SnapshotClassChoice.Why.NOT_CHOSEN));
        }
    }
}
