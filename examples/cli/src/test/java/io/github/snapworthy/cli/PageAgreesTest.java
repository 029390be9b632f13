package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page, the table and the stored report say the same of every subject of the sample, whoever's rules decide. */
class PageAgreesTest {
    private static final ImmutableSet<String> OPERATIONS = ImmutableSet.of("snapshot", "backup", "clone");

    private static String check(String profile, String form) {
        Stream<String> words = Stream.of("check", "--profile", profile, "-o", form);
        Run run = Run.of(Stream.concat(
                        words, OPERATIONS.stream().flatMap(operation -> Stream.of("--operation", operation)))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    /** What the page shows, as {@code VERDICT operation kind/namespace/name REASON}. */
    private static List<String> ofPage(String page) {
        String begin = "<script type=\"application/json\" id=\"data\">";
        int from = page.indexOf(begin) + begin.length();
        JsonNode data = JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
        List<String> lines = new ArrayList<>();
        for (JsonNode row : data.get("rows")) {
            for (JsonNode cell : row.get(4)) {
                JsonNode shape = data.get("shapes").get(cell.get(1).get(0).asInt());
                lines.add(line(
                        text(shape.get("verdict")),
                        text(data.get("operationNames").get(cell.get(0).asInt())),
                        kind(name(data, row, 0)) + "/" + name(data, row, 1) + "/" + name(data, row, 2),
                        text(shape.get("reason"))));
            }
        }
        return lines;
    }

    private static String name(JsonNode data, JsonNode row, int at) {
        return text(data.get("names").get(row.get(at).asInt()));
    }

    private static String text(JsonNode node) {
        return node.asString();
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "PersistentVolumeClaim" -> "pvc";
            case "VirtualMachine" -> "vm";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }

    private static String line(String verdict, String operation, String subject, String reason) {
        return String.join(" ", verdict, operation, subject, reason.isEmpty() ? "-" : reason);
    }

    /** Columns stand two spaces apart. */
    private static List<String> ofTable(String table) {
        return table.lines()
                .skip(1)
                .takeWhile(row -> !row.isEmpty())
                .map(row -> row.split(" {2,}", -1))
                .map(cells -> line(cells[0], cells[1], cells[2], cells[5]))
                .toList();
    }

    private static String ofStored(StoredDecision decision) {
        StoredDecision.Subject subject = decision.subject();
        return decision.verdict() + " " + decision.operation().reportName() + " " + kind(subject.kind()) + "/"
                + subject.namespace() + "/" + subject.name();
    }

    private static String withoutReason(String line) {
        return String.join(" ", List.of(line.split(" ", 4)).subList(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "kubernetes", "harvester", "kubevirt", "velero"})
    void the_page_the_table_and_the_stored_report_say_the_same(String profile) throws IOException {
        List<String> page = ofPage(check(profile, "html"));
        byte[] json = check(profile, "json").getBytes(StandardCharsets.UTF_8);
        StoredReport stored = StoredReport.read(new ByteArrayInputStream(json));

        assertThat(page).hasSize(16 * OPERATIONS.size());
        assertThat(page).containsExactlyElementsOf(ofTable(check(profile, "table")));
        assertThat(page.stream().map(PageAgreesTest::withoutReason))
                .containsExactlyInAnyOrderElementsOf(stored.decisions().stream()
                        .map(PageAgreesTest::ofStored)
                        .toList());
        assertThat(stored.decisions())
                .allSatisfy(decision -> assertThat(page)
                        .filteredOn(line -> withoutReason(line).equals(ofStored(decision)))
                        .singleElement()
                        .satisfies(line -> assertThat(codes(decision)).contains(firstCode(line))));
    }

    /** All codes, and the sign that stands where none is behind a verdict. */
    private static List<String> codes(StoredDecision decision) {
        return Stream.concat(
                        Stream.of("-"),
                        decision.findings().stream()
                                .map(finding -> finding.code().value()))
                .toList();
    }

    private static String firstCode(String line) {
        return line.split(" ", -1)[3];
    }
}
