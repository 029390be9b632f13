package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers. */
class ApiTest {
    private static RunningConsole console;

    @BeforeAll
    static void start() throws Exception {
        console = RunningConsole.onSample();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("rows").forEach(row -> ids.add(row.get("id").asText()));
        return ids;
    }

    @Test
    void pages_put_together_are_the_whole_list() throws Exception {
        List<String> all = ids(console.json("/actions?limit=500"));
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = console.json("/actions?limit=3&continue=" + next);
            found.addAll(ids(page));
            assertThat(page.at("/metadata/total").asInt()).isEqualTo(all.size());
            assertThat(page.at("/metadata/remaining").asInt()).isEqualTo(all.size() - found.size());
            next = page.at("/metadata/continue").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        assertThat(found).isEqualTo(all).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void reports_say_in_a_header_where_to_go_on() throws Exception {
        HttpResponse<String> first = console.get("/api/v1/eligibility?limit=1");
        String next = first.headers().firstValue("Snapworthy-Continue").orElseThrow();
        assertThat(first.headers().firstValueAsLong("Snapworthy-Remaining").orElseThrow())
                .isEqualTo(15);
        HttpResponse<String> second = console.get("/api/v1/eligibility?limit=500&continue=" + next);
        assertThat(second.headers().firstValue("Snapworthy-Continue")).isEmpty();
        assertThat(first.body()).contains("\"EligibilityReport\"").doesNotContain("wiki");
        assertThat(second.body()).contains("wiki");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=vm",
                "kind=vm&kind=pvc",
                "namespace=lab",
                "name=ROOT",
                "driver=topolvm.io",
                "verdict=DENIED",
                "verdict=WAIT&operation=snapshot",
                "code=DRIVER_LACKS_BACKUP_NATIVE",
                "operation=group-snapshot"
            })
    void a_filter_lets_through_what_fits_alone(String filter) throws Exception {
        List<String> some = ids(console.json("/actions?" + filter));
        assertThat(some).isNotEmpty();
        if (!filter.contains("pvc")) {
            assertThat(some.size()).isLessThan(16);
        }
        JsonNode decisions = console.json("/eligibility?" + filter).get("decisions");
        assertThat(decisions).isNotEmpty();
        if (filter.startsWith("verdict=WAIT")) {
            decisions.forEach(one -> assertThat(
                            one.get("verdict").asText() + one.get("operation").asText())
                    .isEqualTo("WAITsnapshot"));
        }
    }

