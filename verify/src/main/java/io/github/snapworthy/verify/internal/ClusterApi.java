package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.snapworthy.verify.Leftover;
import io.github.snapworthy.verify.internal.Marks.Run;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes objects by the host's client, with its TLS, authentication and connections, and without its models. Tries
 * again where that may help, and nothing is made twice by it. Safe for all threads.
 */
public final class ClusterApi {
    private static final String JSON = "application/json";
    private static final String MERGE = "application/merge-patch+json";
    private static final String[] AUTHENTICATION = {"BearerToken"};
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_OF_MESSAGE = 400;

    private final ApiClient client;
    private final Rhythm rhythm;

    /** Sends by that client, which stays as it is. */
    public ClusterApi(ApiClient client, Rhythm rhythm) {
        this.client = client;
        this.rhythm = rhythm;
    }

    /** One request. */
    private record Call(String method, String path, Map<String, String> query, Optional<JsonObject> body, String type) {
        static Call of(String method, String path) {
            return new Call(method, path, ImmutableMap.of(), Optional.empty(), JSON);
        }

        Call asking(Map<String, String> parameters) {
            return new Call(method, path, parameters, body, type);
        }

        Call with(JsonObject content, String itsType) {
            return new Call(method, path, query, Optional.of(content), itsType);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    Rhythm rhythm() {
        return rhythm;
    }

    /** The object of that name, empty where there is none. */
    Optional<JsonObject> find(ApiResource resource, String namespace, String name, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        return unlessMissing(Call.of("GET", resource.path(namespace) + "/" + name), deadline);
    }

    /** What is at a path, empty where nothing is. */
    Optional<JsonObject> find(String path, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        return unlessMissing(Call.of("GET", path), deadline);
    }

    private Optional<JsonObject> unlessMissing(Call call, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        try {
            return Optional.of(send(call, deadline));
        } catch (ApiFault fault) {
            if (fault.isMissing()) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** The objects of a resource that these parameters select, of all pages; none where the resource is not served. */
    ImmutableList<JsonObject> list(ApiResource resource, String namespace, Map<String, String> query, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        ImmutableList.Builder<JsonObject> all = ImmutableList.builder();
        Map<String, String> asked = new HashMap<>(query);
        while (true) {
            Call call = Call.of("GET", resource.path(namespace)).asking(asked);
            Optional<JsonObject> page = unlessMissing(call, deadline);
            page.ifPresent(list -> all.addAll(Fields.maps(list, "items")));
            String next = page.map(list -> Fields.textOf(list, "metadata", "continue"))
                    .orElse("");
            if (next.isEmpty()) {
                return all.build();
            }
            asked.put("continue", next);
        }
    }

    /**
     * Makes an object of a run, whose name nobody else has. An answer that was lost does no harm: where the object is there already
     * and of the run, it was made.
     */
    JsonObject create(ApiResource resource, Run run, JsonObject object, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        object.addProperty("apiVersion", resource.apiVersion());
        object.addProperty("kind", resource.kind());
        JsonObject made;
        try {
            made = send(Call.of("POST", resource.path(run.namespace())).with(object, JSON), deadline);
        } catch (ApiFault fault) {
            if (!fault.isConflict()) {
                throw fault;
            }
            return find(resource, run.namespace(), Fields.name(object), deadline)
                    .filter(run::isOf)
                    .orElseThrow(() -> fault);
        }
        if (!run.isOf(made)) {
            throw unmarked(resource, made, deadline);
        }
        return made;
    }

    /** What has no labels of ours would never be found again, so it is removed while its uid is known. */
    private IOException unmarked(ApiResource resource, JsonObject made, Deadline deadline)
            throws TimeoutException, InterruptedException {
        Doomed doomed = new Doomed(this, resource, made, Doomed.Removal.BY_US);
        Doomed.remove(List.of(doomed), rhythm, deadline, deadline);
        String left = doomed.leftovers().stream().map(Leftover::toString).collect(Collectors.joining("; "));
        return new IOException(
                doomed + " was made without its labels, which something in the cluster took away: it was "
                        + (left.isEmpty() ? "removed" : "deleted, and there is still " + left));
    }

    /** Merges these fields into an object. */
    void patch(ApiResource resource, String namespace, String name, JsonObject fields, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        send(Call.of("PATCH", resource.path(namespace) + "/" + name).with(fields, MERGE), deadline);
    }

    /** Deletes the object of that name if it has that uid; what is gone already, or is another one by now, is left alone. */
    void delete(ApiResource resource, String namespace, String name, String uid, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        JsonObject options = Fields.object(ImmutableMap.of("preconditions", ImmutableMap.of("uid", uid)));
        try {
            send(Call.of("DELETE", resource.path(namespace) + "/" + name).with(options, JSON), deadline);
        } catch (ApiFault fault) {
            if (!fault.isMissing() && !fault.isConflict()) {
                throw fault;
            }
        }
    }

    private JsonObject send(Call call, Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        for (int failed = 1; ; failed++) {
            if (Thread.interrupted()) {
                throw new InterruptedException(call.toString());
            }
            Duration limit = deadline.atMost(rhythm.requestTimeout());
            try {
                return once(call, limit);
            } catch (IOException fault) {
                if (Thread.interrupted()) {
                    throw new InterruptedException(call + ": " + fault.getMessage());
                }
                if (fault instanceof InterruptedIOException && limit.compareTo(rhythm.requestTimeout()) < 0) {
                    throw new TimeoutException("the time was up before an answer to " + call);
                }
                Duration wait = wait(fault, failed);
                boolean isHopeless = fault instanceof ApiFault answered && !answered.isWorthRetrying();
                if (isHopeless || failed >= rhythm.attempts() || wait.compareTo(deadline.left()) >= 0) {
                    throw fault;
                }
                rhythm.pace().sleep(wait);
            }
        }
    }

    private Duration wait(IOException fault, int failed) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        Duration longest = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        Duration own =
                Duration.ofNanos((long) (longest.toNanos() * (1 + rhythm.pace().chance()) / 2));
        Optional<Duration> asked = fault instanceof ApiFault answered ? answered.retryAfter() : Optional.empty();
        return asked.filter(wait -> wait.compareTo(own) > 0).orElse(own);
    }

    private JsonObject once(Call call, Duration limit) throws IOException {
        okhttp3.Call sent = client.getHttpClient()
                .newBuilder()
                .callTimeout(limit)
                .readTimeout(Duration.ZERO)
                .build()
                .newCall(request(call));
        try (Response response = sent.execute()) {
            ResponseBody body = response.body();
            String text = body == null ? "" : body.string();
            if (!response.isSuccessful()) {
                throw new ApiFault(
                        response.code(),
                        call + ": " + response.code() + " " + message(text, response.message()),
                        retryAfter(response.header("Retry-After")));
            }
            return parse(text)
                    .orElseThrow(() -> new IOException(call + ": the answer is no object: is this an API server?"));
        } catch (RuntimeException e) { // what the host puts into its client may throw whatever it likes
            throw new IOException(call + ": the client failed: " + e, e);
        }
    }

    private Request request(Call call) throws IOException {
        List<Pair> query = call.query.entrySet().stream()
                .map(entry -> new Pair(entry.getKey(), entry.getValue()))
                .toList();
        try {
            Request bare = client.buildRequest(
                    null,
                    call.path,
                    "GET",
                    query,
                    List.of(),
                    null,
                    new HashMap<>(Map.of("Accept", JSON)),
                    new HashMap<>(),
                    new HashMap<>(),
                    AUTHENTICATION,
                    null);
            return bare.newBuilder().method(call.method, body(call)).build();
        } catch (ApiException | IllegalArgumentException e) {
            throw new ApiFault(-1, call + ": no request can be made: " + e.getMessage(), Optional.empty());
        }
    }

    private static @Nullable RequestBody body(Call call) {
        return call.body
                .map(content -> RequestBody.create(
                        content.toString().getBytes(StandardCharsets.UTF_8), MediaType.parse(call.type)))
                .orElse(null);
    }

    private static String message(String text, String otherwise) {
        String message = parse(text)
                .flatMap(status -> Fields.text(status, "message"))
                .orElse(text.isBlank() ? otherwise : text.strip());
        return message.length() > MOST_OF_MESSAGE ? message.substring(0, MOST_OF_MESSAGE) + "..." : message;
    }

    private static Optional<JsonObject> parse(String text) {
        try {
            JsonElement parsed = JsonParser.parseString(text);
            return parsed.isJsonObject() ? Optional.of(parsed.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> retryAfter(@Nullable String header) {
        if (header == null || !header.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header));
        return Optional.of(asked.compareTo(LONGEST_ASKED_FOR) < 0 ? asked : LONGEST_ASKED_FOR);
    }
}
