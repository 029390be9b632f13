package io.github.snapworthy.kubernetes.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * An API server on this machine, which holds the objects that it is given: discovery and lists. It does right until it is
 * told otherwise. Safe for all threads.
 */
public final class FakeApiServer implements AutoCloseable {
    static {
        // Else the JDK's server holds each answer back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeStore store = new FakeStore();
    private final FakeLists lists = new FakeLists(store);
    private final List<FakeResource> resources = new ArrayList<>();
    private final FakeRules<Misdeed> rules = new FakeRules<>();
    private final FakeRules<WatchDeed> watchRules = new FakeRules<>();
    private final List<FakeRequest> requests = new ArrayList<>();

    private FakeApiServer(HttpServer http) {
        this.http = http;
    }

    /** A server that serves nothing yet. */
    public static FakeApiServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeApiServer server = new FakeApiServer(http);
            http.createContext("/", server::handle);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address. */
    public String url() {
        return "http://" + http.getAddress().getAddress().getHostAddress() + ":"
                + http.getAddress().getPort();
    }

    /** A client of it. */
    public ApiClient client() {
        return Config.fromToken(url(), "secret-token", false);
    }

    /** What it holds. */
    public FakeStore store() {
        return store;
    }

    /** Serves a resource from now on. */
    public synchronized FakeApiServer serve(FakeResource resource) {
        resources.add(resource);
        return this;
    }

    /** Serves a resource no longer. */
    public synchronized void stopServing(FakeResource resource) {
        resources.remove(resource);
        store.endWatches();
    }

    /** Puts an object, given as JSON. */
    public FakeApiServer put(FakeResource resource, String json) {
        store.put(resource, json);
        return this;
    }

    /** Deletes an object. */
    public void delete(FakeResource resource, String namespace, String name) {
        store.delete(resource, namespace, name);
    }

    /** Continue tokens that were given are too old from now on. */
    public void expireTokens() {
        lists.expire();
    }

    /** Misbehaves that often at requests of which that holds; what was said first goes first. */
    public synchronized FakeApiServer on(Predicate<FakeRequest> when, int times, Misdeed misdeed) {
        rules.add(when, times, misdeed);
        return this;
    }

    /** Answers watches of which that holds that often in another way than well. */
    public synchronized FakeApiServer onWatch(Predicate<FakeRequest> when, int times, WatchDeed deed) {
        watchRules.add(when, times, deed);
        return this;
    }

    /** Ends the watches that are open, in order. */
    public void endWatches() {
        store.endWatches();
    }

    /** Forgets all misdeeds that were to come. */
    public synchronized void behave() {
        rules.clear();
        watchRules.clear();
    }

    /** Misbehaves at every request whose path ends so. */
    public FakeApiServer always(String pathEnd, Misdeed misdeed) {
        return on(request -> request.path().endsWith(pathEnd), Integer.MAX_VALUE, misdeed);
    }

    /** The requests that it got whose path ends so, in their order. */
    public synchronized List<FakeRequest> requests(String pathEnd) {
        return requests.stream()
                .filter(request -> request.path().endsWith(pathEnd))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        FakeRequest request = FakeRequest.of(exchange);
        Optional<Misdeed> misdeed = misdeed(request);
        Optional<FakeResource> resource = resource(request);
        if (request.isWatch() && misdeed.isEmpty() && resource.isPresent()) {
            String namespace = String.valueOf(namespace(resource.get(), request));
            new FakeWatch(exchange, store, resource.get(), namespace, request)
                    .run(watchRules.take(request).orElse(FakeWatch::follow));
        } else {
            misdeed.orElse(Misdeed::send).answer(exchange, right(request));
        }
    }

    private synchronized Optional<Misdeed> misdeed(FakeRequest request) {
        requests.add(request);
        return rules.take(request);
    }

    private synchronized Optional<FakeResource> resource(FakeRequest request) {
        return resources.stream()
                .filter(resource -> namespace(resource, request) != null)
                .findFirst();
    }

    private synchronized FakeAnswer right(FakeRequest request) {
        if (request.path().equals("/readyz")) {
            return FakeAnswer.ready();
        }
        if (request.path().equals("/apis")) {
            return FakeAnswer.of(Map.of("kind", "APIGroupList", "apiVersion", "v1", "groups", groups()));
        }
        List<FakeResource> group = resources.stream()
                .filter(resource -> resource.groupPath().equals(request.path()))
                .toList();
        if (!group.isEmpty()) {
            return discovery(group);
        }
        return resource(request)
                .map(resource -> lists.list(resource, namespace(resource, request), request))
                .orElseGet(
                        () -> FakeAnswer.failure(404, "NotFound", "the server could not find the requested resource"));
    }

    private static FakeAnswer discovery(List<FakeResource> group) {
        return FakeAnswer.of(Map.of(
                "kind",
                "APIResourceList",
                "groupVersion",
                group.get(0).apiVersion(),
                "resources",
                group.stream().map(FakeResource::discovered).toList()));
    }

    private List<Map<String, Object>> groups() {
        Map<String, Set<String>> versions = new LinkedHashMap<>();
        resources.stream()
                .filter(resource -> !resource.group().isEmpty())
                .forEach(resource -> versions.computeIfAbsent(resource.group(), group -> new LinkedHashSet<>())
                        .add(resource.version()));
        List<Map<String, Object>> groups = new ArrayList<>();
        versions.forEach((name, served) -> groups.add(Map.of(
                "name",
                name,
                "versions",
                served.stream().map(version -> Map.of("version", version)).toList())));
        return groups;
    }

    /** The namespace that a list of the resource is asked for, the empty text for all; null for another request. */
    private static String namespace(FakeResource resource, FakeRequest request) {
        if (request.path().equals(resource.groupPath() + "/" + resource.plural())) {
            return "";
        }
        String before = resource.groupPath() + "/namespaces/";
        String after = "/" + resource.plural();
        boolean isOne = resource.namespaced()
                && request.path().startsWith(before)
                && request.path().endsWith(after)
                && request.path().length() > before.length() + after.length();
        return isOne ? request.path().substring(before.length(), request.path().length() - after.length()) : null;
    }

    /** Ends it, and every answer that is still hanging. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
