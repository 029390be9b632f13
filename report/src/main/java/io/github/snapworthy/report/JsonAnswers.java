package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a driver can do, in JSON. The order of keys is a contract. */
final class JsonAnswers {
    private final JsonGenerator json;

    private JsonAnswers(JsonGenerator json) {
        this.json = json;
    }

    static void write(DriverFacts driver, JsonGenerator json) throws IOException {
        new JsonAnswers(json).capabilities(driver);
    }

    private void capabilities(DriverFacts driver) throws IOException {
        json.writeArrayFieldStart("capabilities");
        for (CapabilityAnswer answer : driver.answers().values()) {
            json.writeStartObject();
            json.writeStringField("capability", answer.capability().name());
            answer(answer);
            json.writeArrayFieldStart("inClasses");
            for (CapabilityAnswer there : driver.inClasses()) {
                if (there.capability() == answer.capability()) {
                    inClass(there);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void nullable(String field, Optional<?> value) throws IOException {
        json.writeStringField(field, value.map(Object::toString).orElse(null));
    }

    private void inClass(CapabilityAnswer answer) throws IOException {
        json.writeStartObject();
        nullable("storageClass", answer.storageClass());
        answer(answer);
        json.writeEndObject();
    }

    private void answer(CapabilityAnswer answer) throws IOException {
        json.writeStringField("answer", answer.state().name());
        nullable("trust", answer.trust());
        capable("winning", answer.winning());
        capable("disagreeing", answer.disagreeing());
        json.writeArrayFieldStart("restrictions");
        for (SourcedFact said : answer.restrictions()) {
            if (said.fact() instanceof Fact.Restriction restriction) {
                restriction(restriction, said);
            }
        }
        json.writeEndArray();
    }

    private void capable(String field, List<SourcedFact> facts) throws IOException {
        json.writeArrayFieldStart(field);
        for (SourcedFact said : facts) {
            if (said.fact() instanceof Fact.Capable capable) {
                json.writeStartObject();
                json.writeStringField("capability", capable.capability().name());
                json.writeStringField("answer", capable.answer().name());
                nullable("storageClass", capable.storageClass());
                by(said, json);
            }
        }
        json.writeEndArray();
    }

    private void restriction(Fact.Restriction restriction, SourcedFact said) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("capabilities");
        for (Capability capability : ImmutableSortedSet.copyOf(restriction.capabilities())) {
            json.writeString(capability.name());
        }
        json.writeEndArray();
        json.writeStringField("where", restriction.condition().whereWords());
        json.writeStringField("supportedWhen", restriction.condition().supportedWords());
        json.writeStringField("unsupportedWhen", restriction.condition().unsupportedWords());
        json.writeStringField("weight", restriction.weight().name());
        by(said, json);
    }

    /** Who says it; ends the object. */
    static void by(SourcedFact said, JsonGenerator json) throws IOException {
        json.writeStringField("source", said.source());
        json.writeStringField("trust", said.trust().name());
        json.writeStringField("detail", said.detail());
        json.writeStringField("when", said.when().map(Object::toString).orElse(null));
        json.writeStringField("release", said.release().orElse(null));
        json.writeStringField("age", said.age().name());
        json.writeEndObject();
    }
}
