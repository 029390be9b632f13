package io.github.snapworthy.benchmarks;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what {@code kubectl get persistentvolumeclaims,persistentvolumes -A -o json} or {@code yaml} prints. */
final class DumpFile {
    private static final int NAMESPACES = 50;

    private DumpFile() {}

    /** Writes as many claims, each with its volume. */
    static void write(Path file, DumpFormat format, int claims) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            switch (format) {
                case JSON -> json(out, claims);
                case YAML -> yaml(out, claims);
            }
        }
    }

    /** One object, in which the first number is its own and the second that of its namespace; ends without a line break. */
    private static String template(String name) throws IOException {
        return Resources.toString(Resources.getResource(DumpFile.class, name), StandardCharsets.UTF_8)
                .stripTrailing();
    }

    private static void json(Writer out, int claims) throws IOException {
        String claim = template("claim.json");
        String volume = template("volume.json");
        out.write("{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n");
        for (int i = 0; i < claims; i++) {
            out.write(claim.formatted(i, i % NAMESPACES) + ",\n");
            out.write(volume.formatted(i, i % NAMESPACES) + (i + 1 < claims ? ",\n" : "\n"));
        }
        out.write(
                "    ],\n    \"kind\": \"List\",\n    \"metadata\": {\n        \"resourceVersion\": \"\"\n    }\n}\n");
    }

    private static void yaml(Writer out, int claims) throws IOException {
        String claim = template("claim.yaml");
        String volume = template("volume.yaml");
        out.write("apiVersion: v1\nitems:\n");
        for (int i = 0; i < claims; i++) {
            out.write(claim.formatted(i, i % NAMESPACES) + "\n");
            out.write(volume.formatted(i, i % NAMESPACES) + "\n");
        }
        out.write("kind: List\nmetadata:\n  resourceVersion: \"\"\n");
    }
}
