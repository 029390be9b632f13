package io.github.snapworthy.fleet;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Dumps of one day that one task decides, one after the other. A large one is alone; small ones share a task, so that tables
 * do not fall into as many files as there are clusters.
 *
 * @param number its number in the run, in the order of starting
 * @param dumps the dumps, the largest first
 */
record Bin(int number, List<Dump> dumps) implements Serializable {
    /** Whatever else is said, a task gets no more dumps once it has so many bytes. */
    private static final long MOST_BYTES = 32L << 20;

    private static final int MOST_DUMPS = 200;

    /** So many tasks for each thread, where there are dumps enough, so that all threads end at about the same time. */
    private static final int TASKS_A_THREAD = 16;

    Bin {
        dumps = List.copyOf(dumps);
    }

    /** The tasks for these dumps on so many threads, the largest first, so that none of them is waited for alone at the end. */
    static List<Bin> of(List<Dump> dumps, int threads) {
        ListMultimap<String, Dump> days = ArrayListMultimap.create();
        for (Dump dump : dumps) {
            days.put(FleetRun.Key.of(dump).date(), dump);
        }
        long all = dumps.stream().mapToLong(Bin::weight).sum();
        long most = Math.min(MOST_BYTES, all / Math.max(1L, (long) threads * TASKS_A_THREAD));
        List<List<Dump>> packed = new ArrayList<>();
        for (String day : days.keySet()) {
            pack(days.get(day), most, packed);
        }
        packed.sort(Comparator.<List<Dump>>comparingLong(Bin::together).reversed());
        List<Bin> bins = new ArrayList<>();
        for (List<Dump> bin : packed) {
            bins.add(new Bin(bins.size(), bin));
        }
        return bins;
    }

    private static void pack(List<Dump> dumps, long most, List<List<Dump>> packed) {
        List<Dump> bin = new ArrayList<>();
        long weight = 0;
        for (Dump dump : dumps.stream()
                .sorted(Comparator.<Dump>comparingLong(Bin::weight).reversed().thenComparing(Dump::cluster))
                .toList()) {
            if (!bin.isEmpty() && (weight + weight(dump) > most || bin.size() == MOST_DUMPS)) {
                packed.add(bin);
                bin = new ArrayList<>();
                weight = 0;
            }
            bin.add(dump);
            weight += weight(dump);
        }
        packed.add(bin);
    }

    /** What is compressed is about ten times as much to read. */
    private static long weight(Dump dump) {
        long weight = 1 << 12;
        for (Dump.DumpFile file : dump.files()) {
            boolean isPlain = file.name().endsWith("l") || file.name().endsWith("n");
            weight += isPlain ? file.bytes() / 10 : file.bytes();
        }
        return weight;
    }

    private static long together(List<Dump> dumps) {
        return dumps.stream().mapToLong(Bin::weight).sum();
    }

    /** The day of all of them, the empty text for none. */
    String day() {
        return FleetRun.Key.of(dumps.get(0)).date();
    }
}
