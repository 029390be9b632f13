package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would be done about some decisions, told by the first of them. Not thread-safe. */
final class PageCause {
    /**
     * What stands in the way of a decision, and what would be done about it.
     *
     * @param finding what stands in the way
     * @param remedy what would be done; empty where nothing can be
     */
    record Answer(Finding finding, Optional<Remedy> remedy) {
        /**
         * The first remedy that was proved to suffice alone; where there is none, the first remedy. Empty where nothing stands
         * in the way.
         */
        static Optional<Answer> to(Decision decision) {
            return all(decision)
                    .filter(Answer::suffices)
                    .findFirst()
                    .or(() -> all(decision).findFirst())
                    .or(() -> Phrases.firstReason(decision).map(finding -> new Answer(finding, Optional.empty())));
        }

        private static Stream<Answer> all(Decision decision) {
            return Stream.concat(decision.blockers().stream(), Phrases.blocking(decision))
                    .flatMap(finding ->
                            finding.remedies().stream().map(remedy -> new Answer(finding, Optional.of(remedy))));
        }

        boolean suffices() {
            return remedy.map(Remedy::sufficient).orElse(false);
        }
    }

    private final Decision first;
    private final Answer answer;
    private int decisions;
    private boolean isSame = true;

    PageCause(Decision first, Answer answer) {
        this.first = first;
        this.answer = answer;
    }

    /** Counts a decision of which the same is done. */
    void count(Answer other) {
        decisions++;
        isSame &= other.finding().message().equals(answer.finding().message())
                && other.remedy().map(Remedy::text).equals(answer.remedy().map(Remedy::text))
                && other.remedy()
                        .flatMap(Remedy::manifest)
                        .equals(answer.remedy().flatMap(Remedy::manifest));
    }

    void write(List<Wordings> languages, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("decisions", decisions);
        json.writeStringField("code", answer.finding().code().value());
        json.writeBooleanField("suffices", answer.suffices());
        json.writeBooleanField("same", isSame);
        json.writeArrayFieldStart("told");
        for (Wordings words : languages) {
            told(words, json);
        }
        json.writeEndArray();
        if (isSame && answer.remedy().flatMap(Remedy::manifest).isPresent()) {
            json.writeStringField(
                    "manifest",
                    PlainText.lines(answer.remedy().flatMap(Remedy::manifest).get()));
        }
        json.writeEndObject();
    }

    private void told(Wordings words, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", PlainText.line(words.message(answer.finding())));
        if (answer.remedy().isPresent()) {
            Remedy remedy = answer.remedy().get();
            String by = words.phrase("by." + remedy.by());
            String risk = words.phrase("risk." + remedy.risk());
            json.writeStringField("remedy", PlainText.line(words.remedy(remedy, first)));
            if (isSame && remedy.target().isPresent()) {
                String target = remedy.target().get().toString();
                json.writeStringField("target", PlainText.line(words.phrase("remedy.target", "target", target)));
            }
            json.writeStringField("by", words.phrase("remedy.by", "by", by, "risk", risk));
        }
        json.writeEndObject();
    }
}
