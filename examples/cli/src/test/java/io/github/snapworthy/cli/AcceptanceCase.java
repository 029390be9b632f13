package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.kubernetes.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One case: the objects of a cluster, and what is asked of it. */
record AcceptanceCase(Map<String, Object> document) {
    private static final List<String> FILES = List.of(
            "attach-expand",
            "backup-methods",
            "broken-input",
            "cdi-clone",
            "class-selection",
            "consistency",
            "driver-facts",
            "group-snapshot",
            "harvester-restore",
            "harvester-snapshot-backup",
            "kubevirt-vm-snapshot",
            "operations-more",
            "protection-more",
            "velero-policies");

    private static final Map<String, ImmutableList<AcceptanceCase>> READ = new ConcurrentHashMap<>();

    /** The cases that were taken from the behaviour of other systems. */
    static Stream<AcceptanceCase> fromElsewhere() {
        return FILES.stream().flatMap(file -> in("/acceptance/" + file + ".yaml"));
    }

    /** Cases of our own, in the same format: what those from elsewhere do not show. */
    static Stream<AcceptanceCase> ofOurOwn() {
        return Stream.of("model", "kubevirt", "vm-restore", "groups", "effects", "rights", "flaws")
                .flatMap(name -> in("/fixtures/" + name + ".yaml"));
    }

    /** Read once for all tests, which change nothing in them. */
    private static Stream<AcceptanceCase> in(String resource) {
        return READ.computeIfAbsent(resource, AcceptanceCase::read).stream();
    }

    private static ImmutableList<AcceptanceCase> read(String resource) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try (InputStream in = AcceptanceCase.class.getResourceAsStream(resource)) {
            ImmutableList.Builder<AcceptanceCase> cases = ImmutableList.builder();
            new Load(settings)
                    .loadAllFromInputStream(in)
                    .forEach(document -> cases.add(new AcceptanceCase(map(document))));
            return cases.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return String.valueOf(document.get("id"));
    }

    String profile() {
        return String.valueOf(document.get("profile"));
    }

    /** The dialect that a case of our own asks for, whatever that of its profile is. */
    Optional<Dialect> dialect() {
        return Dialect.all().stream()
                .filter(dialect -> dialect.name().equals(document.get("dialect")))
                .findFirst();
    }

    Stream<AcceptanceCheck> checks() {
        List<?> checks = list(document.get("checks"));
        return IntStream.range(0, checks.size()).mapToObj(i -> new AcceptanceCheck(this, i + 1, map(checks.get(i))));
    }

    /** What is seen where those kinds must not be read, beside those that the case says. */
    Inventory inventory(Kind... forbidden) {
        Inventory.Builder builder = Inventory.builder();
        for (Object object : list(document.get("objects"))) {
            Manifests.read(map(object)).addTo(builder);
        }
        for (Object kind : list(document.get("unreadable"))) {
            builder.unreadable(KindNames.parse(String.valueOf(kind)), Unreadable.FORBIDDEN);
        }
        for (Kind kind : forbidden) {
            builder.unreadable(kind, Unreadable.FORBIDDEN);
        }
        if (Boolean.TRUE.equals(document.get("assumeComplete"))) {
            builder.assumeComplete();
        }
        return builder.build();
    }

    static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
