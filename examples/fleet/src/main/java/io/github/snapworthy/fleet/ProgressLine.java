package io.github.snapworthy.fleet;

import java.io.PrintStream;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** A line on standard error that is overwritten as work goes on. Safe for all threads. */
final class ProgressLine extends SparkListener implements FleetProgress, AutoCloseable {
    private static final long STEP_NANOS = 200_000_000L;
    private static final int BAR = 30;

    private final PrintStream err;
    private int tasks;
    private int done;
    private long next;
    private boolean isShown;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void deciding(int all) {
        tasks = all;
        done = 0;
    }

    @Override
    public synchronized void writing(Table table) {
        tasks = 0;
        show("writing " + table.tableName());
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        if (tasks > 0 && task.reason() instanceof Success$) {
            step("deciding, tasks", ++done, tasks);
        }
    }

    /** That so many of all are done. */
    synchronized void step(String what, int finished, int all) {
        long now = System.nanoTime();
        if (next == 0 || now - next >= 0) {
            next = now + STEP_NANOS;
            show(text(what, finished, all));
        }
    }

    static String text(String what, int finished, int all) {
        int full = (int) Math.min(BAR, (long) finished * BAR / Math.max(1, all));
        return what + ": [" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + finished + " of " + all;
    }

    private void show(String text) {
        isShown = true;
        err.print("\r" + text + " ".repeat(Math.max(0, 70 - text.length())));
        err.flush();
    }

    @Override
    public synchronized void close() {
        if (isShown) {
            err.print("\r" + " ".repeat(72) + "\r");
            err.flush();
            isShown = false;
        }
    }
}
