package io.github.snapworthy.fleet;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** One session for all tests of the module: starting one takes longer than they do. */
final class TestSpark {
    private static final SparkSession SESSION = Sessions.open(
                    "local[2]",
                    Map.of(
                            "spark.sql.adaptive.enabled", "false",
                            "spark.sql.shuffle.partitions", "1",
                            "spark.sql.codegen.wholeStage", "false",
                            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
                            "spark.sql.files.minPartitionNum", "1",
                            "spark.sql.files.openCostInBytes", "1024"))
            .spark();

    private TestSpark() {}

    static SparkSession session() {
        return SESSION;
    }

    /** Hands out the one session, which nobody ends. */
    static OpenSession.Source source() {
        return (master, settings) -> new OpenSession(SESSION, () -> {});
    }
}
