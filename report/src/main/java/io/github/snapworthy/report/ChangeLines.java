package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.ObjectRef;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions that changed, one line each without its end: for logs, terminals and streams of JSON. */
public final class ChangeLines {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ChangeLines() {}

    /** For people: when, both verdicts, the operation, the subject, and the codes that stand in the way now. */
    public static String text(DecisionChange change, Instant when) {
        ObjectRef subject = change.request().subject().object();
        String codes = change.after().map(ChangeLines::codes).orElse("");
        return PlainText.line(String.join(
                        " ",
                        when.toString(),
                        verdict(change.before(), "-"),
                        "->",
                        verdict(change.after(), "-"),
                        change.request().operation().reportName(),
                        Phrases.subject(subject),
                        codes)
                .trim());
    }

    private static String codes(Decision decision) {
        return decision.blockers().stream()
                .map(finding -> finding.code().toString())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String verdict(Optional<Decision> decision, String none) {
        return decision.map(known -> known.verdict().name()).orElse(none);
    }

    /**
     * For machines: an object with {@code time}, {@code subject}, {@code operation}, {@code before} (a verdict, null where
     * the subject was not there) and {@code after} (a decision as in reports, null where it is not there any more).
     */
    public static String json(DecisionChange change, Instant when) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("time", when.toString());
            JsonDecision.subject(json, change.request().subject().object());
            json.writeStringField("operation", change.request().operation().reportName());
            json.writeStringField(
                    "before",
                    change.before().map(known -> known.verdict().name()).orElse(null));
            if (change.after().isPresent()) {
                json.writeFieldName("after");
                JsonDecision.write(change.after().get(), json);
            } else {
                json.writeNullField("after");
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has none
        }
        return text.toString();
    }
}
