package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Deadline;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.KindLister;
import io.github.snapworthy.kubernetes.internal.live.Pace;
import io.github.snapworthy.kubernetes.internal.live.RawApi;
import io.github.snapworthy.kubernetes.internal.live.Retries;
import io.github.snapworthy.kubernetes.internal.live.ScopeList;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lists one kind, then watches it from the version of the list, for ever. A watch that ends goes on from the last version
 * that was heard; what cannot be gone on from is listed again. For one thread; {@link #stop} may come from any.
 */
final class ScopeWatcher implements Runnable {
    /** After so many watches in a row that came to nothing the version itself is doubted. */
    private static final int MOST_FAILURES = 5;

    private final Scope scope;
    private final Board board;
    private final Runnable missing;
    private final Means means;
    private final RawApi api;
    private final Backoff backoff;
    private int refusals;
    private String said = "";
    private volatile boolean stopped;

    /**
     * What all watchers share.
     *
     * @param plan how to read
     * @param pace time and chance
     * @param lists how many lists may be under way at once
     */
    record Means(Plan plan, Pace pace, Semaphore lists) {}

    /** Watches that scope by that connection of its own; tells when there is nothing at its place. */
    ScopeWatcher(Scope scope, RawApi api, Board board, Means means, Runnable missing) {
        this.scope = scope;
        this.api = api;
        this.board = board;
        this.means = means;
        this.missing = missing;
        backoff = new Backoff(means.pace);
    }

    /** Ends what is under way, and lets nothing follow. */
    void stop() {
        stopped = true;
        api.cancel();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                safely();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A defect of ours costs one try, and never the watch. */
    private void safely() throws InterruptedException {
        try {
            once();
        } catch (RuntimeException e) {
            if (!stopped) {
                WatchLog.broken("the watch of " + scope.path(), e);
                board.failed(scope, new Failure(Failure.Why.FAILED, "a defect of the reader: " + e));
                backoff.pause(Duration.ZERO);
            }
        }
    }

    private void once() throws InterruptedException {
        ScopeList list = list();
        Optional<Failure> failure = list.end().failure();
        if (failure.isPresent()) {
            failed(failure.get());
            return;
        }
        said = "";
        board.relisted(list);
        follow(list.end().resourceVersion());
    }

    private ScopeList list() throws InterruptedException {
        means.lists.acquire();
        try {
            long began = means.pace.nanoTime();
            var lists = means.plan.lists();
            Deadline deadline = new Deadline(means.pace, lists.time(), lists.requestTime());
            Retries retries = new Retries(means.pace, deadline, lists.attempts());
            ScopeList list = new KindLister(api, retries, lists.lists()).list(scope);
            tell(list, Duration.ofNanos(means.pace.nanoTime() - began));
            return list;
        } finally {
            means.lists.release();
        }
    }

    /** What is listed now and then for want of the right to watch is no news each time. */
    private void tell(ScopeList list, Duration took) {
        Kind kind = scope.resource().kind();
        if (list.end().failure().isPresent()) {
            means.plan.meter().listFailed(kind);
            return;
        }
        means.plan.meter().listed(kind, list.items().size(), took);
        if (refusals == 0) {
            WatchLog.listed(list, took);
        }
    }

    private void failed(Failure why) throws InterruptedException {
        if (stopped) {
            return;
        }
        if (!why.message().equals(said)) {
            said = why.message();
            WatchLog.failed(scope, why);
        }
        board.failed(scope, why);
        if (why.why() == Failure.Why.MISSING) {
            missing.run();
        }
        boolean isRefused = why.why() == Failure.Why.FORBIDDEN;
        backoff.pause(isRefused ? backoff.jittered(means.plan.rhythm().retry()) : Duration.ZERO);
    }

    /** Watches from a version on, until only a list can tell what is there. */
    private void follow(String from) throws InterruptedException {
        String version = from;
        while (!stopped) {
            if (version.isEmpty()) {
                means.pace.sleep(backoff.jittered(means.plan.rhythm().retry()));
                return;
            }
            OneWatch watch = new OneWatch(scope, api, board, means, version);
            Optional<Failure> failure =
                    watch.run(backoff.jittered(means.plan.rhythm().renewal()));
            version = watch.version();
            refusals = watch.wasOpen() ? 0 : refusals;
            if (stopped || !goesOn(failure, watch)) {
                return;
            }
        }
    }

    private boolean goesOn(Optional<Failure> failure, OneWatch watch) throws InterruptedException {
        boolean wasGood = watch.wasGood();
        if (wasGood) {
            backoff.reset();
        }
        if (failure.isEmpty() && wasGood && watch.doubt().isEmpty()) {
            return true;
        }
        if (failure.filter(OneWatch::isRefusal).isPresent()) {
            refused(failure.get());
            return false;
        }
        String why = watch.doubt().or(() -> failure.map(Failure::message)).orElse("it ended at once");
        boolean again = watch.doubt().isPresent()
                || failure.map(Failure::why).filter(Failure.Why.EXPIRED::equals).isPresent()
                || backoff.failures() >= MOST_FAILURES;
        means.plan.meter().restarted(scope.resource().kind(), again ? Meter.Restart.LISTED_AGAIN : Meter.Restart.LOST);
        if (again) {
            WatchLog.again(scope, why);
        } else if (backoff.failures() == 0) {
            WatchLog.lost(scope, why);
        }
        backoff.pause(watch.retryAfter());
        return !again;
    }

    /** What may be listed and not watched is listed now and then. */
    private void refused(Failure why) throws InterruptedException {
        means.plan.meter().restarted(scope.resource().kind(), Meter.Restart.REFUSED);
        if (refusals == 0) {
            WatchLog.again(scope, why.message());
        }
        if (why.why() == Failure.Why.MISSING) {
            missing.run();
        }
        backoff.pause(
                refusals++ == 0
                        ? Duration.ZERO
                        : backoff.jittered(means.plan.rhythm().retry()));
    }
}
