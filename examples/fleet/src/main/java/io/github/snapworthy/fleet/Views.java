package io.github.snapworthy.fleet;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** The tables as views of a session, by their names: only what counts. */
final class Views {
    private Views() {}

    static void create(SparkSession spark, Archive archive) throws IOException {
        Manifest manifest = archive.manifest();
        for (Table table : Table.values()) {
            archive.rows(table, manifest).createOrReplaceTempView(table.tableName());
        }
    }
}
