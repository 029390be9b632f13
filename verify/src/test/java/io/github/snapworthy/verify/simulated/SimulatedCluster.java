package io.github.snapworthy.verify.simulated;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.snapworthy.verify.simulated.Served.Target;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A cluster on this machine: an API server that holds objects, and controllers that act before each answer. Pods run their
 * scripts for real, volumes are directories, snapshots are copies of them. It does right until it is told otherwise. Safe for
 * all threads.
 */
public final class SimulatedCluster implements AutoCloseable {
    /** The driver of all of its classes. */
    public static final String DRIVER = "csi.acme.example";

    private static final Gson GSON = new Gson();
    private static final int ROUNDS = 4;

    static {
        // Else each answer waits 40 ms for an acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Objects objects = new Objects();
    private final Disks disks;
    private final Kubelet kubelet;
    private final Provisioner provisioner;
    private final Snapshotter snapshotter;
    private final Set<Misdeed> misdeeds = EnumSet.noneOf(Misdeed.class);
    private final List<Rule> rules = new ArrayList<>();
    private int pageSize = 500;

    /**
     * A request.
     *
     * @param method its method
     * @param path its path
     */
    public record Asked(String method, String path) {
        /** Whether it is that method on a path that holds that text. */
        public boolean is(String itsMethod, String text) {
            return method.equals(itsMethod) && path.contains(text);
        }

        /** The right that it needs, a verb and a resource; empty for what is asked of no resource. */
        public Optional<String> right() {
            return Served.target(path)
                    .map(target -> verb(target) + " " + target.resource().plural());
        }

        private String verb(Target target) {
            return switch (method) {
                case "POST" -> "create";
                case "GET" -> target.name().isPresent() ? "get" : "list";
                default -> method.toLowerCase(Locale.ROOT);
            };
        }
    }

    /** When a fault comes. */
    public enum When {
        /** Before the request does anything. */
        BEFORE,
        /** After it has done what was asked: its answer is lost. */
        AFTER
    }

    private static final class Rule {
        private final Predicate<Asked> on;
        private final When when;
        private final int status;
        private final Runnable deed;
        private int times;

        Rule(Predicate<Asked> on, When when, int times, int status, Runnable deed) {
            this.on = on;
            this.when = when;
            this.times = times;
            this.status = status;
            this.deed = deed;
        }
    }

    private record Answer(int status, String body) {
        static Answer of(Object content) {
            return new Answer(200, GSON.toJson(content));
        }

        static Answer failure(int status, String message) {
            return new Answer(
                    status,
                    GSON.toJson(Map.of("kind", "Status", "status", "Failure", "code", status, "message", message)));
        }
    }

    private SimulatedCluster(Path folder) throws IOException {
        disks = new Disks(folder);
        kubelet = new Kubelet(objects, disks, folder);
        provisioner = new Provisioner(objects, disks);
        snapshotter = new Snapshotter(objects, disks);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::handle);
        http.setExecutor(threads);
    }

