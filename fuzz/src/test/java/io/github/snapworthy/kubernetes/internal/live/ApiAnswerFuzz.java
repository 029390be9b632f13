package io.github.snapworthy.kubernetes.internal.live;

import io.github.snapworthy.fuzz.Contract;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Answers of an API server that are no objects: discovery, failures, headers. */
public final class ApiAnswerFuzz {
    private static final int LONGEST_STATUS = 303;
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final FieldTree WANTED =
            FieldTree.of(List.of("groups.name", "groups.versions.version", "resources.name"));

    private ApiAnswerFuzz() {}

    /** Feeds it. */
    public static void feed(byte[] input) throws IOException {
        String said = StatusReader.message(in(input));
        if (!said.isEmpty()) {
            Contract.sayable(said, LONGEST_STATUS);
        }
        String header = new String(input, StandardCharsets.ISO_8859_1);
        RetryAfter.parse(header, NOW)
                .map(Duration::isNegative)
                .ifPresent(past -> Contract.require(!past, "in the past"));
        RetryAfter.date(header);
        try {
            JsonFields.maps(JsonFields.read(in(input), WANTED), "groups");
            JsonFields.maps(JsonFields.read(in(input), WANTED), "resources");
        } catch (InputFault e) {
            Contract.sayable(String.valueOf(e.getMessage()));
        }
    }

    private static ByteArrayInputStream in(byte[] input) {
        return new ByteArrayInputStream(input);
    }
}
