package io.github.snapworthy.fleet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of all tables in one, so that each dump is decided once: a row has the structure of its table, the others are null.
 * The findings of a decision stand in it.
 */
final class Staged {
    private static final String FINDINGS = "findings";
    private static final String CLUSTER = "cluster";
    private static final List<String> OF_DECISION =
            List.of(CLUSTER, "kind", "namespace", "name", "driver", "operation", "verdict");
    private static final String POSITION = "position";

    /** The tables that have a structure of their own, in their order. */
    static final List<Table> STRUCTURES =
            List.of(Table.DECISIONS, Table.DRIVERS, Table.DIALECTS, Table.PROBLEMS, Table.DUMPS);

    private Staged() {}

    /** The schema of all rows together. */
    static StructType schema() {
        StructType schema =
                new StructType().add(Table.DATE, DataTypes.StringType).add(CLUSTER, DataTypes.StringType);
        for (Table table : STRUCTURES) {
            schema = schema.add(table.tableName(), structure(table));
        }
        return schema;
    }

    private static StructType structure(Table table) {
        StructType own = without(table.columns(), List.of(CLUSTER));
        return table == Table.DECISIONS
                ? own.add(FINDINGS, DataTypes.createArrayType(without(Table.FINDINGS.columns(), ofDecision()), false))
                : own;
    }

    private static List<String> ofDecision() {
        List<String> names = new ArrayList<>(OF_DECISION);
        names.add(POSITION);
        return names;
    }

    private static StructType without(StructType all, List<String> names) {
        return new StructType(Arrays.stream(all.fields())
                .filter(field -> !names.contains(field.name()))
                .toArray(StructField[]::new));
    }

    /** The rows of one table, with their day. */
    static Dataset<Row> of(Table table, Dataset<Row> staged) {
        return table == Table.FINDINGS ? findings(staged) : rows(table, staged);
    }

    private static Dataset<Row> rows(Table table, Dataset<Row> staged) {
        String name = table.tableName();
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (String column : table.columns().fieldNames()) {
            columns.add(
                    column.equals(CLUSTER)
                            ? col(CLUSTER)
                            : col(name + "." + column).as(column));
        }
        columns.add(date());
        return staged.where(col(name).isNotNull()).select(columns.toArray(org.apache.spark.sql.Column[]::new));
    }

    private static Dataset<Row> findings(Dataset<Row> staged) {
        String decisions = Table.DECISIONS.tableName();
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (String column : OF_DECISION) {
            columns.add(
                    column.equals(CLUSTER)
                            ? col(CLUSTER)
                            : col(decisions + "." + column).as(column));
        }
        columns.add(date());
        columns.add(posexplode(col(decisions + "." + FINDINGS)).as(new String[] {POSITION, "finding"}));
        Dataset<Row> exploded =
                staged.where(col(decisions).isNotNull()).select(columns.toArray(org.apache.spark.sql.Column[]::new));
        List<org.apache.spark.sql.Column> flat = new ArrayList<>();
        for (String column : Table.FINDINGS.columns().fieldNames()) {
            flat.add(
                    OF_DECISION.contains(column) || column.equals(POSITION)
                            ? col(column)
                            : col("finding." + column).as(column));
        }
        flat.add(col(Table.DATE));
        return exploded.select(flat.toArray(org.apache.spark.sql.Column[]::new));
    }

    private static org.apache.spark.sql.Column date() {
        return col(Table.DATE).cast(DataTypes.DateType).as(Table.DATE);
    }

    /** The type of an element of a list column. */
    static StructType element(StructType of, String column) {
        return (StructType) ((ArrayType) of.apply(column).dataType()).elementType();
    }
}
