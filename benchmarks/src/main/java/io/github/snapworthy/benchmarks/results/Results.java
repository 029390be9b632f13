package io.github.snapworthy.benchmarks.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that JMH wrote into one folder. */
final class Results {
    private final ImmutableList<Measured> all;
    private final String jdk;

    private Results(List<Measured> all, String jdk) {
        this.all = ImmutableList.copyOf(all);
        this.jdk = jdk;
    }

    /** Reads each {@code *.json} of the folder. */
    static Results read(Path folder) throws IOException {
        ImmutableList.Builder<Measured> all = ImmutableList.builder();
        String jdk = "";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (Object result : (List<?>) JsonValues.read(file)) {
                    all.addAll(figures((Map<?, ?>) result));
                    jdk = String.valueOf(((Map<?, ?>) result).get("jdkVersion"));
                }
            }
        }
        return new Results(all.build(), jdk);
    }

    private static ImmutableList<Measured> figures(Map<?, ?> result) {
        String[] parts = String.valueOf(result.get("benchmark")).split("\\.", -1);
        String name = parts[parts.length - 2] + "." + parts[parts.length - 1];
        ImmutableMap<String, String> params = params(result);
        ImmutableList.Builder<Measured> figures = ImmutableList.builder();
        figures.add(figure(name, params, map(result, "primaryMetric")));
        // Counters of events are added up over all iterations.
        double times = number(result, "forks") * number(result, "measurementIterations");
        map(result, "secondaryMetrics").forEach((key, metric) -> {
            Measured figure = figure(name + ":" + key, params, (Map<?, ?>) metric);
            figures.add(figure.unit().equals("#") ? figure.each(Math.max(times, 1)) : figure);
        });
        return figures.build();
    }

    private static ImmutableMap<String, String> params(Map<?, ?> result) {
        ImmutableMap.Builder<String, String> params = ImmutableMap.builder();
        if (result.containsKey("params")) {
            map(result, "params").forEach((key, value) -> params.put(String.valueOf(key), String.valueOf(value)));
        }
        return params.buildOrThrow();
    }

    private static Measured figure(String name, ImmutableMap<String, String> params, Map<?, ?> metric) {
        String unit = String.valueOf(metric.get("scoreUnit")).replace("/op", "");
        return new Measured(name, params, number(metric, "score"), number(metric, "scoreError"), unit);
    }

    private static Map<?, ?> map(Map<?, ?> of, String key) {
        if (of.get(key) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(key + ": expected an object, was " + of.get(key));
    }

    private static double number(Map<?, ?> of, String key) {
        return Double.parseDouble(String.valueOf(of.get(key)));
    }

    /** The JDK that measured, empty where nothing was. */
    String jdk() {
        return jdk;
    }

    /** Whether nothing was measured. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** All figures of a benchmark, in the order of JMH. */
    ImmutableList<Measured> of(String benchmark) {
        return all.stream().filter(one -> one.benchmark().equals(benchmark)).collect(ImmutableList.toImmutableList());
    }

    /** The figure of a benchmark with those parameters. */
    Optional<Measured> find(String benchmark, Map<String, String> params) {
        return of(benchmark).stream()
                .filter(one -> one.params().entrySet().containsAll(params.entrySet()))
                .findFirst();
    }
}
