package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the tests read. */
final class Fixtures {
    static final String NAME = "input";

    private Fixtures() {}

    static Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(byte[] bytes) {
        return read(bytes, ReadOptions.defaults());
    }

    static Reading read(byte[] bytes, ReadOptions options) {
        return ClusterFiles.read(List.of(Source.of(new ByteArrayInputStream(bytes), NAME)), options);
    }

    static byte[] resource(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends ClusterObject> T find(Reading reading, Class<T> type, Kind kind, String name) {
        return type.cast(reading.objects().stream()
                .filter(object ->
                        object.ref().kind() == kind && object.ref().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + name + " not in " + reading.changes())));
    }

    static ObjectRef claim(String namespace, String name) {
        return ObjectRef.of(Kind.CLAIM, namespace, name);
    }

    /** A claim as text, of which the rest of its content does not matter. */
    static String claimYaml(String namespace, String name) {
        return """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: %s, namespace: %s}
                spec: {storageClassName: fast}
                """.formatted(name, namespace);
    }

    static Map<String, Object> claimMap(String namespace, String name) {
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "PersistentVolumeClaim",
                "metadata",
                Map.of("name", name, "namespace", namespace),
                "spec",
                Map.of("storageClassName", "fast"));
    }
}
