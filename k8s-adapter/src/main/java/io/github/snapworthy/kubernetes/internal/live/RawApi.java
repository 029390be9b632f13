package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableMap;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Requests to the API server by the host's client, with its TLS, authentication and connections, and without its models.
 * Safe for all threads.
 */
public final class RawApi {
    public static final String JSON = "application/json";

    /** The one kind of authentication that the client knows for the API server. */
    private static final String[] AUTHENTICATION = {"BearerToken"};

    private final ApiClient client;
    private final OkHttpClient http;
    private final Pace pace;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** Sends by that client, which stays as it is. */
    public RawApi(ApiClient client, Pace pace) {
        this.client = client;
        this.pace = pace;
        http = client.getHttpClient();
    }

    /**
     * One request for what is at a path.
     *
     * @param path the path below the address of the server
     * @param query the parameters
     * @param accept the media types that are wanted; where they are of JSON, the answer has to be
     */
    public record Get(String path, ImmutableMap<String, String> query, String accept) {
        /** A request for JSON without parameters. */
        static Get of(String path) {
            return new Get(path, ImmutableMap.of(), JSON);
        }

        /** The request for people. */
        @Override
        public String toString() {
            return "GET " + path;
        }
    }

    /** The address of the API server. */
    public String server() {
        return client.getBasePath();
    }

    /**
     * Sends a request; the answer is one of success, and JSON where that is wanted.
     *
     * @param limit how long it may take to the end of its answer, zero for ever
     * @throws ApiFault if the server answers anything else
     * @throws IOException if it does not answer
     */
    public Answer open(Get get, Duration limit) throws IOException {
        return open(get, limit, Duration.ZERO);
    }

    /** As {@link #open(Get, Duration)} does; fails also where nothing comes for so long, be it in the middle of the answer. */
    public Answer open(Get get, Duration limit, Duration silence) throws IOException {
        Call call = http.newBuilder()
                .callTimeout(limit)
                .readTimeout(silence)
                .build()
                .newCall(request(get));
        calls.add(call);
        if (cancelled) {
            call.cancel();
        }
        Answer answer = null;
        try {
            Response response = execute(call);
            answer = new Answer(call, response, () -> calls.remove(call));
            check(get, response, answer);
            return answer;
        } catch (IOException | RuntimeException e) {
            if (answer == null) {
                calls.remove(call);
            } else {
                answer.close();
            }
            throw e;
        }
    }

    /** What the host puts into its client, to fetch a token for example, may throw whatever it likes. */
    private static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (RuntimeException e) {
            throw new IOException("the client failed: " + e, e);
        }
    }

    private Request request(Get get) throws IOException {
        List<Pair> query = get.query.entrySet().stream()
                .map(entry -> new Pair(entry.getKey(), entry.getValue()))
                .toList();
        Map<String, String> headers = new HashMap<>(Map.of("Accept", get.accept));
        try {
            return client.buildRequest(
                    null,
                    get.path,
                    "GET",
                    query,
                    List.of(),
                    null,
                    headers,
                    new HashMap<>(),
                    new HashMap<>(),
                    AUTHENTICATION,
                    null);
        } catch (ApiException | IllegalArgumentException e) { // an address that is none, for example
            throw new ApiFault(ApiFault.NO_REQUEST, "no request can be made: " + e.getMessage(), Optional.empty());
        }
    }

    private void check(Get get, Response response, Answer answer) throws IOException {
        if (!response.isSuccessful()) {
            String why = StatusReader.message(answer.body());
            String message = response.code() + " " + (why.isEmpty() ? response.message() : why);
            throw new ApiFault(
                    response.code(), message.trim(), RetryAfter.parse(response.header("Retry-After"), pace.now()));
        }
        String type = String.valueOf(response.header("Content-Type")).toLowerCase(Locale.ROOT);
        if (get.accept.startsWith(JSON) && !type.startsWith(JSON)) {
            answer.abandon();
            throw new ApiFault(ApiFault.NO_API, "answers with " + type + ": expected " + JSON, Optional.empty());
        }
    }

    /** Ends all requests, those under way and those to come. */
    public void cancel() {
        cancelled = true;
        calls.forEach(Call::cancel);
    }
}
