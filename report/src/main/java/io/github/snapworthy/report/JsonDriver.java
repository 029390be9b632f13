package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableSortedMap;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** One driver in JSON. The order of keys is a contract. */
final class JsonDriver {
    private final JsonGenerator json;

    private JsonDriver(JsonGenerator json) {
        this.json = json;
    }

    static void write(DriverFacts driver, JsonGenerator json) throws IOException {
        new JsonDriver(json).driver(driver);
    }

    private void driver(DriverFacts driver) throws IOException {
        json.writeStartObject();
        json.writeStringField("driver", driver.driver().value());
        json.writeBooleanField("seen", driver.seen());
        json.writeNumberField("claims", driver.claims());
        json.writeNumberField("volumes", driver.volumes());
        texts("storageClasses", driver.storageClasses());
        snapshotClasses(driver);
        releases(driver);
        JsonAnswers.write(driver, json);
        texts("limits", driver.limits());
        purposes(driver);
        texts("neededParameters", driver.neededParameters());
        maximum(driver);
        evidence(driver);
        json.writeEndObject();
    }

    private void texts(String field, Iterable<?> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object text : texts) {
            json.writeString(text.toString());
        }
        json.writeEndArray();
    }

    private void nullable(String field, Optional<?> value) throws IOException {
        json.writeStringField(field, value.map(Object::toString).orElse(null));
    }

    private void snapshotClasses(DriverFacts driver) throws IOException {
        json.writeArrayFieldStart("snapshotClasses");
        for (Map.Entry<String, Optional<ClassPurpose>> found :
                driver.snapshotClasses().entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", found.getKey());
            nullable("purpose", found.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void releases(DriverFacts driver) throws IOException {
        json.writeArrayFieldStart("releases");
        for (Map.Entry<String, String> known : driver.releases().entrySet()) {
            json.writeStartObject();
            json.writeStringField("product", known.getKey());
            json.writeStringField("release", known.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void purposes(DriverFacts driver) throws IOException {
        json.writeArrayFieldStart("classPurposes");
        for (Fact.ClassPurposes rule : driver.purposes()) {
            purposes(rule);
        }
        json.writeEndArray();
    }

    private void purposes(Fact.ClassPurposes rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("parameter", rule.parameter());
        json.writeObjectFieldStart("byValue");
        for (Map.Entry<String, ClassPurpose> value :
                ImmutableSortedMap.copyOf(rule.byValue()).entrySet()) {
            json.writeStringField(value.getKey(), value.getValue().name());
        }
        json.writeEndObject();
        json.writeStringField("absent", rule.absent().name());
        nullable("other", rule.other());
        json.writeEndObject();
    }

    private void maximum(DriverFacts driver) throws IOException {
        if (driver.maximumSnapshots().isPresent()) {
            json.writeNumberField("maximumSnapshots", driver.maximumSnapshots().getAsInt());
        } else {
            json.writeNullField("maximumSnapshots");
        }
    }

    /** Where all that comes from that is no capability and no restriction. */
    private void evidence(DriverFacts driver) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (SourcedFact said : driver.facts()) {
            Optional<String> words = DriverPhrases.otherFact(said.fact());
            if (words.isPresent()) {
                json.writeStartObject();
                json.writeStringField("says", words.get());
                JsonAnswers.by(said, json);
            }
        }
        json.writeEndArray();
    }
}
