package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Kind;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists kinds of a cluster: what is served first, then everything at once within a number of requests. For one use. */
public final class ClusterLister {
    /** How long a server that is starting is waited for, as long as something is missing. */
    private static final Duration LONGEST_START = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Pace pace;
    private final Deadline deadline;
    private final RawApi api;
    private final Plan plan;
    private final Instant began;
    private final Discovery discovery;
    private final KindReader reader;

    /**
     * How to read.
     *
     * @param namespaces the namespaces that are read, all where there are none
     * @param concurrency how many requests are under way at once
     * @param attempts how often a request is tried
     * @param time how long everything may take
     * @param requestTime how long one request may take
     * @param lists how lists are read
     */
    public record Plan(
            ImmutableSortedSet<String> namespaces,
            int concurrency,
            int attempts,
            Duration time,
            Duration requestTime,
            KindLister.Settings lists) {}

    /** Reads by that client; the time begins now. */
    public ClusterLister(ApiClient client, Plan plan, Pace pace) {
        this.plan = plan;
        this.pace = pace;
        began = pace.now();
        api = new RawApi(client, pace);
        deadline = new Deadline(pace, plan.time, plan.requestTime);
        Retries retries = new Retries(pace, deadline, plan.attempts);
        discovery = new Discovery(api, retries);
        reader = new KindReader(discovery, new KindLister(api, retries, plan.lists), plan.namespaces);
    }

    /**
     * Lists the kinds.
     *
     * @throws IOException if the API server cannot be reached at all
     * @throws InterruptedIOException if this thread is interrupted, which it then still is
     */
    public ClusterLists list(ImmutableSet<Kind> kinds) throws IOException {
        try (Workers workers = new Workers(plan.concurrency, api)) {
            return list(kinds, workers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("reading the cluster was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private ClusterLists list(ImmutableSet<Kind> kinds, Workers workers) throws IOException, InterruptedException {
        ImmutableMap<String, GroupAnswer> groups = served(kinds, workers);
        List<Callable<KindLists>> tasks = kinds.stream()
                .sorted()
                .filter(kind -> kind != Kind.API_DEFINITION)
                .map(kind -> (Callable<KindLists>) () -> reader.read(kind, answer(groups, kind)))
                .toList();
        ImmutableList<KindLists> lists = ImmutableList.copyOf(workers.all(tasks));
        return new ClusterLists(groups, lists, discovery.date().orElse(began));
    }

    /** What is served, of a server that is starting as soon as all that is wanted is, or nobody can wait longer. */
    private ImmutableMap<String, GroupAnswer> served(ImmutableSet<Kind> kinds, Workers workers)
            throws IOException, InterruptedException {
        Served served = new Served(discovery, api.server(), workers);
        long most = Math.min(LONGEST_START.toNanos(), deadline.left().toNanos() / 2);
        long end = pace.nanoTime() + most;
        while (true) {
            ImmutableMap<String, GroupAnswer> groups = served.ask(groups(kinds));
            if (!isInDoubt(kinds, groups) || pace.nanoTime() + BETWEEN_LOOKS.toNanos() > end) {
                return groups;
            }
            pace.sleep(BETWEEN_LOOKS);
        }
    }

    private static boolean isInDoubt(ImmutableSet<Kind> kinds, Map<String, GroupAnswer> groups) {
        return kinds.stream()
                .anyMatch(kind -> kind == Kind.API_DEFINITION
                        ? groups.values().stream().anyMatch(GroupAnswer::isDoubted)
                        : answer(groups, kind).mayComeToServe(kind));
    }

    private static GroupAnswer answer(Map<String, GroupAnswer> groups, Kind kind) {
        return groups.getOrDefault(kind.group(), GroupAnswer.absent());
    }

    /** Definitions come from discovery, which is asked about all groups then. */
    private static ImmutableSet<String> groups(ImmutableSet<Kind> kinds) {
        return kinds.contains(Kind.API_DEFINITION)
                ? KnownVersions.GROUPS
                : kinds.stream().map(Kind::group).collect(ImmutableSet.toImmutableSet());
    }
}
