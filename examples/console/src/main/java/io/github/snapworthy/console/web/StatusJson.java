package io.github.snapworthy.console.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.BoardView;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.Report.Problem;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is known of the cluster, and what can be asked, in JSON. The order of keys is a contract. */
final class StatusJson {
    private final Board board;
    private final String source;

    StatusJson(Board board, String source) {
        this.board = board;
        this.source = source;
    }

    byte[] write() {
        BoardView view = board.view();
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("apiVersion", "snapworthy/v1");
            json.writeStringField("kind", "Status");
            json.writeNumberField("version", view.version());
            json.writeStringField("source", source);
            json.writeStringField("profile", view.choice().profile().name());
            json.writeStringField("profileWhy", view.choice().why());
            json.writeStringField(
                    "observedAt", board.observedAt().map(Object::toString).orElse(null));
            json.writeStringField("trouble", view.trouble().orElse(null));
            problems(view, json);
            json.writeNumberField("subjects", view.rows().size());
            summary(view, json);
            list("namespaces", view.namespaces().stream(), json);
            list("kinds", Parameter.KIND.choices().stream(), json);
            list("operations", Parameter.OPERATION.choices().stream(), json);
            list("verdicts", Parameter.VERDICT.choices().stream(), json);
            list("drivers", view.now().inventory().drivers().stream().map(DriverName::value), json);
            list("codes", codes(view), json);
            list("languages", Parameter.LANG.choices().stream(), json);
            json.writeEndObject();
        });
    }

    private static Stream<String> codes(BoardView view) {
        return view.decisions()
                .flatMap(decision -> decision.findings().stream())
                .map(finding -> finding.code().value())
                .distinct()
                .sorted();
    }

    private static void problems(BoardView view, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : view.problems()) {
            json.writeStartObject();
            json.writeStringField("source", problem.source());
            json.writeNumberField("document", problem.position().document());
            json.writeNumberField("line", problem.position().line());
            json.writeNumberField("column", problem.position().column());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void summary(BoardView view, JsonGenerator json) throws IOException {
        Map<Operation, Map<Verdict, Integer>> counts = new EnumMap<>(Operation.class);
        view.decisions().forEach(decision -> count(decision, counts));
        json.writeObjectFieldStart("summary");
        for (Operation operation : Board.operations()) {
            json.writeObjectFieldStart(operation.reportName());
            for (Verdict verdict : Verdict.values()) {
                json.writeNumberField(
                        verdict.name(), counts.getOrDefault(operation, Map.of()).getOrDefault(verdict, 0));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void count(Decision decision, Map<Operation, Map<Verdict, Integer>> counts) {
        counts.computeIfAbsent(decision.request().operation(), operation -> new EnumMap<>(Verdict.class))
                .merge(decision.verdict(), 1, Integer::sum);
    }

    private static void list(String field, Stream<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : new TreeSet<>(texts.toList())) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
