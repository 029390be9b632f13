package io.github.snapworthy.facts.internal.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Sets;
import io.github.snapworthy.facts.internal.DriverNames;
import io.github.snapworthy.facts.internal.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

/** Reads the table: tab separated, lines that begin with {@code #} are comments, the first other line is the header. */
final class CatalogueTable {
    /** The name of the file in reports. */
    static final String FILE = "catalogue/csi-drivers.tsv";

    private static final String RESOURCE = "/io/github/snapworthy/facts/" + FILE;
    private static final String HEADER = "driver\tsnapshot\texpansion\tcloning\tproduct\tlisted_on_line";
    private static final int COLUMNS = 6;

    private CatalogueTable() {}

    /** The rows of each driver whose name is no placeholder. */
    static ImmutableListMultimap<String, CatalogueRow> byDriver() {
        try (InputStream in = requireNonNull(CatalogueTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return rows(Texts.split(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip(), "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static ImmutableListMultimap<String, CatalogueRow> rows(List<String> lines) {
        ImmutableListMultimap.Builder<String, CatalogueRow> rows = ImmutableListMultimap.builder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#") && !line.equals(HEADER)) {
                CatalogueRow row = row(i + 1, Texts.split(line, "\t"));
                if (DriverNames.canBeReal(row.driver())) {
                    rows.put(row.driver(), row);
                }
            }
        }
        return rows.build();
    }

    private static CatalogueRow row(int line, List<String> cells) {
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(
                    FILE + ":" + line + ": expected " + COLUMNS + " cells, were " + cells.size());
        }
        EnumSet<CatalogueRow.Feature> features = EnumSet.noneOf(CatalogueRow.Feature.class);
        for (CatalogueRow.Feature feature : CatalogueRow.Feature.values()) {
            if (cells.get(1 + feature.ordinal()).equals("Y")) {
                features.add(feature);
            }
        }
        return new CatalogueRow(line, cells.get(0), Sets.immutableEnumSet(features));
    }
}
