package io.github.snapworthy.fleet;

import java.util.HashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Writes rows as Parquet has them. Lists are as its specification asks: a group of repeated elements. */
final class ParquetRows extends WriteSupport<@Nullable Object[]> {
    private final StructType columns;

    @SuppressWarnings("NullAway.Init")
    private RecordConsumer consumer;

    ParquetRows(StructType columns) {
        this.columns = columns;
    }

    /** The schema of these columns in Parquet. */
    static MessageType schema(StructType columns) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (StructField field : columns.fields()) {
            message.addField(type(field.name(), field.dataType()));
        }
        return message.named("snapworthy");
    }

    private static Type type(String name, DataType type) {
        if (type instanceof ArrayType list) {
            return Types.optionalList()
                    .element(type("element", list.elementType()))
                    .named(name);
        }
        if (type instanceof StructType structure) {
            Types.GroupBuilder<org.apache.parquet.schema.GroupType> group = Types.optionalGroup();
            for (StructField field : structure.fields()) {
                group.addField(type(field.name(), field.dataType()));
            }
            return group.named(name);
        }
        if (type.equals(DataTypes.StringType)) {
            return Types.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name);
        }
        return Types.optional(number(type)).named(name);
    }

    private static PrimitiveTypeName number(DataType type) {
        if (type.equals(DataTypes.BooleanType)) {
            return PrimitiveTypeName.BOOLEAN;
        }
        return type.equals(DataTypes.LongType) ? PrimitiveTypeName.INT64 : PrimitiveTypeName.INT32;
    }

    @SuppressWarnings("deprecation") // It is the one that has to be there.
    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema(columns), new HashMap<>());
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
        consumer = to;
    }

    @Override
    public void write(@Nullable Object[] row) {
        consumer.startMessage();
        fields(columns, row);
        consumer.endMessage();
    }

    private void fields(StructType structure, @Nullable Object[] values) {
        StructField[] fields = structure.fields();
        for (int i = 0; i < fields.length; i++) {
            Object value = values[i];
            if (value != null) {
                consumer.startField(fields[i].name(), i);
                value(fields[i].dataType(), value);
                consumer.endField(fields[i].name(), i);
            }
        }
    }

    private void value(DataType type, Object value) {
        if (value instanceof String text) {
            consumer.addBinary(Binary.fromString(text));
        } else if (value instanceof Integer number) {
            consumer.addInteger(number);
        } else if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Boolean truth) {
            consumer.addBoolean(truth);
        } else if (type instanceof ArrayType list) {
            consumer.startGroup();
            elements(list.elementType(), (Object[]) value);
            consumer.endGroup();
        } else {
            consumer.startGroup();
            fields((StructType) type, (Object[]) value);
            consumer.endGroup();
        }
    }

    private void elements(DataType type, Object[] elements) {
        if (elements.length == 0) {
            return;
        }
        consumer.startField("list", 0);
        for (Object element : elements) {
            consumer.startGroup();
            consumer.startField("element", 0);
            value(type, element);
            consumer.endField("element", 0);
            consumer.endGroup();
        }
        consumer.endField("list", 0);
    }
}
