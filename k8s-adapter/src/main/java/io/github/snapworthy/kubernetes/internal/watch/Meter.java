package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.core.Kind;
import java.time.Duration;

/** Counts what watches do. Safe for all threads; may throw, which is logged. */
public interface Meter {
    /** Why a watch did not simply go on. */
    enum Restart {
        LOST,
        LISTED_AGAIN,
        REFUSED
    }

    /** A list was read to its end. */
    void listed(Kind kind, int objects, Duration took);

    /** A list failed. */
    void listFailed(Kind kind);

    /** A watch was interrupted. */
    void restarted(Kind kind, Restart why);

    /** The same, of which no exception comes out. */
    default Meter quiet() {
        Meter loud = this;
        return new Meter() {
            @Override
            public void listed(Kind kind, int objects, Duration took) {
                safely(() -> loud.listed(kind, objects, took));
            }

            @Override
            public void listFailed(Kind kind) {
                safely(() -> loud.listFailed(kind));
            }

            @Override
            public void restarted(Kind kind, Restart why) {
                safely(() -> loud.restarted(kind, why));
            }
        };
    }

    private static void safely(Runnable count) {
        try {
            count.run();
        } catch (RuntimeException e) {
            WatchLog.broken("counting", e);
        }
    }
}
