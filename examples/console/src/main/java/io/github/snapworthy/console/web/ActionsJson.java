package io.github.snapworthy.console.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.console.board.BoardView;
import io.github.snapworthy.console.board.Instead;
import io.github.snapworthy.console.board.Page;
import io.github.snapworthy.console.board.RemedyId;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.console.board.Supposition;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.report.Action;
import io.github.snapworthy.report.Wordings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a user interface in JSON. The order of keys is a contract. */
final class ActionsJson {
    private final BoardView view;
    private final Wordings words;
    private final Optional<Supposition> supposed;

    /** Writes rows of a view, with what would be answered where something is supposed. */
    ActionsJson(BoardView view, Wordings words, Optional<Supposition> supposed) {
        this.view = view;
        this.words = words;
        this.supposed = supposed;
    }

    /** A page of rows, with how many there are in all. */
    byte[] list(Page<? extends Map.Entry<SubjectName, ? extends List<Decision>>> page, int total) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("apiVersion", "snapworthy/v1");
            json.writeStringField("kind", "ActionList");
            json.writeObjectFieldStart("metadata");
            json.writeNumberField("version", view.version());
            json.writeStringField("language", words.language());
            json.writeNumberField("total", total);
            json.writeNumberField("remaining", page.remaining());
            json.writeStringField("continue", page.next().orElse(null));
            json.writeEndObject();
            json.writeArrayFieldStart("rows");
            for (Map.Entry<SubjectName, ? extends List<Decision>> row : page.items()) {
                row(row.getKey(), row.getValue(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void row(SubjectName name, List<Decision> decisions, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", name.toString());
        json.writeObjectFieldStart("subject");
        ObjectRef ref = name.subject().map(Subject::object).orElseThrow();
        json.writeStringField("kind", ref.kind().bareName());
        json.writeStringField("namespace", ref.namespace());
        json.writeStringField("name", ref.name());
        json.writeEndObject();
        json.writeArrayFieldStart("drivers");
        for (String driver : view.drivers().names(name)) {
            json.writeString(driver);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("actions");
        for (Decision decision : decisions) {
            action(view.advise(decision), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void action(Decision decision, JsonGenerator json) throws IOException {
        Action action = Action.of(decision, words);
        json.writeStartObject();
        json.writeStringField("operation", action.operation().reportName());
        json.writeStringField("label", action.label());
        json.writeStringField("verdict", action.verdict().name());
        json.writeStringField("then", then(decision));
        json.writeBooleanField("possible", action.isPossible());
        json.writeStringField("shortReason", action.shortReason());
        json.writeStringField("longReason", action.longReason());
        json.writeStringField("remedy", action.remedy().orElse(null));
        json.writeStringField("manifest", view.order().manifest(decision).orElse(null));
        json.writeStringField(
                "instead", view.order().instead(decision).map(Instead::name).orElse(null));
        json.writeArrayFieldStart("ways");
        for (Action.Way way : action.ways()) {
            way(decision, way, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private @Nullable String then(Decision decision) {
        return supposed.map(known ->
                        known.then().decide(decision.request()).verdict().name())
                .orElse(null);
    }

    /** Only what can be written as changes of objects can be assumed, and has an id. */
    private static void way(Decision decision, Action.Way way, JsonGenerator json) throws IOException {
        boolean canBeAssumed = !way.remedy().changes().isEmpty();
        json.writeStartObject();
        json.writeStringField(
                "id", canBeAssumed ? RemedyId.of(decision, way.remedy()).toString() : null);
        json.writeStringField("text", way.text());
        json.writeStringField("by", way.by());
        json.writeStringField("note", way.note());
        json.writeBooleanField("sufficient", way.remedy().sufficient());
        json.writeStringField("risk", way.remedy().risk().name());
        json.writeStringField("manifest", way.remedy().manifest().orElse(null));
        json.writeEndObject();
    }
}
