package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.RawApi;
import io.github.snapworthy.kubernetes.internal.live.Resource;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The watches that run, by kind. For one thread. */
final class Watchers {
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final ApiClient client;
    private final Board board;
    private final ScopeWatcher.Means means;
    private final Runnable missing;
    private final Map<Kind, Running> running = new EnumMap<>(Kind.class);

    Watchers(ApiClient client, Board board, ScopeWatcher.Means means, Runnable missing) {
        this.client = client;
        this.board = board;
        this.means = means;
        this.missing = missing;
    }

    private record One(ScopeWatcher watcher, Thread thread) {}

    private record Running(Resource resource, List<One> watches) {}

    /** Where a kind is watched. */
    Optional<Resource> place(Kind kind) {
        return Optional.ofNullable(running.get(kind)).map(Running::resource);
    }

    /** Watches a kind there, and nowhere else. */
    void start(Resource resource) {
        stop(resource.kind());
        ImmutableList<Scope> scopes = scopes(resource);
        board.begin(resource.kind(), scopes);
        List<One> watches = new ArrayList<>();
        for (Scope scope : scopes) {
            RawApi api = new RawApi(client, means.pace());
            ScopeWatcher watcher = new ScopeWatcher(scope, api, board, means, missing);
            Thread thread =
                    new Thread(watcher, "snapworthy-watch-" + resource.kind().plural());
            thread.setDaemon(true);
            watches.add(new One(watcher, thread));
            thread.start();
        }
        running.put(resource.kind(), new Running(resource, watches));
    }

    private ImmutableList<Scope> scopes(Resource resource) {
        Collection<String> namespaces = means.plan().lists().namespaces();
        boolean isWhole = namespaces.isEmpty() || ObjectMapper.isOfTheCluster(resource.kind());
        return (isWhole ? List.of("") : namespaces)
                .stream().map(namespace -> new Scope(resource, namespace)).collect(ImmutableList.toImmutableList());
    }

    /** Watches a kind no longer. */
    void stop(Kind kind) {
        Running old = running.remove(kind);
        if (old != null) {
            end(old.watches);
        }
    }

    /** Watches nothing any more; no thread and no request is left. */
    void stopAll() {
        List<One> all =
                running.values().stream().flatMap(kind -> kind.watches.stream()).toList();
        running.clear();
        end(all);
    }

    private static void end(List<One> watches) {
        watches.forEach(one -> {
            one.watcher.stop();
            one.thread.interrupt();
        });
        watches.forEach(one -> Uninterruptibles.joinUninterruptibly(one.thread, LONGEST_GOODBYE));
    }
}
