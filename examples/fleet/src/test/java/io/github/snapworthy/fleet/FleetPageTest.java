package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The tables in {@code docs/fleet.md} are those of the code. {@code -Dsnapworthy.regenerate=true} writes them anew. */
class FleetPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "fleet.md");
    private static final String BEGIN = "<!-- The tables as the code has them: FleetPageTest. -->\n";
    private static final String END = "<!-- End of the tables. -->\n";

    @Test
    void the_page_shows_the_tables_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, page.substring(0, begin) + tables() + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(tables());
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        for (Table table : Table.values()) {
            text.append("\n### ")
                    .append(table.tableName())
                    .append("\n\n")
                    .append(table.comment())
                    .append("\n\n");
            text.append("| column | type | meaning |\n| --- | --- | --- |\n");
            for (StructField field : table.allColumns().fields()) {
                rows("", field, text);
            }
        }
        return text.append("\n").toString();
    }

    private static void rows(String prefix, StructField field, StringBuilder text) {
        text.append("| `").append(prefix).append(field.name()).append("` | ");
        text.append(type(field.dataType()))
                .append(" | ")
                .append(field.getComment().get())
                .append(" |\n");
        if (field.dataType() instanceof ArrayType list && list.elementType() instanceof StructType structure) {
            for (StructField inner : structure.fields()) {
                rows(prefix + field.name() + "[].", inner, text);
            }
        }
    }

    private static String type(DataType type) {
        if (type instanceof ArrayType list) {
            return "list of " + (list.elementType() instanceof StructType ? "structures" : type(list.elementType()));
        }
        return type.typeName();
    }
}
