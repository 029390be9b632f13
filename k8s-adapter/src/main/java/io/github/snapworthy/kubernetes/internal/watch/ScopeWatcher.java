package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Answer;
import io.github.snapworthy.kubernetes.internal.live.ApiFault;
import io.github.snapworthy.kubernetes.internal.live.Deadline;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.KindLister;
import io.github.snapworthy.kubernetes.internal.live.Pace;
import io.github.snapworthy.kubernetes.internal.live.RawApi;
import io.github.snapworthy.kubernetes.internal.live.Retries;
import io.github.snapworthy.kubernetes.internal.live.ScopeList;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import io.github.snapworthy.kubernetes.internal.reading.EventReader;
import io.github.snapworthy.kubernetes.internal.reading.WatchEvent;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lists one kind, then watches it from the version of the list, for ever. A watch that ends goes on from the last version
 * that was heard; what cannot be gone on from is listed again. For one thread; {@link #stop} may come from any.
 */
final class ScopeWatcher implements Runnable {
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** A watch that lived so long was a good one, even if it had nothing to say. */
    private static final Duration GOOD_LIFE = Duration.ofSeconds(10);

    /** After so many watches in a row that came to nothing the version itself is doubted. */
    private static final int MOST_FAILURES = 5;

    private static final String METADATA_ONLY = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";

    private final Scope scope;
    private final Board board;
    private final Runnable missing;
    private final Means means;
    private final RawApi api;
    private final Backoff backoff;
    private int refusals;
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
            if (list.end().failure().isEmpty()) {
                WatchLog.listed(list, Duration.ofNanos(means.pace.nanoTime() - began));
            }
            return list;
        } finally {
            means.lists.release();
        }
    }

    private void failed(Failure why) throws InterruptedException {
        if (stopped) {
            return;
        }
        WatchLog.failed(scope, why);
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
            Watch watch = new Watch(version);
            Optional<Failure> failure = watch.run();
            version = watch.version;
            if (stopped || !goesOn(failure, watch)) {
                return;
            }
        }
    }

    private boolean goesOn(Optional<Failure> failure, Watch watch) throws InterruptedException {
        boolean wasGood = watch.wasGood();
        if (wasGood) {
            backoff.reset();
        }
        if (failure.isEmpty() && wasGood && watch.doubt.isEmpty()) {
            return true;
        }
        if (failure.filter(ScopeWatcher::isRefusal).isPresent()) {
            refused(failure.get());
            return false;
        }
        String why = watch.doubt.or(() -> failure.map(Failure::message)).orElse("it ended at once");
        boolean again = watch.doubt.isPresent()
                || failure.map(Failure::why).filter(Failure.Why.EXPIRED::equals).isPresent()
                || backoff.failures() >= MOST_FAILURES;
        if (again) {
            WatchLog.again(scope, why);
        } else {
            WatchLog.lost(scope, why);
        }
        backoff.pause(watch.retryAfter);
        return !again;
    }

    /** Whether there is no right to watch, or nothing at that place: a list tells which kind of loss it is. */
    private static boolean isRefusal(Failure failure) {
        return failure.why() == Failure.Why.FORBIDDEN || failure.why() == Failure.Why.MISSING;
    }

    /** What may be listed and not watched is listed now and then. */
    private void refused(Failure why) throws InterruptedException {
        WatchLog.again(scope, why.message());
        if (why.why() == Failure.Why.MISSING) {
            missing.run();
        }
        backoff.pause(
                refusals++ == 0
                        ? Duration.ZERO
                        : backoff.jittered(means.plan.rhythm().retry()));
    }

    /** One watch. */
    private final class Watch {
        private final long began = means.pace.nanoTime();
        private String version;
        private boolean spoke;
        private Optional<String> doubt = Optional.empty();
        private Duration retryAfter = Duration.ZERO;

        Watch(String version) {
            this.version = version;
        }

        boolean wasGood() {
            return spoke || means.pace.nanoTime() - began > GOOD_LIFE.toNanos();
        }

        /** Watches to the end; why it ended, if not as it should. */
        Optional<Failure> run() {
            Duration life = backoff.jittered(LONGEST_WATCH);
            try (Answer answer = api.open(
                    request(life), life.plus(GRACE), means.plan.rhythm().silence())) {
                refusals = 0;
                board.opened(scope);
                read(answer);
                board.ended(scope);
                return Optional.empty();
            } catch (InputFault e) {
                return lost(new IOException("an event " + e.problem(), e));
            } catch (IOException e) {
                return lost(e);
            }
        }

        private Optional<Failure> lost(IOException fault) {
            Failure why = Failure.of(fault);
            if (fault instanceof ApiFault answered) {
                retryAfter = answered.retryAfter().orElse(Duration.ZERO);
            }
            if (isRefusal(why)) {
                board.closed(scope);
            } else if (!stopped) {
                board.failed(scope, why);
            }
            return Optional.of(why);
        }

        private RawApi.Get request(Duration life) {
            boolean isSecret = scope.resource().kind() == Kind.SECRET;
            ImmutableMap<String, String> query = ImmutableMap.of(
                    "watch",
                    "true",
                    "allowWatchBookmarks",
                    "true",
                    "resourceVersion",
                    version,
                    "timeoutSeconds",
                    Long.toString(Math.max(1, life.toSeconds())));
            return new RawApi.Get(scope.path(), query, isSecret ? METADATA_ONLY : RawApi.JSON);
        }

        private void read(Answer answer) throws InputFault, IOException {
            try {
                EventReader events = means.plan.lists().lists().reader(scope).events(answer.body());
                Optional<WatchEvent> event = events.next();
                while (event.isPresent() && takes(event.get())) {
                    events.problems().forEach(problem -> WatchLog.odd(scope, problem.message()));
                    event = events.next();
                }
                if (event.isPresent()) {
                    answer.abandon();
                }
            } catch (InputFault | RuntimeException e) {
                answer.abandon();
                throw e;
            }
        }

        private boolean takes(WatchEvent event) throws IOException {
            if (event instanceof WatchEvent.Failed failed) {
                throw new ApiFault(failed.status(), failed.message(), Optional.empty());
            }
            ScopeState.Outcome outcome = board.event(scope, event);
            if (outcome == ScopeState.Outcome.DOUBTFUL) {
                doubt = Optional.of("an event does not fit to what was listed");
                return false;
            }
            spoke |= outcome == ScopeState.Outcome.TAKEN;
            version = Versions.later(version, version(event));
            return true;
        }

        private static String version(WatchEvent event) {
            if (event instanceof WatchEvent.Seen seen) {
                return seen.version();
            }
            if (event instanceof WatchEvent.Gone gone) {
                return gone.version();
            }
            return event instanceof WatchEvent.Bookmark mark ? mark.version() : "";
        }
    }
}
