package io.github.snapworthy.fleet;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** A file for each table that has rows, below one folder. Not thread-safe. */
final class TableFiles {
    /** How much of a file a writer keeps in memory; there is one for each table. */
    private static final long ROW_GROUP = 16L << 20;

    private final Path folder;
    private final Configuration configuration;
    private final Map<Table, ParquetWriter<@Nullable Object[]>> writers = new EnumMap<>(Table.class);

    TableFiles(Path folder, Configuration configuration) {
        this.folder = folder;
        this.configuration = configuration;
    }

    /**
     * A file with rows of a table.
     *
     * @param table the name of the table
     * @param path where it is
     */
    record Written(String table, String path) implements Serializable {}

    void add(TableRow row) throws IOException {
        ParquetWriter<@Nullable Object[]> writer = writers.get(row.table());
        if (writer == null) {
            OutputFile file = HadoopOutputFile.fromPath(path(row.table()), configuration);
            writer = new Builder(file, row.table()).withConf(configuration).build();
            writers.put(row.table(), writer);
        }
        writer.write(row.values());
    }

    private Path path(Table table) {
        return new Path(folder, table.tableName() + ".parquet");
    }

    /** Ends all files. */
    List<Written> close() throws IOException {
        List<Written> written = new ArrayList<>();
        for (Map.Entry<Table, ParquetWriter<@Nullable Object[]>> file : writers.entrySet()) {
            file.getValue().close();
            written.add(
                    new Written(file.getKey().tableName(), path(file.getKey()).toString()));
        }
        return written;
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final Table table;

        Builder(OutputFile file, Table table) {
            super(file);
            this.table = table;
            withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
            withRowGroupSize(ROW_GROUP);
            withCompressionCodec(CompressionCodecName.SNAPPY);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @SuppressWarnings("deprecation") // It is the one that has to be there.
        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return new ParquetRows(table.columns());
        }
    }
}
