package io.github.snapworthy.cli;

import java.io.PrintStream;

/** A line on standard error that is overwritten as work goes on; work that is done at once shows nothing. */
final class ProgressLine implements AutoCloseable {
    private static final long PATIENCE_NANOS = 300_000_000L;
    private static final long STEP_NANOS = 100_000_000L;
    private static final int BAR = 30;

    private final PrintStream err;
    private long next = System.nanoTime() + PATIENCE_NANOS;
    private boolean isShown;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    void bytesRead(long read, long total) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + STEP_NANOS;
            isShown = true;
            err.print("\r" + text(read, total));
            err.flush();
        }
    }

    static String text(long read, long total) {
        if (total <= 0) {
            return "reading: " + (read >> 20) + " MiB";
        }
        int done = (int) Math.min(BAR, read * BAR / total);
        return "reading: [" + "#".repeat(done) + " ".repeat(BAR - done) + "] " + Math.min(100, read * 100 / total)
                + " %";
    }

    @Override
    public void close() {
        if (isShown) {
            err.print("\r" + " ".repeat(BAR + 20) + "\r");
            err.flush();
        }
    }
}
