package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One part of a manifest, read by paths: {@code spec.template.spec.containers.0.image}. What is not there fails the test. */
record Manifest(Object node) {
    private static final Path FOLDER = Path.of("manifests");

    /** All documents of all files. */
    static ImmutableList<Manifest> all() throws IOException {
        ImmutableList.Builder<Manifest> all = ImmutableList.builder();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    new Load(LoadSettings.builder().setLabel(file.toString()).build())
                            .loadAllFromInputStream(in)
                            .forEach(document -> all.add(new Manifest(document)));
                }
            }
        }
        return all.build();
    }

    /** The only document of that kind. */
    static Manifest of(String kind) throws IOException {
        List<Manifest> found =
                all().stream().filter(one -> one.text("kind").equals(kind)).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + ", there are " + found.size());
        }
        return found.get(0);
    }

    Manifest at(String path) {
        Object at = node;
        for (String step : path.split("\\.", -1)) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) at).get(step);
            Objects.requireNonNull(at, path);
        }
        return new Manifest(at);
    }

    boolean has(String key) {
        return ((Map<?, ?>) node).containsKey(key);
    }

    String text(String path) {
        return at(path).node.toString();
    }

    ImmutableList<Manifest> list(String path) {
        return ((List<?>) at(path).node).stream().map(Manifest::new).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> texts(String path) {
        return list(path).stream().map(item -> item.node.toString()).collect(ImmutableList.toImmutableList());
    }
}
