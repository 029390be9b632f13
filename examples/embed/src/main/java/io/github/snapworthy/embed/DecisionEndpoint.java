package io.github.snapworthy.embed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** Answers {@code GET /claims/NAMESPACE/NAME} with the report on that claim. Safe for all threads. */
public final class DecisionEndpoint implements HttpHandler {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int NO_BODY = -1;

    private final Supplier<Situation> cluster;

    /** Answers from what is known of the cluster when a request comes. */
    public DecisionEndpoint(Supplier<Situation> cluster) {
        this.cluster = cluster;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, NO_BODY);
            } else if (path.length != 4 || !ObjectRef.canBeNamed(path[2]) || !ObjectRef.canBeNamed(path[3])) {
                exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
            } else {
                answer(exchange, report(cluster.get(), ClaimRef.of(path[2], path[3])));
            }
        }
    }

    // quote: endpoint
    /** What the operations that need no parameter give for the claim; a claim that is not there is an answer, too. */
    public static byte[] report(Situation now, ClaimRef claim) throws IOException {
        EligibilityReport report = EligibilityReport.builder()
                .profile(now.profile().name())
                .profileWhy("the profile of this service")
                .facts(ObservedFacts.of(now.inventory()))
                .addAllDecisions(now.row(claim))
                .build();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportFormat.json().write(report, json);
        return json.toByteArray();
    }

    private static void answer(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(OK, json.length);
        exchange.getResponseBody().write(json);
    }
    // end
}
