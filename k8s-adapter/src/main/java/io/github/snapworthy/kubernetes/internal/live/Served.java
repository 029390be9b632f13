package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Finds out what a server serves, and whether there is one. */
public final class Served {
    private static final String CORE = "";
    private static final String CORE_VERSION = "v1";
    private static final int UNAUTHORIZED = 401;

    private final Discovery discovery;
    private final String server;
    private final Workers workers;

    /** Asks by that discovery, so many questions at once as there are workers. */
    public Served(Discovery discovery, String server, Workers workers) {
        this.discovery = discovery;
        this.server = server;
        this.workers = workers;
    }

    /** A result, or the fault that came instead. */
    private record Result<T>(@Nullable T value, @Nullable IOException fault) {
        /** A server that refuses is there, be it that it tells nothing. */
        boolean isSomething() {
            return value != null || (fault instanceof ApiFault answered && answered.isForbidden());
        }
    }

    /** A question to discovery. */
    private interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    private static <T> Callable<Result<?>> task(Question<T> question) {
        return () -> {
            try {
                return new Result<>(question.ask(), null);
            } catch (IOException fault) {
                return new Result<T>(null, fault);
            }
        };
    }

    /**
     * What these groups serve. Of a server that is starting nothing is believed to be missing: whether it is ready is
     * asked first, for it may become so meanwhile.
     *
     * @throws IOException if there is no API server that could tell
     */
    @SuppressWarnings("unchecked")
    public ImmutableMap<String, GroupAnswer> ask(ImmutableSet<String> groups) throws IOException, InterruptedException {
        Optional<Failure> unready = discovery.unready();
        List<Result<?>> roots = workers.all(
                ImmutableList.of(task(() -> discovery.resources(CORE, CORE_VERSION)), task(() -> discovery.groups())));
        Result<ImmutableSet<String>> core = (Result<ImmutableSet<String>>) roots.get(0);
        Result<ImmutableMap<String, ImmutableList<String>>> named =
                (Result<ImmutableMap<String, ImmutableList<String>>>) roots.get(1);
        if (core.fault != null && !core.isSomething() && !named.isSomething()) {
            throw unreachable(core.fault);
        }
        ImmutableMap.Builder<String, GroupAnswer> answers = ImmutableMap.builder();
        answers.put(CORE, core(core));
        answers.putAll(named(groups, named));
        ImmutableMap<String, GroupAnswer> told = answers.buildOrThrow();
        return unready.map(why -> doubted(told, why)).orElse(told);
    }

    private static ImmutableMap<String, GroupAnswer> doubted(Map<String, GroupAnswer> told, Failure unready) {
        ImmutableMap.Builder<String, GroupAnswer> doubted = ImmutableMap.builder();
        told.forEach((group, answer) -> doubted.put(group, answer.doubted(group, unready)));
        return doubted.buildOrThrow();
    }

    private IOException unreachable(IOException fault) {
        String words = Failure.words(fault);
        if (fault instanceof ApiFault answered && answered.status() != ApiFault.NO_REQUEST) {
            String what =
                    answered.status() == UNAUTHORIZED ? "does not accept the credentials" : "does not serve its API";
            return new IOException("the API server " + server + " " + what + ": " + words, fault);
        }
        return new IOException("the API server " + server + " cannot be reached: " + words, fault);
    }

    private static GroupAnswer core(Result<ImmutableSet<String>> core) {
        return core.value != null
                ? new GroupAnswer(ImmutableMap.of(CORE_VERSION, core.value), ImmutableMap.of())
                : GroupAnswer.unknown(failure(core));
    }

    private static Failure failure(Result<?> result) {
        IOException fault = result.fault;
        return Failure.of(fault == null ? new IOException("no answer") : fault);
    }

    private Map<String, GroupAnswer> named(
            ImmutableSet<String> groups, Result<ImmutableMap<String, ImmutableList<String>>> named)
            throws InterruptedException {
        List<String> wanted =
                groups.stream().filter(group -> !group.equals(CORE)).toList();
        List<Callable<GroupAnswer>> questions = new ArrayList<>();
        for (String group : wanted) {
            ImmutableMap<String, ImmutableList<String>> versions = named.value;
            questions.add(
                    versions == null
                            ? () -> GroupAnswer.unknown(failure(named))
                            : () -> discovery.group(group, versions.getOrDefault(group, ImmutableList.of())));
        }
        List<GroupAnswer> answers = workers.all(questions);
        ImmutableMap.Builder<String, GroupAnswer> byName = ImmutableMap.builder();
        for (int i = 0; i < answers.size(); i++) {
            byName.put(wanted.get(i), answers.get(i));
        }
        return byName.buildOrThrow();
    }
}