    @Test
    void what_does_not_change_is_not_sent_twice() throws Exception {
        for (String path : List.of("/api/v1/actions", "/api/v1/status", "/api/v1/openapi.json", "/", "/console.css")) {
            HttpResponse<String> first = console.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = console.get(path, "If-None-Match", "\"other\", W/" + tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(console.get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 /actions?limit=0",
                "400 /actions?continue=x",
                "400 /actions?verdict=MAYBE",
                "400 /eligibility?limit=501",
                "400 /classes?limit=x",
                "400 /what-if",
                "400 /what-if?remedy=x",
                "404 /what-if?remedy=vm/apps/db/backup/0123456789abcdef",
                "404 /actions?remedy=vm/apps/db/backup/0123456789abcdef",
                "404 /actions/vm/apps/nobody",
                "404 /eligibility/vm/apps/nobody",
                "404 /explanations/vm/apps/db/restore",
                "400 /explanations/vm/apps/db/snapshot?lang=fr"
            })
    void who_has_the_newest_is_refused_all_the_same(String refused) throws Exception {
        String tag = console.get("/api/v1/actions").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = console.get("/api/v1" + refused.substring(4), "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(refused.substring(0, 3)));
        assertThat(console.get("/api/v1/actions?limit=3", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_step_of_the_board_makes_another_tag() throws Exception {
        try (RunningConsole own =
                RunningConsole.on("auto", Clusters.seen(Clusters.base() + Clusters.claim("apps", "db")))) {
            String before =
                    own.get("/api/v1/actions").headers().firstValue("ETag").orElseThrow();
            own.board().tell(Clusters.seen(Clusters.base()));
            HttpResponse<String> after = own.get("/api/v1/actions", "If-None-Match", before);
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).contains("\"rows\":[]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actions?limit=0",
                "/actions?limit=501",
                "/actions?limit=x",
                "/actions?limit=99999999999999999999",
                "/actions?limit=1&limit=2",
                "/actions?continue=%25%25",
                "/actions?continue=aGFsbG8",
                "/actions?kind=pod",
                "/actions?verdict=MAYBE",
                "/actions?operation=attach",
                "/actions?lang=fr",
                "/actions?nme=x",
                "/lint?limit=1",
                "/what-if",
                "/what-if?remedy=x",
                "/what-if?remedy=vm/apps/db/attach/1",
                "/actions?name=%25",
                "/drivers?lang=en"
            })
    void what_makes_no_sense_is_refused_with_what_was_expected(String path) throws Exception {
        HttpResponse<String> answer = console.get("/api/v1" + path);
        if (path.equals("/actions?name=%25")) { // a sign that no name has, and a filter may
            assertThat(answer.statusCode()).isEqualTo(200);
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/actions/vm/apps/nobody",
                "/actions/pod/apps/db",
                "/actions/vm/apps",
                "/actions/",
                "/explanations/vm/apps/db/restore",
                "/explanations/vm/apps/db/dance",
                "/what-if?remedy=vm/apps/db/backup/0123456789abcdef",
                "/what-if?remedy=vm/apps/nobody/backup/1"
            })
    void what_is_not_there_is_said_so(String path) throws Exception {
        HttpResponse<String> answer = console.get("/api/v1" + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"Not Found\"").doesNotContain("Exception");
    }

    @Test
    void a_remedy_can_be_assumed_and_changes_nothing() throws Exception {
        String cluster = Clusters.base() + Clusters.claim("apps", "db") + Clusters.claim("apps", "web");
        try (RunningConsole own = RunningConsole.on("kubernetes", Clusters.seen(cluster))) {
            JsonNode action = own.json("/actions/pvc/apps/db").at("/rows/0/actions/0");
            assertThat(action.get("verdict").asText()).isEqualTo("DENIED");
            JsonNode way = action.at("/ways/0");
            assertThat(way.get("sufficient").asBoolean())
                    .as(action.toPrettyString())
                    .isTrue();
            String id = URLEncoder.encode(way.get("id").asText(), StandardCharsets.UTF_8);
            assertThat(own.json("/actions/pvc/apps/db?remedy=" + id)
                            .at("/rows/0/actions/0/then")
                            .asText())
                    .isEqualTo("ALLOWED");
            assertThat(own.json("/actions?remedy=" + id)
                            .at("/rows/1/actions/0/then")
                            .asText())
                    .isEqualTo("ALLOWED");
            assertThat(action.get("then").isNull()).isTrue();
            assertThat(own.get("/api/v1/what-if?remedy=" + id).headers().firstValue("Snapworthy-Better"))
                    .contains("2");
            JsonNode then = own.json("/what-if?remedy=" + id);
            assertThat(then.at("/whatIf/0/outcome").asText()).isEqualTo("ADDED");
            assertThat(then.get("decisions").findValuesAsText("name")).contains("db", "web");
            for (JsonNode one : then.get("decisions")) {
                if (one.get("operation").asText().equals("snapshot")) {
                    assertThat(one.at("/before/verdict").asText()).isEqualTo("DENIED");
                    assertThat(one.at("/after/verdict").asText()).isEqualTo("ALLOWED");
                }
            }
            assertThat(own.json("/actions/pvc/apps/db")
                            .at("/rows/0/actions/0/verdict")
                            .asText())
                    .isEqualTo("DENIED");
        }
    }

    @Test
    void drivers_are_those_of_the_report() throws Exception {
        Map<String, List<String>> told = new LinkedHashMap<>();
        console.json("/actions?limit=500&kind=pvc&kind=vm")
                .get("rows")
                .forEach(row -> told.put(row.get("id").asText(), texts(row.get("drivers"))));
        Inventory seen = console.board().view().now().inventory();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        console.board()
                .view()
                .rows()
                .keySet()
                .forEach(name ->
                        expected.put(name.toString(), reported(name.subject().orElseThrow(), seen)));
        expected.keySet().removeIf(name -> !name.startsWith("pvc/") && !name.startsWith("vm/"));
        assertThat(told).isEqualTo(expected).containsEntry("pvc/lab/scratch", List.of("kubernetes.io/no-provisioner"));
        assertThat(ids(console.json("/actions?driver=kubernetes.io/no-provisioner")))
                .contains("pvc/lab/scratch");
    }

    private static List<String> reported(Subject subject, Inventory seen) {
        return EligibilityReport.builder()
                .profile("auto")
                .profileWhy("by name")
                .facts(ObservedFacts.of(seen))
                .addDriversOf(subject, seen)
                .build()
                .drivers()
                .get(subject.object())
                .stream()
                .map(DriverName::value)
                .sorted()
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void a_copy_is_used_as_its_claim_is() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            assertThat(console.json("/actions/pvc/lab/builder-root").toString())
                    .contains("accessModes: [ReadWriteMany]");
        }
    }

    @Test
    void it_speaks_chinese() throws Exception {
        assertThat(console.json("/actions/vm/apps/db?lang=zh")
                        .at("/rows/0/actions/0/label")
                        .asText())
                .isEqualTo("快照");
        assertThat(console.json("/explanations/vm/apps/db/backup?lang=zh")
                        .get("language")
                        .asText())
                .isEqualTo("zh");
    }
}
