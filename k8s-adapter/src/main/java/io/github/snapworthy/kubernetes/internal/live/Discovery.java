package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Items;
import io.github.snapworthy.kubernetes.internal.tree.Text;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks an API server what it serves: group by group, so that an aggregated API that is down, or a part that may not be
 * read, costs only itself. Safe for all threads.
 */
public final class Discovery {
    private static final FieldTree WANTED = FieldTree.of(
            ImmutableList.of("kind", "groups.name", "groups.versions.version", "resources.name", "resources.verbs"));

    private static final RawApi.Get READY = new RawApi.Get("/readyz", ImmutableMap.of(), "text/plain");

    private static final Failure NOT_READY = new Failure(
            Failure.Why.NOT_READY, "the API server says that it is not ready, and may serve more than it tells");

    private final RawApi api;
    private final Retries retries;
    private final AtomicReference<Instant> firstDate = new AtomicReference<>();

    /** Asks that server. */
    public Discovery(RawApi api, Retries retries) {
        this.api = api;
        this.retries = retries;
    }

    /** The time of the server at its first answer, where it told it. */
    public Optional<Instant> date() {
        return Optional.ofNullable(firstDate.get());
    }

    /**
     * Says so if the server is not ready. It is ready when discovery has all definitions of custom resources, see
     * kubernetes/kubernetes#89145. One that does not tell, for want of rights or because it is too old, counts as ready.
     */
    Optional<Failure> unready() throws InterruptedException {
        try {
            return retries.once(this::unready);
        } catch (ApiFault fault) {
            return fault.isOfServer() ? Optional.of(NOT_READY) : Optional.empty();
        } catch (IOException fault) {
            return Optional.empty(); // discovery meets the same fault, and tells of it
        }
    }

    private Optional<Failure> unready(Duration limit) throws IOException {
        api.open(READY, limit).close();
        return Optional.empty();
    }

    /** The versions of each API group but the core group. */
    ImmutableMap<String, ImmutableList<String>> groups() throws IOException, InterruptedException {
        ImmutableMap.Builder<String, ImmutableList<String>> groups = ImmutableMap.builder();
        for (Fields group : list("/apis", "groups")) {
            String name = group.text("name");
            List<Fields> versions = JsonFields.maps(group, "versions");
            if (name != null && versions != null) {
                groups.put(name, texts(versions, "version"));
            }
        }
        return groups.buildKeepingLast();
    }

    /** The resources of a version of a group that can be listed. */
    ImmutableSet<String> resources(String group, String version) throws IOException, InterruptedException {
        return list(Resource.groupPath(group, version), "resources").stream()
                .filter(Discovery::canBeListed)
                .flatMap(resource -> Optional.ofNullable(resource.text("name")).stream())
                .filter(name -> name.indexOf('/') < 0)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean canBeListed(Fields resource) {
        return resource.get("verbs") instanceof Items verbs
                && verbs.elements().stream()
                        .anyMatch(verb ->
                                verb instanceof Text text && text.value().equals("list"));
    }

    /** What a group serves in these versions. */
    GroupAnswer group(String group, Iterable<String> versions) throws InterruptedException {
        ImmutableMap.Builder<String, ImmutableSet<String>> served = ImmutableMap.builder();
        ImmutableMap.Builder<String, Failure> failures = ImmutableMap.builder();
        for (String version : versions) {
            try {
                served.put(version, resources(group, version));
            } catch (IOException fault) {
                Failure failure = Failure.of(fault);
                if (failure.why() != Failure.Why.MISSING) {
                    failures.put(version, failure);
                }
            }
        }
        return new GroupAnswer(served.buildKeepingLast(), failures.buildKeepingLast());
    }

    private static ImmutableList<String> texts(List<Fields> maps, String key) {
        return maps.stream()
                .flatMap(map -> Optional.ofNullable(map.text(key)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private List<Fields> list(String path, String field) throws IOException, InterruptedException {
        return retries.run(limit -> list(path, field, limit));
    }

    private List<Fields> list(String path, String field, Duration limit) throws IOException {
        try (Answer answer = api.open(RawApi.Get.of(path), limit)) {
            answer.date().ifPresent(date -> firstDate.compareAndSet(null, date));
            List<Fields> list = JsonFields.maps(JsonFields.read(answer.body(), WANTED), field);
            if (list == null) {
                throw new ApiFault(ApiFault.NO_API, "answers without " + field, Optional.empty());
            }
            return list;
        } catch (InputFault e) {
            throw new IOException("the answer " + e.problem(), e);
        }
    }
}
