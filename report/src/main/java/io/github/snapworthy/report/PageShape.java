package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.IOException;

/**
 * All that a page tells of a decision but for its names: of thousands of decisions there are few. Texts are the numbers of
 * patterns.
 *
 * @param verdict the verdict
 * @param reason the code to name where there is room for one, and what belongs to it
 * @param codes the codes of all findings, each once
 * @param sections what is told, once for each language
 */
record PageShape(
        String verdict, String reason, ImmutableList<String> codes, ImmutableList<ImmutableList<Part>> sections) {
    /**
     * A section in one language.
     *
     * @param title its title
     * @param lines its lines
     */
    record Part(int title, ImmutableList<Row> lines) {}

    /**
     * A line of a section.
     *
     * @param depth how far it is subordinate
     * @param text what it says
     * @param block the manifest below it, -1 where there is none
     */
    record Row(int depth, int text, int block) {}

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("verdict", verdict);
        json.writeStringField("reason", reason);
        json.writeArrayFieldStart("codes");
        for (String code : codes) {
            json.writeString(code);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sections");
        for (ImmutableList<Part> language : sections) {
            language(language, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void language(ImmutableList<Part> parts, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Part part : parts) {
            json.writeStartObject();
            json.writeNumberField("title", part.title());
            json.writeArrayFieldStart("lines");
            for (Row row : part.lines()) {
                json.writeArray(new int[] {row.depth(), row.text(), row.block()}, 0, row.block() < 0 ? 2 : 3);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