    /** A cluster with one namespace and classes of one driver, its storage in that folder. */
    public static SimulatedCluster start(Path folder) {
        try {
            SimulatedCluster cluster = new SimulatedCluster(folder);
            cluster.put("namespaces", "{metadata: {name: lab}}");
            cluster.put(
                    "csidrivers",
                    "{metadata: {name: csi.acme.example, labels: {'app.kubernetes.io/version': '1.2.0'}}, spec: {}}");
            cluster.put("storageclasses", "{metadata: {name: fast}, provisioner: csi.acme.example}");
            cluster.put(
                    "storageclasses",
                    "{metadata: {name: late}, provisioner: csi.acme.example,"
                            + " volumeBindingMode: WaitForFirstConsumer}");
            cluster.put(
                    "storageclasses", "{metadata: {name: kept}, provisioner: csi.acme.example, reclaimPolicy: Retain}");
            cluster.put(
                    "volumesnapshotclasses",
                    "{metadata: {name: snaps, annotations: {'snapshot.storage.kubernetes.io/is-default-class': 'true'}},"
                            + " driver: csi.acme.example, deletionPolicy: Delete}");
            cluster.put(
                    "volumesnapshotclasses",
                    "{metadata: {name: keeps}, driver: csi.acme.example, deletionPolicy: Retain}");
            cluster.put(
                    "volumegroupsnapshotclasses",
                    "{metadata: {name: groups, annotations: {'groupsnapshot.storage.kubernetes.io/is-default-class':"
                            + " 'true'}}, driver: csi.acme.example, deletionPolicy: Delete}");
            cluster.put(
                    "volumesnapshotclasses",
                    "{metadata: {name: foreign}, driver: csi.other.example, deletionPolicy: Delete}");
            cluster.put(
                    "volumegroupsnapshotclasses",
                    "{metadata: {name: hold}, driver: csi.acme.example, deletionPolicy: Retain}");
            cluster.http.start();
            return cluster;
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

    /** The directory of the volumes. */
    public Path volumes() {
        return disks.root();
    }

    /** An empty volume at the storage, of that handle. */
    public synchronized void disk(String handle) {
        disks.make(handle);
    }

    /** Puts an object, given as JSON with as few quotes as one likes. */
    public synchronized SimulatedCluster put(String plural, String json) {
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        if (!objects.add(plural, object)) {
            throw new IllegalArgumentException("there already: " + json);
        }
        return this;
    }

    /** Puts another object in the place of one that goes without its finalizers. */
    public synchronized void replace(String plural, String json) {
        JsonObject metadata = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("metadata");
        JsonObject old = objects.find(plural, Objects.text(metadata, "namespace"), Objects.text(metadata, "name"))
                .orElseThrow();
        old.getAsJsonObject("metadata").remove("finalizers");
        objects.delete(old);
        put(plural, json);
    }

    /** Misbehaves so from now on. */
    public synchronized SimulatedCluster with(Misdeed... deeds) {
        misdeeds.addAll(List.of(deeds));
        if (misdeeds.contains(Misdeed.COPY_LOOKS_AT_SOURCE)) {
            snapshotter.lookAtSources();
        }
        return this;
    }

    /** Lists so many objects at a time. */
    public synchronized void pages(int size) {
        pageSize = size;
    }

    /** Misbehaves no longer. */
    public synchronized void behave() {
        misdeeds.clear();
        rules.clear();
    }

    /** Answers so many of those requests with an HTTP status of failure. */
    public SimulatedCluster faulty(Predicate<Asked> on, When when, int times, int status) {
        return rule(new Rule(on, when, times, status, () -> {}));
    }

    /** Does something once at such a request, before it or after it, and answers as usual. */
    public SimulatedCluster at(Predicate<Asked> on, When when, Runnable deed) {
        return at(on, when, 1, deed);
    }

    /** Does something at the first requests of a kind, so many times. */
    public SimulatedCluster at(Predicate<Asked> on, When when, int times, Runnable deed) {
        return rule(new Rule(on, when, times, 0, deed));
    }

    private synchronized SimulatedCluster rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** What there is, in the cluster and at its storage: one line for each object, volume and snapshot. */
    public synchronized TreeSet<String> inventory() {
        act();
        TreeSet<String> all = objects.names();
        all.removeIf(name -> name.startsWith("events/"));
        disks.handles().forEach(handle -> all.add("storage/" + handle));
        return all;
    }

    /** The objects of a resource. */
    public synchronized List<JsonObject> list(String plural) {
        return objects.list(plural, "").stream().map(JsonObject::deepCopy).toList();
    }

    private void act() {
        for (int round = 0; round < ROUNDS; round++) {
            provisioner.act(misdeeds);
            snapshotter.act(misdeeds);
            kubelet.act(misdeeds);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Asked asked =
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        Answer answer = broken(asked, When.BEFORE).orElseGet(() -> {
            Answer right = right(asked, query, new String(body, StandardCharsets.UTF_8));
            return broken(asked, When.AFTER).orElse(right);
        });
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What a rule does, outside of the lock: it may wait for whoever asks the cluster. */
    private Optional<Answer> broken(Asked asked, When when) {
        Optional<Rule> rule = take(asked, when);
        rule.ifPresent(one -> one.deed.run());
        return rule.filter(one -> one.status != 0).map(one -> Answer.failure(one.status, "simulated"));
    }

    private synchronized Optional<Rule> take(Asked asked, When when) {
        Optional<Rule> found = rules.stream()
                .filter(rule -> rule.times > 0 && rule.when == when && rule.on.test(asked))
                .findFirst();
        found.ifPresent(rule -> rule.times--);
        return found;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private synchronized Answer right(Asked asked, Map<String, String> query, String body) {
        act();
        if (asked.path.equals("/version")) {
            return Answer.of(Map.of("gitVersion", "v1.34.0"));
        }
        if (asked.path.equals("/readyz")) {
            return new Answer(200, "\"ok\"");
        }
        Optional<Answer> discovery = Discovery.answer(asked.path).map(Answer::of);
        if (discovery.isPresent()) {
            return discovery.get();
        }
        Optional<Target> target = Served.target(asked.path);
        if (target.isEmpty()) {
            return Answer.failure(404, "the server could not find the requested resource");
        }
        Answer answer = answer(asked.method, target.get(), query, body);
        act();
        return answer;
    }

    private Answer answer(String method, Target target, Map<String, String> query, String body) {
        String plural = target.resource().plural();
        if (target.name().isEmpty()) {
            return method.equals("POST") ? create(target, body) : list(target, query);
        }
        Optional<JsonObject> object =
                objects.find(plural, target.namespace(), target.name().get());
        if (object.isEmpty()) {
            return Answer.failure(404, plural + " " + target.name().get() + " not found");
        }
        return switch (method) {
            case "PATCH" -> {
                Objects.merge(object.get(), JsonParser.parseString(body).getAsJsonObject());
                yield Answer.of(object.get());
            }
            case "DELETE" -> delete(object.get(), body);
            default -> Answer.of(object.get());
        };
    }

    private Answer create(Target target, String body) {
        JsonObject object = JsonParser.parseString(body).getAsJsonObject();
        if (!Objects.text(object, "apiVersion").equals(target.resource().apiVersion())
                || !Objects.text(object, "kind").equals(target.resource().kind())) {
            return Answer.failure(400, "the object provided is unrecognized");
        }
        if (misdeeds.contains(Misdeed.LABELS_STRIPPED)) {
            object.getAsJsonObject("metadata").remove("labels");
        }
        if (misdeeds.contains(Misdeed.CLASS_CHANGED)
                && target.resource().plural().equals("persistentvolumeclaims")) {
            object.getAsJsonObject("spec").addProperty("storageClassName", "kept");
        }
        return objects.add(target.resource().plural(), object)
                ? new Answer(201, GSON.toJson(object))
                : Answer.failure(409, "already exists");
    }

    private Answer delete(JsonObject object, String body) {
        String wanted = body.isEmpty()
                ? ""
                : Objects.text(JsonParser.parseString(body).getAsJsonObject(), "preconditions", "uid");
        if (!wanted.isEmpty() && !wanted.equals(Objects.text(object, "metadata", "uid"))) {
            return Answer.failure(409, "Precondition failed: UID");
        }
        objects.delete(object);
        return Answer.of(object);
    }

    private Answer list(Target target, Map<String, String> query) {
        List<JsonObject> items = objects.list(target.resource().plural(), target.namespace()).stream()
                .filter(object -> Discovery.isSelected(object, query))
                .toList();
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kind", target.resource().kind() + "List");
        list.put("apiVersion", target.resource().apiVersion());
        int from = Integer.parseInt(query.getOrDefault("continue", "0"));
        int to = Math.min(items.size(), from + pageSize);
        list.put("metadata", to < items.size() ? Map.of("continue", Integer.toString(to)) : Map.of());
        list.put("items", items.subList(from, to));
        return Answer.of(list);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
