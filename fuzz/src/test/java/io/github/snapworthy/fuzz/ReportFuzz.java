package io.github.snapworthy.fuzz;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.snapworthy.report.ReportException;
import io.github.snapworthy.report.StatusCondition;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** What was written for machines: it is read, or one line says where it is wrong. */
final class ReportFuzz {
    private static final JsonMapper JSON = new JsonMapper();

    private ReportFuzz() {}

    static void report(byte[] input) throws IOException {
        try {
            Contract.same(read(input), read(input));
        } catch (ReportException e) {
            Contract.sayable(String.valueOf(e.getMessage()));
        }
    }

    private static StoredReport read(byte[] input) throws IOException {
        return StoredReport.read(new ByteArrayInputStream(input));
    }

    static void status(byte[] input) {
        Map<String, Object> fields;
        try {
            fields = JSON.readValue(input, new TypeReference<>() {});
        } catch (IOException e) {
            return; // no map to read from
        }
        if (fields != null) {
            condition(fields);
        }
    }

    private static void condition(Map<String, Object> fields) {
        StatusCondition condition;
        try {
            condition = StatusCondition.from(fields);
        } catch (IllegalArgumentException e) {
            Contract.sayable(String.valueOf(e.getMessage()));
            return;
        }
        Contract.same(condition, StatusCondition.from(condition.toMap()));
    }
}
