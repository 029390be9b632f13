package io.github.snapworthy.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say where the work is done. */
final class SparkOptions {
    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Where Spark works: local[N], spark://HOST:PORT, yarn, k8s://... Default: ${DEFAULT-VALUE},"
                    + " all processors of this machine.")
    private String master = "local[*]";

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark, as spark.executor.memory=4g; repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--log", description = "Show what Spark itself says, on standard error.")
    private boolean isLogging;

    /** The session; throws {@link UnreachableException} where the master does not answer. */
    OpenSession open(OpenSession.Source source) {
        System.setProperty("snapworthy.fleet.log", isLogging ? "warn" : "off");
        return source.open(master, settings);
    }
}
