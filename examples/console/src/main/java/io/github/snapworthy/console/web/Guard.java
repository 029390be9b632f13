package io.github.snapworthy.console.web;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets through what a browser asks for under a name that is ours, to read. A page of somebody else, whose name was made to lead
 * here, is refused by that name; and what its scripts may not read, browsers keep from them, for nothing here allows it.
 */
final class Guard extends Handler.Wrapper {
    private static final ImmutableSet<String> LOOPBACK = ImmutableSet.of("localhost", "127.0.0.1", "[::1]");

    private static final ImmutableMap<String, String> HEADERS = ImmutableMap.<String, String>builder()
            .put(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
                            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'; trusted-types 'none'")
            .put("X-Content-Type-Options", "nosniff")
            .put("X-Frame-Options", "DENY")
            .put("Referrer-Policy", "no-referrer")
            .put("Cross-Origin-Opener-Policy", "same-origin")
            .put("Cross-Origin-Resource-Policy", "same-origin")
            .put("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
            .buildOrThrow();

    private final ImmutableSet<String> names;

    /** Lets through what is asked for under a name of the loopback address, or one of these. */
    Guard(Handler handler, ImmutableSet<String> names) {
        super(handler);
        this.names = ImmutableSet.<String>builder()
                .addAll(LOOPBACK)
                .addAll(names.stream().map(Ascii::toLowerCase).toList())
                .build();
    }

    /** Says in an answer that no page of somebody else may use it; each one has to say so. */
    static void keepOthersOut(HttpFields.Mutable headers) {
        HEADERS.forEach(headers::put);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        keepOthersOut(headers);
        if (!isOurs(request)) {
            Answers.write(
                    Answer.problem(421, "Misdirected Request", "expected one of the names that --allow-host gives"),
                    response,
                    callback);
            return true;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            headers.put(HttpHeader.ALLOW, "GET, HEAD");
            headers.put(HttpHeader.CONNECTION, "close"); // what is left of the request is not read
            Answers.write(Answer.problem(405, "Method Not Allowed", "expected GET or HEAD"), response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Both names count where a request has two: in its first line and in its header. */
    private boolean isOurs(Request request) {
        String header = request.getHeaders().get(HttpHeader.HOST);
        String line = request.getHttpURI().getHost();
        return header != null && isOurs(withoutPort(header)) && (line == null || isOurs(line));
    }

    private boolean isOurs(String name) {
        return names.contains(Ascii.toLowerCase(name));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
