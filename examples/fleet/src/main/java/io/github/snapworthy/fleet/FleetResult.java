package io.github.snapworthy.fleet;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What became of the dumps that were asked for.
 *
 * @param fates of each of them, be it decided now or before
 * @param now how many were read in this run
 */
record FleetResult(Map<FleetRun.Key, Fate> fates, int now) {
    /**
     * What became of one dump.
     *
     * @param fingerprint of its files and of the rules
     * @param outcome what became of it
     * @param reason why it was not decided, or nothing
     * @param decisions how many decisions it has
     */
    record Fate(String fingerprint, Outcome outcome, String reason, int decisions) implements Serializable {}

    /** The fate that a row of dumps tells of. */
    static Fate fate(TableRow row) {
        String reason = row.text("reason");
        return new Fate(
                String.valueOf(row.text("fingerprint")),
                Outcome.valueOf(String.valueOf(row.text("outcome"))),
                reason == null ? "" : reason,
                row.number("decisions"));
    }

    /** The fates in rows of date, cluster, fingerprint, outcome, reason and number of decisions. */
    static Map<FleetRun.Key, Fate> fates(Dataset<Row> rows) {
        Map<FleetRun.Key, Fate> fates = new HashMap<>();
        for (Iterator<Row> left = rows.toLocalIterator(); left.hasNext(); ) {
            Row row = left.next();
            fates.put(
                    FleetRun.Key.of(row.getString(0), row.getString(1)),
                    new Fate(
                            row.getString(2),
                            Outcome.valueOf(row.getString(3)),
                            row.isNullAt(4) ? "" : row.getString(4),
                            row.getInt(5)));
        }
        return fates;
    }

    boolean isAnyLost() {
        return fates.values().stream().anyMatch(fate -> fate.outcome().isLost());
    }

    long count(Outcome outcome) {
        return fates.values().stream().filter(fate -> fate.outcome() == outcome).count();
    }

    long decisions() {
        return fates.values().stream().mapToLong(Fate::decisions).sum();
    }
}
