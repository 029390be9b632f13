package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Answer;
import io.github.snapworthy.kubernetes.internal.live.ApiFault;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.RawApi;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import io.github.snapworthy.kubernetes.internal.reading.EventReader;
import io.github.snapworthy.kubernetes.internal.reading.WatchEvent;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/** One watch, from a version to its end. For one thread. */
final class OneWatch {
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** A watch that lived so long was a good one, even if it had nothing to say. */
    private static final Duration GOOD_LIFE = Duration.ofSeconds(10);

    private static final String METADATA_ONLY = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";

    private final Scope scope;
    private final RawApi api;
    private final Board board;
    private final ScopeWatcher.Means means;
    private final long began;
    private String version;
    private boolean isOpen;
    private boolean spoke;
    private Optional<String> doubt = Optional.empty();
    private Duration retryAfter = Duration.ZERO;

    OneWatch(Scope scope, RawApi api, Board board, ScopeWatcher.Means means, String version) {
        this.scope = scope;
        this.api = api;
        this.board = board;
        this.means = means;
        this.version = version;
        began = means.pace().nanoTime();
    }

    /** The version from which a watch can go on. */
    String version() {
        return version;
    }

    /** Whether the server let it begin. */
    boolean wasOpen() {
        return isOpen;
    }

    /** Why what is known may be wrong; empty where it is not in doubt. */
    Optional<String> doubt() {
        return doubt;
    }

    /** How long the server asks to be left alone. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** Whether there is no right to watch, or nothing at that place: a list tells which kind of loss it is. */
    static boolean isRefusal(Failure failure) {
        return failure.why() == Failure.Why.FORBIDDEN || failure.why() == Failure.Why.MISSING;
    }

    /** Whether it was of use: something came, or it lived for a while. */
    boolean wasGood() {
        return spoke || (isOpen && means.pace().nanoTime() - began > GOOD_LIFE.toNanos());
    }

    /** Watches to the end, which the server is asked to bring after so long; why it ended, if not as it should. */
    Optional<Failure> run(Duration life) {
        try (Answer answer =
                api.open(request(life), life.plus(GRACE), means.plan().rhythm().silence())) {
            isOpen = true;
            board.opened(scope);
            read(answer);
            board.ended(scope, true);
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
        board.ended(scope, !(fault instanceof InterruptedIOException));
        if (!isRefusal(why)) {
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
            EventReader events = means.plan().lists().lists().reader(scope).events(answer.body());
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
        version = Versions.later(version, event.version());
        return true;
    }
}
