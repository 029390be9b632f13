package io.github.snapworthy.cli;

import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.kubernetes.Manifests;
import io.github.snapworthy.kubernetes.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One case: the objects of a cluster, and what is asked of it. Safe for all threads.
 *
 * @param document the case as it stands in its file
 * @param readings its objects, each read once for all tests
 */
record AcceptanceCase(Map<String, Object> document, Supplier<ImmutableList<Reading>> readings) {
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

    /** What is seen of each case where nothing is forbidden, one and the same for all tests. */
    private static final LoadingCache<AcceptanceCase, Inventory> SEEN =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(one -> one.inventory(new Kind[0])));

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
            new Load(settings).loadAllFromInputStream(in).forEach(document -> cases.add(of(map(document))));
            return cases.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AcceptanceCase of(Map<String, Object> document) {
        return new AcceptanceCase(
                document,
                Suppliers.memoize(() -> list(document.get("objects")).stream()
                        .map(object -> Manifests.read(map(object)))
                        .collect(ImmutableList.toImmutableList())));
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

    /** What is seen where nothing is forbidden but what the case says. */
    Inventory inventory() {
        return SEEN.getUnchecked(this);
    }

    /** What is seen where those kinds must not be read, beside those that the case says. */
    Inventory inventory(Kind... forbidden) {
        Inventory.Builder builder = Inventory.builder();
        readings.get().forEach(reading -> reading.addTo(builder));
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
