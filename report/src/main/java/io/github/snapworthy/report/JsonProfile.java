package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.HostRule;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.RequirementList;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** One profile in JSON. The order of keys is a contract. */
final class JsonProfile {
    private JsonProfile() {}

    static void write(Profile profile, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", profile.name());
        json.writeStringField("dialect", profile.dialect().name());
        names("backupMethods", profile.backupMethods(), json);
        json.writeStringField("methodChoice", profile.methodChoice().name());
        names("cloneMethods", profile.cloneMethods(), json);
        map("cloneMethodConditions", conditions(profile), json);
        json.writeStringField("coverageRule", profile.coverageRule().name());
        json.writeStringField("shareableDisk", profile.shareableDisk().name());
        names("unhandledDisks", profile.unhandledDisks(), json);
        names("extras", profile.extras(), json);
        map("snapshotClassByStorageClass", profile.snapshotClassByStorageClass(), json);
        name("assuranceFloor", profile.assuranceFloor(), json);
        name("consistencyFloor", profile.consistencyFloor(), json);
        texts(
                "vetoes",
                profile.vetoes().stream().map(HostRule::code).map(Code::value).toList(),
                json);
        requirements(profile, json);
        json.writeEndObject();
    }

    private static Map<String, String> conditions(Profile profile) {
        ImmutableMap.Builder<String, String> conditions = ImmutableMap.builder();
        for (CloneMethod method : profile.cloneMethods()) {
            if (!method.condition().isEmpty()) {
                conditions.put(method.name(), method.condition());
            }
        }
        return conditions.buildOrThrow();
    }

    private static void requirements(Profile profile, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("requirements");
        for (RequirementList list : profile.requirements()) {
            json.writeStartObject();
            json.writeStringField("operation", list.operation().reportName());
            json.writeStringField("title", list.title());
            json.writeArrayFieldStart("requirements");
            for (RequirementList.Entry entry : list.requirements()) {
                json.writeStartObject();
                json.writeStringField("name", entry.name());
                json.writeStringField("title", entry.title());
                texts("codes", entry.codes().stream().map(Code::value).toList(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void names(String field, Collection<? extends Enum<?>> values, JsonGenerator json)
            throws IOException {
        texts(field, values.stream().map(value -> value.name()).toList(), json);
    }

    private static void texts(String field, Collection<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void map(String field, Map<String, String> map, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void name(String field, Optional<? extends Enum<?>> value, JsonGenerator json) throws IOException {
        json.writeStringField(field, value.map(known -> known.name()).orElse(null));
    }
}
