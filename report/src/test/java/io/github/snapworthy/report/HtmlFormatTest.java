package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages for browsers, as text: what they hold, and that a browser will run nothing but our own script. */
class HtmlFormatTest {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Report> reports() {
        return List.of(
                Reports.full(),
                Reports.hostile(),
                Reports.builder().build(),
                WhatIfReport.builder()
                        .before(Reports.full())
                        .after(Reports.hostile())
                        .addAssumed(new WhatIfReport.Assumed(
                                ObjectRef.of(Kind.SNAPSHOT_CLASS, Reports.HARM), WhatIfReport.Outcome.ADDED))
                        .build(),
                DriverReports.full(),
                ComparisonReports.full());
    }

    private static String html(Report report) {
        return Reports.write(ReportFormat.html(), report);
    }

    static JsonNode data(Report report) {
        return JSON.readTree(element("<script type=\"application/json\" id=\"data\">", "</script>", html(report)));
    }

    private static String element(String open, String close, String html) {
        int at = html.indexOf(open) + open.length();
        return html.substring(at, html.indexOf(close, at));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_policy_names_the_style_and_the_script_that_are_there_and_nothing_else(Report report) {
        String html = html(report);
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(html);

        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1))
                .isEqualTo("default-src 'none'; script-src '" + hash(element("<script>", "</script>", html))
                        + "'; style-src '" + hash(element("<style>", "</style>", html))
                        + "'; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String text) {
        byte[] bytes = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "sha256-" + BaseEncoding.base64().encode(bytes);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothing_gets_out_of_its_place(Report report) {
        String html = html(report);

        assertThat(html).isEqualTo(html(report));
        assertThat(html).matches("(?s)[^\\x00-\\x08\\x0b-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]*");
        assertThat(html).doesNotContain("<script>[x]").doesNotContainPattern("<[^>]* (?:on\\w+|style|src|href)=");
        assertThat(html.split("<script", -1)).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dom.js",
                "copy.js",
                "words.js",
                "summary.js",
                "causes.js",
                "filters.js",
                "table.js",
                "details.js",
                "decisions.js",
                "tables.js",
                "base.css",
                "decisions.css",
                "tables.css"
            })
    void our_own_files_make_no_markup_and_ask_nobody(String name) {
        assertThat(HtmlPage.resource(name))
                .doesNotContain("</", "<!--", "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(")
                .doesNotContain("fetch(", "http:", "https:", "url(", "@import", "\r");
    }

    @Test
    void a_decision_can_be_put_together_again_in_every_language() {
        EligibilityReport report = Reports.full();
        JsonNode data = data(report);
        List<Decision> decisions = report.forPeople();
        int index = 0;
        for (JsonNode row : data.get("rows")) {
            for (JsonNode cell : row.get(4)) {
                Decision decision = decisions.get(index++);
                assertThat(told(cell.get(1), data, 0)).containsAll(lines(decision, Wordings.english()));
                assertThat(told(cell.get(1), data, 1)).containsAll(lines(decision, Wordings.of(Locale.CHINESE)));
            }
        }
        assertThat(index).isEqualTo(decisions.size());
    }

    private static List<String> lines(Decision decision, Wordings words) {
        return words.explain(decision).sections().stream()
                .filter(section -> section.topic() != Explanation.Topic.QUESTION)
                .flatMap(section -> section.lines().stream())
                .map(Explanation.Line::text)
                .toList();
    }

    /** As the script of the page does it. */
    private static List<String> told(JsonNode told, JsonNode data, int language) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (JsonNode part :
                data.get("shapes").get(told.get(0).asInt()).get("sections").get(language)) {
            for (JsonNode line : part.get("lines")) {
                String pattern = data.get("texts").get(line.get(1).asInt()).asString();
                lines.add(Pattern.compile(Factoring.MARK + "(\\d+)" + Factoring.MARK)
                        .matcher(pattern)
                        .replaceAll(place -> Matcher.quoteReplacement(data.get("names")
                                .get(told.get(2 + Integer.parseInt(place.group(1)))
                                        .asInt())
                                .asString())));
            }
        }
        return lines.build();
    }

    @Test
    void an_empty_report_says_so_and_a_problem_of_the_input_is_shown() {
        EligibilityReport troubled = Reports.builder()
                .addInputProblems(new Report.Problem("</script>", new Report.Position(1, 2, 3), "\u202e<b>"))
                .addProviders(ProviderState.troubled("acme", ProviderState.State.FAILED, 0, "it returned null"))
                .build();

        assertThat(data(Reports.builder().build()).get("rows")).isEmpty();
        assertThat(data(troubled)
                        .get("notes")
                        .get(0)
                        .get("remarks")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(
                        "The provider acme gave no answer (FAILED): it returned null",
                        "Problem of the input: </script>, document 1, line 2, column 3: \\u202e<b>");
    }

    @Test
    void the_same_remedy_is_one_cause() {
        JsonNode causes = data(Reports.full()).get("causes");

        assertThat(causes.valueStream()
                        .mapToInt(cause -> cause.get("decisions").asInt())
                        .sum())
                .isEqualTo(2);
        assertThat(causes.valueStream().map(cause -> cause.get("code").asString()))
                .containsExactly("DISK_EXCLUDED", "DRIVER_LACKS_BACKUP_NATIVE");
    }

    @Test
    void every_operation_and_verdict_has_a_name() {
        assertThat(Bundle.of("page_en").texts())
                .containsKeys(Stream.of(Operation.values())
                        .map(operation -> "operation." + operation.reportName())
                        .toArray(String[]::new))
                .containsKeys(Stream.of(Verdict.values())
                        .map(verdict -> "verdict." + verdict)
                        .toArray(String[]::new));
    }

    @Test
    void an_outcome_has_the_words_that_it_has_elsewhere() {
        for (WhatIfReport.Outcome outcome : WhatIfReport.Outcome.values()) {
            assertThat(Bundle.of("page_en").texts()).containsEntry("outcome." + outcome, outcome.words());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions.html", "summary.js", "causes.js", "filters.js", "table.js", "details.js"})
    void every_label_that_a_file_asks_for_is_there(String name) {
        assertThat(Pattern.compile("(?:label\\(|data-label=|\\? )[\"']([a-z.]+)[\"']")
                        .matcher(HtmlPage.resource(name))
                        .results()
                        .map(result -> result.group(1)))
                .isNotEmpty()
                .isSubsetOf(Bundle.of("page_en").texts().keySet());
    }
}
