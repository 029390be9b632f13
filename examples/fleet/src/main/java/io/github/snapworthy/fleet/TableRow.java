package io.github.snapworthy.fleet;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param table the table
 * @param values a value for each of its columns: texts, numbers and truths as they are, lists and structures as arrays
 */
@SuppressWarnings("ArrayRecordComponent") // It is written once, and never compared.
record TableRow(Table table, @Nullable Object[] values) {
    /** The text in a column. */
    @Nullable
    String text(String column) {
        return (String) values[table.columns().fieldIndex(column)];
    }

    /** The number in a column. */
    int number(String column) {
        Object value = values[table.columns().fieldIndex(column)];
        return value instanceof Integer number ? number : 0;
    }
}
