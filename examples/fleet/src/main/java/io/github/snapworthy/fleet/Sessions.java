package io.github.snapworthy.fleet;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.spark.scheduler.ExternalClusterManager;
import org.apache.spark.sql.SparkSession;

/** Starts Spark. */
final class Sessions {
    private static final String STANDALONE = "spark://";
    /** How the name begins that Spark gives an application of which the master knows nothing. */
    private static final String UNREGISTERED = "spark-application-";

    private static final int PATIENCE_MILLIS = 10_000;

    private Sessions() {}

    /** A session that is stopped when it is closed. */
    static OpenSession open(String master, Map<String, String> settings) {
        SparkSession spark = start(master, settings);
        return new OpenSession(spark, spark::stop);
    }

    /** A session on that master with these settings beside ours. */
    private static SparkSession start(String master, Map<String, String> settings) {
        check(master);
        SparkSession.Builder builder = SparkSession.builder()
                .appName("snapworthy-fleet")
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.ui.showConsoleProgress", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", true)
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "localhost").config("spark.driver.bindAddress", "127.0.0.1");
        } else {
            builder.config("spark.jars", ourJars());
        }
        settings.forEach(builder::config);
        try {
            SparkSession spark = builder.getOrCreate();
            String id = spark.sparkContext().applicationId();
            if (spark.sparkContext().isStopped() || (master.startsWith(STANDALONE) && id.startsWith(UNREGISTERED))) {
                throw new UnreachableException("master " + master + ": takes no application");
            }
            return spark;
        } catch (UnreachableException e) {
            throw e;
        } catch (Exception e) { // Scala declares none, and throws those that Java would have to declare
            throw failed(master, e);
        }
    }

    private static RuntimeException failed(String master, Exception e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return master.startsWith("local")
                ? new UsageException("master " + master + ": " + why)
                : new UnreachableException("master " + master + ": " + why);
    }

    private static void check(String master) {
        if (master.startsWith(STANDALONE)) {
            reach(master);
        } else if (!master.matches(
                "local(\\[([1-9][0-9]{0,3}|\\*)(, *[0-9]{1,3})?])?|local-cluster\\[.*]|yarn|k8s://.+")) {
            throw new UsageException(
                    "master " + master + ": expected local[N], spark://HOST:PORT, yarn or k8s://https://HOST:PORT");
        } else if (!master.startsWith("local") && !isManaged(master)) {
            throw new UsageException("master " + master
                    + ": expected the jar of Spark for it, and what that needs, beside those in target/spark");
        }
    }

    /** Whether the part of Spark is there that speaks with such a master: the launcher has none of those for others' clusters. */
    private static boolean isManaged(String master) {
        return ServiceLoader.load(ExternalClusterManager.class).stream()
                .anyMatch(manager -> manager.get().canCreate(master));
    }

    /** Spark itself would try for minutes, and end in an error of its own. */
    private static void reach(String master) {
        String problem = "";
        for (String address : Splitter.on(',').split(master.substring(STANDALONE.length()))) {
            List<String> parts = Splitter.on(':').splitToList(address);
            if (parts.size() != 2 || !parts.get(1).matches("[0-9]{1,5}")) {
                throw new UsageException("master " + master + ": expected spark://HOST:PORT");
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(parts.get(0), Integer.parseInt(parts.get(1))), PATIENCE_MILLIS);
                return;
            } catch (IOException | IllegalArgumentException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        throw new UnreachableException("master " + master + ": does not answer: " + problem);
    }

    /** What workers need beside Spark: the launcher keeps it apart from what Spark brings. */
    private static String ourJars() {
        String ours = System.getProperty("snapworthy.fleet.jars", "");
        return String.join(
                ",", Splitter.on(File.pathSeparatorChar).omitEmptyStrings().split(ours));
    }
}
