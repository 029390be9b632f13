package io.github.snapworthy.fleet.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Dumps as nobody wants them. */
enum BrokenDump {
    /** No file at all. */
    EMPTY,
    /** Bytes that mean nothing. */
    NOISE,
    /** A compressed file that ends in its middle. */
    TRUNCATED,
    /** A small file that grows to more than anybody asked for. */
    BOMB,
    /** Lists in lists in lists. */
    NESTED,
    /** Aliases of aliases: nine levels of nine are a billion. */
    ALIASES,
    /** Bytes that are not UTF-8, in names. */
    NOT_UTF_8,
    /** One broken document among good ones. */
    ONE_DOCUMENT;

    private static final int BOMB_BYTES = 48 << 20;
    private static final String CLAIM = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {namespace: apps, name: %s}
            spec: {storageClassName: fast, resources: {requests: {storage: 1Gi}}}
            """;

    /** Its files by name. */
    Map<String, byte[]> files() throws IOException {
        return switch (this) {
            case EMPTY -> Map.of();
            case NOISE -> Map.of("noise.tar.gz", noise());
            case TRUNCATED -> Map.of("dump.yaml.gz", truncated());
            case BOMB -> Map.of("bomb.yaml.gz", gzip(new byte[BOMB_BYTES]));
            case NESTED -> Map.of("nested.json", text("[".repeat(200_000)));
            case ALIASES -> Map.of("aliases.yaml", text(aliases()));
            case NOT_UTF_8 -> Map.of("latin.yaml", CLAIM.formatted("caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
            case ONE_DOCUMENT ->
                Map.of(
                        "claims.yaml",
                        text(CLAIM.formatted("good") + "---\nkind: {broken\n---\n" + CLAIM.formatted("better")));
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise() {
        byte[] bytes = new byte[4096];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] truncated() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("---\n").append(CLAIM.formatted("data-" + i));
        }
        byte[] whole = gzip(text(many.toString()));
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String aliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        return text.toString();
    }
}
