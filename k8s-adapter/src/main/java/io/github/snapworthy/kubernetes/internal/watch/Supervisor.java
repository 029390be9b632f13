package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Deadline;
import io.github.snapworthy.kubernetes.internal.live.Discovery;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.GroupAnswer;
import io.github.snapworthy.kubernetes.internal.live.KnownVersions;
import io.github.snapworthy.kubernetes.internal.live.RawApi;
import io.github.snapworthy.kubernetes.internal.live.Resource;
import io.github.snapworthy.kubernetes.internal.live.Retries;
import io.github.snapworthy.kubernetes.internal.live.Served;
import io.github.snapworthy.kubernetes.internal.live.Workers;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks again and again what the server serves, and lets each kind be watched where it is: kinds come and go with their
 * definitions. Runs on one thread, and ends all watches when that thread is interrupted.
 */
final class Supervisor implements Runnable {
    /** However often somebody asks for it, discovery is left alone so long. */
    private static final Duration SHORTEST = Duration.ofMillis(500);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final ApiClient client;
    private final ImmutableSet<Kind> kinds;
    private final Board board;
    private final ScopeWatcher.Means means;
    private final ServedKinds served;
    private final Watchers watchers;
    private final Semaphore nudges = new Semaphore(0);
    private String said = "";

    Supervisor(ApiClient client, ImmutableSet<Kind> kinds, Board board, ScopeWatcher.Means means) {
        this.client = client;
        this.kinds = kinds;
        this.board = board;
        this.means = means;
        served = new ServedKinds(means.plan().rhythm().maxAge());
        watchers = new Watchers(client, board, means, nudges::release);
    }

    @Override
    public void run() {
        try {
            while (true) {
                nudges.drainPermits();
                safely();
                means.pace().sleep(SHORTEST);
                Duration retry = means.plan().rhythm().retry();
                long pause = served.isInDoubt() ? Math.min(retry.toMillis(), SOON.toMillis()) : retry.toMillis();
                nudges.tryAcquire(pause, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watchers.stopAll();
        }
    }

    private void safely() throws InterruptedException {
        try {
            look();
        } catch (RuntimeException e) {
            WatchLog.broken("discovery", e);
        }
    }

    private void look() throws InterruptedException {
        discover();
        for (Kind kind : kinds) {
            if (kind == Kind.API_DEFINITION) {
                define();
            } else {
                place(kind);
            }
        }
    }

    private void discover() throws InterruptedException {
        RawApi api = new RawApi(client, means.pace());
        var lists = means.plan().lists();
        Deadline deadline = new Deadline(means.pace(), lists.time(), lists.requestTime());
        Discovery discovery = new Discovery(api, new Retries(means.pace(), deadline, lists.attempts()));
        try (Workers workers = new Workers(lists.concurrency(), api)) {
            var answers = new Served(discovery, api.server(), workers).ask(KnownVersions.GROUPS);
            served.take(answers, means.pace().now());
            said = "";
        } catch (IOException e) {
            if (!said.equals(e.getMessage())) {
                said = String.valueOf(e.getMessage());
                WatchLog.discovery(said);
            }
            served.fail(Failure.of(e), means.pace().now());
        }
    }

    /** What is only remembered grows old, as a watch does that is lost. */
    private void define() {
        if (served.isOfNow()) {
            board.define(served.definitions());
        }
    }

    private void place(Kind kind) {
        GroupAnswer group = served.of(kind);
        List<Resource> candidates = group.candidates(kind);
        if (candidates.isEmpty()) {
            watchers.stop(kind);
            without(kind, group);
            return;
        }
        Optional<Resource> now = watchers.place(kind);
        if (now.isEmpty() || !candidates.contains(now.get())) {
            watchers.start(candidates.get(0));
        } else if (candidates.size() > 1 && board.isMissing(kind)) {
            watchers.start(candidates.get((candidates.indexOf(now.get()) + 1) % candidates.size()));
        }
    }

    private void without(Kind kind, GroupAnswer group) {
        ImmutableSet<String> versions = group.versionsOf(kind.plural());
        if (!versions.isEmpty()) {
            String message =
                    "is served in versions only that this reader does not know: " + String.join(", ", versions);
            board.without(kind, KindFrame.State.FAILED, Optional.of(new Failure(Failure.Why.FAILED, message)));
            return;
        }
        Optional<Failure> failure = group.failure();
        KindFrame.State state = failure.map(
                        why -> why.why() == Failure.Why.FORBIDDEN ? KindFrame.State.FORBIDDEN : KindFrame.State.FAILED)
                .orElse(KindFrame.State.NOT_SERVED);
        board.without(kind, state, failure);
    }
}
