package io.github.snapworthy.benchmarks.results;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Writes the table and the plot of what JMH wrote into a folder; the last thing that {@code run} does. */
public final class ResultsPage {
    private static final double MEGABYTE = 1e6;

    private ResultsPage() {}

    /** Takes the folder: it reads each {@code *.json} and {@code start.txt}, and writes {@code results.md} and {@code growth.svg}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: ResultsPage FOLDER");
            System.exit(64);
        }
        Path folder = Path.of(args[0]);
        Results results = Results.read(folder);
        if (results.isEmpty()) {
            System.err.println(folder + ": no results of JMH");
            System.exit(66);
        }
        Files.writeString(folder.resolve("results.md"), page(folder, results));
        Files.writeString(folder.resolve("growth.svg"), plot(results));
    }

    private static String page(Path folder, Results results) throws IOException {
        Path start = folder.resolve("start.txt");
        String machine = System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, JDK " + results.jdk();
        return machine
                + "\n\n"
                + ResultsTable.of(Goals.of(results), Files.exists(start) ? Files.readString(start) : "");
    }

    private static String plot(Results results) {
        return GrowthPlot.of(
                points(results, "GrowthBenchmark.growth", 1),
                points(results, "GrowthBenchmark.growth:inventoryBytes", MEGABYTE));
    }

    private static ImmutableList<GrowthPlot.Point> points(Results results, String benchmark, double unit) {
        return results.of(benchmark).stream()
                .map(one -> new GrowthPlot.Point(one.param("claims"), one.score() / unit))
                .filter(point -> point.value() > 0)
                .sorted(Comparator.comparingDouble(GrowthPlot.Point::claims))
                .collect(ImmutableList.toImmutableList());
    }
}
