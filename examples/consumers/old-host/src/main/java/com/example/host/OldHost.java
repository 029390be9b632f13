package com.example.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.Claims;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.ReportFormat;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file, a model of the client and an API server, and writes a report, with whatever libraries are there. */
public final class OldHost {
    private static final Path FOLDER = Path.of("");
    private static final Advisor ADVISOR = Advisor.of(Profile.kubernetes());

    private OldHost() {}

    public static void main(String[] arguments) throws Exception {
        tell("a file", OldHost::fromFile);
        tell("a model of the client", OldHost::fromModel);
        tell("an API server", OldHost::fromServer);
        tell("a report", OldHost::report);
    }

    private interface Look {
        String look() throws IOException;
    }

    /** A library that is too old shows as a {@link LinkageError}: each way is tried by itself, and what it says is printed. */
    private static void tell(String from, Look way) throws IOException {
        String seen;
        try {
            seen = way.look();
        } catch (LinkageError e) {
            seen = e.toString().lines().findFirst().orElseThrow();
        }
        System.out.println(from + ": " + seen);
    }

    private static String fromFile() throws IOException {
        return decide(over(file())).toString();
    }

    private static String fromModel() {
        String text = "{\"metadata\": {\"namespace\": \"apps\", \"name\": \"db\"}, \"spec\": {}, \"status\": {\"phase\": \"Bound\"}}";
        Claim claim = Claims.from(JSON.deserialize(text, V1PersistentVolumeClaim.class));
        return claim.phase().toString();
    }

    private static String fromServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", OldHost::answer);
        server.start();
        try {
            ApiClient client = new ApiClient()
                    .setBasePath("http://localhost:" + server.getAddress().getPort());
            return decide(over(KubernetesInventory.list(client, ADVISOR.reads(Operation.SNAPSHOT)))).toString();
        } finally {
            server.stop(0);
        }
    }

    /** What a server would answer, from the folder "api". */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = FOLDER.resolve("api" + exchange.getRequestURI().getPath() + ".json");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            if (Files.exists(file)) {
                exchange.sendResponseHeaders(200, 0);
                Files.copy(file, exchange.getResponseBody());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static String report() throws IOException {
        Situation now = over(file());
        EligibilityReport report = EligibilityReport.builder()
                .profile(now.profile().name())
                .profileWhy("the profile of this host")
                .facts(ObservedFacts.of(now.inventory()))
                .addDecisions(decide(now))
                .build();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportFormat.json().write(report, json);
        return json.toString(StandardCharsets.UTF_8).contains("\"verdict\": \"ALLOWED\"") ? "ALLOWED" : "something else";
    }

    private static Inventory file() {
        return ClusterFiles.read(FOLDER.resolve("cluster.yaml"))
                .addTo(Inventory.builder())
                .assumeComplete()
                .build();
    }

    private static Situation over(Inventory seen) {
        FactSources sources = FactSources.discovered(OldHost.class.getClassLoader());
        return ADVISOR.over(seen, sources.gather(seen));
    }

    private static Decision decide(Situation now) {
        return now.decide(Request.snapshot(ClaimRef.of("apps", "db")));
    }
}
