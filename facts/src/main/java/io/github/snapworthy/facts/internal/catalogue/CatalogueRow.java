package io.github.snapworthy.facts.internal.catalogue;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table.
 *
 * @param line its line in our file
 * @param driver the name as listed
 * @param features what is listed for it
 */
record CatalogueRow(int line, String driver, ImmutableSet<Feature> features) {
    /** What the table may list, in the order of its columns. */
    enum Feature {
        SNAPSHOT,
        EXPANSION,
        CLONING
    }

    /** What the rows of one driver say together; nothing where there is no row or nothing is listed. */
    static Facts merged(DriverName driver, List<CatalogueRow> rows) {
        Facts facts = Facts.of(driver);
        for (Feature feature : Feature.values()) {
            if (anyLists(feature, rows)) {
                facts = with(feature, facts);
            }
        }
        return facts.stated().isEmpty() ? Facts.none() : facts.because(where(rows));
    }

    private static boolean anyLists(Feature feature, List<CatalogueRow> rows) {
        for (CatalogueRow row : rows) {
            if (row.features.contains(feature)) {
                return true;
            }
        }
        return false;
    }

    /** Listed expansion says nothing about volumes in use or not: both are held, and that is said. */
    private static Facts with(Feature feature, Facts facts) {
        return switch (feature) {
            case SNAPSHOT -> facts.supports(Capability.SNAPSHOT);
            case CLONING -> facts.supports(Capability.CLONE);
            case EXPANSION ->
                facts.supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                        .and(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED));
        };
    }

    private static String where(List<CatalogueRow> rows) {
        List<String> lines = new ArrayList<>();
        for (CatalogueRow row : rows) {
            lines.add(String.valueOf(row.line));
        }
        return CatalogueTable.FILE + ", line " + String.join(" and ", lines);
    }
}
