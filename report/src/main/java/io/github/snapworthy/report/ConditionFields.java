package io.github.snapworthy.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** Reads a condition from the fields of a manifest. */
final class ConditionFields {
    private final Map<String, ?> fields;

    ConditionFields(Map<String, ?> fields) {
        this.fields = fields;
    }

    StatusCondition condition() {
        StatusCondition.Builder condition = StatusCondition.builder()
                .type(text("type"))
                .status(status())
                .reason(text("reason"))
                .message(text("message"))
                .lastTransitionTime(time());
        Object generation = fields.get("observedGeneration");
        if (generation != null) {
            condition.observedGeneration(number(generation));
        }
        return condition.build();
    }

    private String text(String field) {
        if (fields.get(field) instanceof String text) {
            return text;
        }
        throw wrong(field, "a text");
    }

    private StatusCondition.Status status() {
        String text = text("status");
        for (StatusCondition.Status status : StatusCondition.Status.values()) {
            if (status.text().equals(text)) {
                return status;
            }
        }
        throw wrong("status", "True, False or Unknown");
    }

    private Instant time() {
        try {
            return OffsetDateTime.parse(text("lastTransitionTime")).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    wrong("lastTransitionTime", "a time with its zone").getMessage(), e);
        }
    }

    private long number(Object generation) {
        if (generation instanceof Long || generation instanceof Integer) {
            return ((Number) generation).longValue();
        }
        throw wrong("observedGeneration", "a whole number");
    }

    private IllegalArgumentException wrong(String field, String expected) {
        return new IllegalArgumentException("condition: " + field + ": expected " + expected + ", was "
                + PlainText.shortLine(String.valueOf(fields.get(field))));
    }
}
