package io.github.snapworthy.fleet;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * A session of Spark that somebody uses.
 *
 * @param spark the session
 * @param end what is done when it is used no longer
 */
record OpenSession(SparkSession spark, Runnable end) implements AutoCloseable {
    /** Where sessions come from. */
    interface Source {
        /** Throws {@link UnreachableException} where the master does not answer. */
        OpenSession open(String master, Map<String, String> settings);
    }

    @Override
    public void close() {
        end.run();
    }
}
