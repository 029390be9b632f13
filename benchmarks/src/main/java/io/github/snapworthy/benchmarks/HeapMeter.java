package io.github.snapworthy.benchmarks;

import java.lang.ref.Reference;
import java.util.concurrent.Callable;

/** What something keeps on the heap: the difference that it makes to what is left after garbage was collected. */
final class HeapMeter {
    private static final int MOST_COLLECTIONS = 10;

    private HeapMeter() {}

    /** How many bytes are kept by what is made, beyond what was there before. */
    static long bytesOf(Callable<?> make) throws Exception {
        long before = used();
        Object made = make.call();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(made);
        }
    }

    /** What is used when collecting frees no more. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            System.gc();
            long used = runtime.totalMemory() - runtime.freeMemory();
            if (used >= least) {
                return least;
            }
            least = used;
        }
        return least;
    }
}
