package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A tab-separated table among the resources of the tests. */
public final class Table {
    private Table() {}

    /** The rows, each as its cells by column. */
    public static List<Map<String, String>> rows(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(Table.class.getResourceAsStream("/io/github/snapworthy/facts/" + name), name),
                StandardCharsets.UTF_8))) {
            List<List<String>> lines =
                    reader.lines().map(Splitter.on('\t')::splitToList).toList();
            return lines.subList(1, lines.size()).stream()
                    .map(cells -> row(lines.get(0), cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row.buildOrThrow();
    }
}
