package io.github.snapworthy.kubernetes.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** A way to answer other than well. It gets what the right answer would have been. */
@FunctionalInterface
public interface Misdeed {
    /** Answers, or leaves the client waiting. */
    void answer(HttpExchange exchange, FakeAnswer right) throws IOException;

    /** Another answer. */
    static Misdeed saying(FakeAnswer other) {
        return (exchange, right) -> send(exchange, other);
    }

    /** The right answer, changed. */
    static Misdeed changing(UnaryOperator<FakeAnswer> change) {
        return (exchange, right) -> send(exchange, change.apply(right));
    }

    /** The right answer with another text in the place of one that it has. */
    static Misdeed replacing(String text, String by) {
        return changing(right -> {
            if (!right.body().contains(text)) {
                throw new AssertionError(text + " is not in " + right.body());
            }
            return right.saying(right.body().replace(text, by));
        });
    }

    /** A web page, as proxies have them. */
    static Misdeed webPage() {
        String page = "<html><body>Please sign in</body></html>";
        return saying(new FakeAnswer(200, "text/html", page, Map.of()));
    }

    /** Half of the right answer, then the connection is closed. */
    static Misdeed breakingOff() {
        return (exchange, right) -> {
            byte[] body = right.bytes();
            exchange.getResponseHeaders().set("Content-Type", right.type());
            exchange.sendResponseHeaders(right.status(), body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Half of the right answer, as if it were all. */
    static Misdeed halving() {
        return changing(
                right -> right.saying(right.body().substring(0, right.body().length() / 2)));
    }

    /** No answer at all, until the latch lets go. */
    static Misdeed hanging(CountDownLatch latch) {
        return (exchange, right) -> {
            await(latch);
            exchange.close();
        };
    }

    /** The first half, and the rest when the latch lets go. */
    static Misdeed stopping(CountDownLatch latch) {
        return (exchange, right) -> {
            byte[] body = right.bytes();
            exchange.getResponseHeaders().set("Content-Type", right.type());
            exchange.sendResponseHeaders(right.status(), 0);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            await(latch);
            exchange.close();
        };
    }

    /** The right answer in very small pieces. */
    static Misdeed crumbling() {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Content-Type", right.type());
            exchange.sendResponseHeaders(right.status(), 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (byte b : right.bytes()) {
                    out.write(b);
                    out.flush();
                }
            }
        };
    }

    /** The right answer, packed. */
    static Misdeed packing() {
        return (exchange, right) -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(right.bytes());
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, right.status(), right.type(), packed.toByteArray());
        };
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Sends an answer. */
    static void send(HttpExchange exchange, FakeAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, answer.status(), answer.type(), answer.bytes());
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
