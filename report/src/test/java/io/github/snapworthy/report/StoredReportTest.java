package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredReportTest {
    private static final String FULL = Reports.write(ReportFormat.json(), Reports.full());

    private static StoredReport read(String json) throws IOException {
        return StoredReport.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_report_is_read_back_with_all_that_it_says() throws IOException {
        EligibilityReport report = Reports.full();
        StoredReport read = read(FULL);

        assertThat(read.profile()).isEqualTo(report.profile());
        assertThat(read.profileWhy()).isEqualTo(report.profileWhy());
        assertThat(read.facts()).isEqualTo(report.facts());
        assertThat(read.inputProblems()).isEqualTo(report.inputProblems());
        assertThat(read.providers()).isEqualTo(report.providers());
        assertThat(read.operations()).isEqualTo(report.operations());
        assertThat(read.decisions()).hasSize(3);
        StoredDecision snapshot = read.decisions().get(2);
        assertThat(snapshot.operation()).isEqualTo(Operation.SNAPSHOT);
        assertThat(snapshot.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(snapshot.snapshotClass()).isEqualTo(Reports.snapshot().snapshotClass());
    }

    @Test
    void text_that_means_harm_is_the_same_text_again() throws IOException {
        EligibilityReport report = Reports.hostile();
        StoredReport read = read(Reports.write(ReportFormat.json(), report));

        assertThat(read.profileWhy()).isEqualTo(Reports.HARM);
        StoredFinding finding = read.decisions().get(0).findings().get(0);
        assertThat(finding.subject().name()).isEqualTo(Reports.HARM);
        assertThat(finding.evidence())
                .isEqualTo(report.decisions().get(0).findings().get(0).evidence());
    }

    @Test
    void what_a_newer_release_adds_is_skipped_and_its_codes_are_codes() throws IOException {
        StoredReport read = read(FULL.replace("\"profile\":", "\"added\": {\"a\": [1, 2.5e400, null]}, \"profile\":")
                .replace("\"DISK_EXCLUDED\"", "\"FROM_THE_FUTURE\"")
                .replace("\"counts\": {", "\"counts\": {\"Thing.example.com\": 3,"));

        assertThat(read.facts()).isEqualTo(Reports.full().facts());
        assertThat(read.decisions().get(0).disks().get(0).code()).contains(Code.of("FROM_THE_FUTURE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "verdict": "ALLOWED" | "verdict": "MAYBE" | .verdict: expected one of ALLOWED, WAIT, UNKNOWN, DENIED, was MAYBE
                "kind": "EligibilityReport" | "kind": "LintReport" | kind: expected EligibilityReport, was LintReport
                snapworthy/v1 | snapworthy/v9 | apiVersion: expected snapworthy/v1
                "covered": true | "covered": "yes" | .covered: expected true or false, was yes
                "PersistentVolumeClaim": 2 | "PersistentVolumeClaim": 99999999999 | counts.PersistentVolumeClaim: expected a whole number
                "assumptions": [] | "assumptions": {} | .assumptions: expected a list, was an object
                "problem": "it returned null" | "problem": null | providers[0].problem: expected a text, as the state is FAILED
                "code": "DISK_EXCLUDED" | "code": " " | .code: expected a code
                "profile": "harvester" | "profile": "a", "profile": "b" | Duplicate field 'profile'
                """)
    void what_is_wrong_is_told_with_its_place(String from, String to, String expected) {
        assertThat(FULL).contains(from);
        assertThatThrownBy(() -> read(FULL.replace(from, to)))
                .isInstanceOf(ReportException.class)
                .hasMessageMatching("line \\d+, column \\d+: .*")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{}", "{\"a\"", "x", "{} {}", "\u0000"})
    void what_is_no_report_is_an_exception_of_one_line(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ReportException.class)
                .message()
                .doesNotContain("\n", "Source", "marker at");
    }

    /** Zeros at the beginning tell of several bytes to a character. */
    @ParameterizedTest
    @ValueSource(strings = {"000000200000007b616f6956", "00007d007d", "00200000"})
    void what_is_no_character_is_an_exception_of_one_line(String hexadecimal) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);
        assertThatThrownBy(() -> StoredReport.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(ReportException.class)
                .hasMessageMatching("line \\d+, column \\d+: .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "[%s\"\"]", "{\"kind\": [[], \"%s\"]}", "%s", "{\"%s\": 1, \"%<s\": 2}"})
    void what_is_repeated_of_a_report_is_bounded(String pattern) {
        String text = pattern.formatted(pattern.startsWith("[") ? "\"x\", ".repeat(3_000) : "x".repeat(9_000));
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ReportException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
        assertThatThrownBy(() -> read(FULL.replace("\"snapworthy/v1\"", text)))
                .isInstanceOf(ReportException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    }

    @Test
    void escapes_count_for_the_length_of_what_is_repeated() {
        assertThatThrownBy(() -> read("x" + "\u0001".repeat(400)))
                .isInstanceOf(ReportException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    }

    @Property(tries = 200)
    void a_report_that_broke_off_is_never_a_smaller_report(@ForAll @IntRange(min = 0, max = 100_000) int end) {
        String part = FULL.substring(0, end % (FULL.stripTrailing().length()));
        assertThatThrownBy(() -> read(part)).isInstanceOf(ReportException.class);
    }
}
