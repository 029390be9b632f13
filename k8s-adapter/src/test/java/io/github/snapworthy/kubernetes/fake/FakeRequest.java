package io.github.snapworthy.kubernetes.fake;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that a server got.
 *
 * @param path its path
 * @param query its parameters
 * @param headers its headers of one value, by their names in lower case
 */
public record FakeRequest(String path, Map<String, String> query, Map<String, String> headers) {
    static FakeRequest of(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new FakeRequest(
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    /** Whether it asks for a page of a list that is not the first one. */
    public boolean isContinued() {
        return query.containsKey("continue");
    }

    /** Whether it asks for events instead of a list. */
    public boolean isWatch() {
        return "true".equals(query.get("watch"));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
