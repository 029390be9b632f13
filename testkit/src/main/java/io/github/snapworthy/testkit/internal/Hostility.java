package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.testkit.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Clusters in which texts are what no API server would let through, and numbers are as large as they can be. */
public final class Hostility {
    private static final ImmutableList<String> NASTY = ImmutableList.of(
            " ", "/", "..", "%s", "{class}", "$1", "\\", "\"", "\u0000", "\ud83d", "İ", "ß", "\u202e", "true", "null",
            "-1");

    private Hostility() {}

    /** Whole scenarios. */
    public static Arbitrary<Scenario> scenarios() {
        return scenarios(Generator::scenarios);
    }

    /** Whole scenarios that ask for that operation. */
    public static Arbitrary<Scenario> asking(Operation operation) {
        return scenarios(recipe -> Generator.scenarios(recipe, operation));
    }

    private static Arbitrary<Scenario> scenarios(Function<Recipe, Arbitrary<Scenario>> generated) {
        return recipe().flatMap(recipe ->
                Combinators.combine(generated.apply(recipe), additions()).as(Hostility::with));
    }

    private static Scenario with(Scenario scenario, List<ClusterObject> additions) {
        Scenario all = scenario;
        for (ClusterObject addition : additions) {
            all = all.with(addition);
        }
        return all;
    }

    private static Arbitrary<Recipe> recipe() {
        return Arbitraries.maps(Arbitraries.of(Recipe.REPLACEABLE), notBlank())
                .ofMaxSize(6)
                .map(replaced -> new Recipe(3, ImmutableMap.copyOf(replaced)));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.strings().ofMaxLength(12)),
                Tuple.of(2, Arbitraries.of(NASTY)),
                Tuple.of(1, Arbitraries.strings().ascii().ofMinLength(250).ofMaxLength(300)));
    }

    private static Arbitrary<String> notBlank() {
        return text().map(any -> any.isBlank() ? "x" : any);
    }

    private static Arbitrary<List<ClusterObject>> additions() {
        return Combinators.combine(settings(), quotas(), lease(), limit()).as((settings, quotas, lease, limit) -> {
            List<ClusterObject> all = new ArrayList<>(settings);
            all.addAll(quotas);
            all.add(lease);
            all.add(limit);
            return all;
        });
    }

    private static Arbitrary<List<Setting>> settings() {
        Arbitrary<String> name = Arbitraries.of("csi-driver-config", "backup-target", "server-version");
        return Combinators.combine(name, json(), json()).as(Setting::of).list().ofMaxSize(2);
    }

    /** Almost JSON: a good text with a piece cut out and another put in, deep nesting, or noise. */
    private static Arbitrary<String> json() {
        String good = "{\"" + Recipe.ACME + "\":{\"volumeSnapshotClassName\":\"acme-snap\",\"n\":[1,{\"a\":null}]}}";
        Arbitrary<Integer> place = Arbitraries.integers().between(0, good.length());
        Arbitrary<String> cut = Combinators.combine(place, place, text())
                .as((a, b, put) -> good.substring(0, Math.min(a, b)) + put + good.substring(Math.max(a, b)));
        Arbitrary<String> token = Arbitraries.of(
                "{", "}", "[", "]", ",", ":", "\"", "\\u", "\\u12g4", "1e9999", "-", "tru", "null", " ", "\t", "v",
                ".");
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                cut,
                token.list().ofMaxSize(12).map(tokens -> String.join("", tokens)),
                Arbitraries.of("[".repeat(100_000), "{\"a\":".repeat(50_000), "v" + "9".repeat(400) + ".1"),
                text());
    }

    private static Arbitrary<List<Quota>> quotas() {
        Arbitrary<String> quantity = Arbitraries.oneOf(
                Arbitraries.of(
                        "1e999999999", "-1e-999999999", "1E2147483647", "9".repeat(400), "1Ki", ".", "e", "1e", "NaN"),
                text());
        String key = "count/volumesnapshots.snapshot.storage.k8s.io";
        return Combinators.combine(quantity, quantity)
                .as((hard, used) -> new Quota(
                        ObjectRef.of(Kind.QUOTA, Recipe.APPS, "hostile"),
                        ImmutableMap.of(key, hard),
                        ImmutableMap.of(key, used)))
                .list()
                .ofMaxSize(1);
    }

    private static Arbitrary<Lease> lease() {
        Arbitrary<Instant> time = Arbitraries.of(Instant.EPOCH, Instant.MIN, Instant.MAX, EvidencePart.NOW);
        Arbitrary<Duration> duration = Arbitraries.of(
                Duration.ZERO,
                Duration.ofSeconds(Integer.MAX_VALUE),
                Duration.ofSeconds(-5),
                Duration.ofSeconds(Long.MAX_VALUE));
        Arbitrary<String> name = Arbitraries.of(
                "external-snapshotter-leader-",
                "snapshot-controller-leader",
                "external-snapshotter-leader-csi-acme-example");
        return Combinators.combine(name, time, duration)
                .as((called, renewed, lasting) -> Lease.builder()
                        .name("kube-system", called)
                        .renewed(renewed)
                        .duration(lasting)
                        .build());
    }

    private static Arbitrary<SnapshotLimit> limit() {
        Arbitrary<Long> number = Arbitraries.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE);
        return Combinators.combine(number, number)
                .as((limit, used) -> SnapshotLimit.builder()
                        .ref(ObjectRef.of(Kind.HARVESTER_QUOTA, Recipe.APPS, "default-resource-quota"))
                        .namespaceLimitBytes(limit)
                        .namespaceUsedBytes(used)
                        .putVmLimitBytes(Recipe.machine(0), used)
                        .putVmUsedBytes(Recipe.machine(0), limit)
                        .build());
    }
}
