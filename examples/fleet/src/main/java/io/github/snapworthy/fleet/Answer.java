package io.github.snapworthy.fleet;

import io.github.snapworthy.report.PlainText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of an answer as text, made harmless: no character of a cluster moves a cursor or turns what stands around it.
 *
 * @param columns the names of the columns
 * @param numbers which of them are numbers
 * @param rows the rows, in their order
 * @param isCut whether there are more
 */
record Answer(List<String> columns, List<Boolean> numbers, List<List<String>> rows, boolean isCut) {
    /** The first rows of a query, so many at most. */
    static Answer of(Dataset<Row> query, int most) {
        List<String> columns = new ArrayList<>();
        List<Boolean> numbers = new ArrayList<>();
        for (StructField field : query.schema().fields()) {
            columns.add(field.name());
            numbers.add(field.dataType() instanceof NumericType);
        }
        List<List<String>> rows = new ArrayList<>();
        boolean isCut = false;
        for (Iterator<Row> left = query.limit((int) Math.min(Integer.MAX_VALUE, most + 1L))
                        .collectAsList()
                        .iterator();
                left.hasNext(); ) {
            Row row = left.next();
            if (rows.size() == most) {
                isCut = true;
            } else {
                rows.add(texts(row));
            }
        }
        return new Answer(columns, numbers, rows, isCut);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            texts.add(row.isNullAt(i) ? "" : PlainText.line(text(row.get(i))));
        }
        return texts;
    }

    private static String text(Object value) {
        return value instanceof scala.collection.Iterable<?> many
                ? String.join(
                        " ",
                        CollectionConverters.asJava(many.toList()).stream()
                                .map(String::valueOf)
                                .toList())
                : value.toString();
    }

    /** The place of a column. */
    int column(String name) {
        return columns.indexOf(name);
    }
}
