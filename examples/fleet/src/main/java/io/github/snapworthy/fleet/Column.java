package io.github.snapworthy.fleet;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A column of a table, or a field of a structure in one.
 *
 * @param name its name
 * @param type its type
 * @param comment what it means
 */
record Column(String name, DataType type, String comment) {
    static Column text(String name, String comment) {
        return new Column(name, DataTypes.StringType, comment);
    }

    static Column number(String name, String comment) {
        return new Column(name, DataTypes.IntegerType, comment);
    }

    static Column bytes(String name, String comment) {
        return new Column(name, DataTypes.LongType, comment);
    }

    static Column truth(String name, String comment) {
        return new Column(name, DataTypes.BooleanType, comment);
    }

    static Column texts(String name, String comment) {
        return new Column(name, listOf(DataTypes.StringType), comment);
    }

    static Column structures(String name, String comment, Column... fields) {
        return new Column(name, listOf(structure(fields)), comment);
    }

    static StructType structure(Column... fields) {
        StructField[] all = new StructField[fields.length];
        for (int i = 0; i < fields.length; i++) {
            all[i] = fields[i].field();
        }
        return new StructType(all);
    }

    private static ArrayType listOf(DataType type) {
        return DataTypes.createArrayType(type, true);
    }

    StructField field() {
        return DataTypes.createStructField(name, type, true).withComment(comment);
    }
}
