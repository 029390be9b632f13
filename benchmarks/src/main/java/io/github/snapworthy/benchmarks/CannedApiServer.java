package io.github.snapworthy.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An API server whose answers were written beforehand, so that it costs next to nothing beside what reads them. Its watches
 * say nothing.
 */
final class CannedApiServer implements AutoCloseable {
    private static final int PAGE = 500;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, byte[]> answers = new HashMap<>();

    private CannedApiServer(int claims) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        put("/apis", "{\"kind\":\"APIGroupList\",\"groups\":[]}");
        put("/api/v1", """
                {"kind":"APIResourceList","groupVersion":"v1","resources":[
                {"name":"persistentvolumeclaims","namespaced":true,"kind":"PersistentVolumeClaim","verbs":["list","watch"]},
                {"name":"persistentvolumes","namespaced":false,"kind":"PersistentVolume","verbs":["list","watch"]}]}""");
        list("/api/v1/persistentvolumeclaims", "PersistentVolumeClaimList", CannedApiServer::claim, claims);
        list("/api/v1/persistentvolumes", "PersistentVolumeList", CannedApiServer::volume, claims);
    }

    /** One object as a server writes it. */
    private interface Written {
        String of(int number);
    }

    static CannedApiServer start(int claims) throws IOException {
        CannedApiServer server = new CannedApiServer(claims);
        server.http.start();
        return server;
    }

    ApiClient client() {
        return Config.fromToken("http://127.0.0.1:" + http.getAddress().getPort(), "token", false);
    }

    private void put(String path, String answer) {
        answers.put(path, answer.getBytes(StandardCharsets.UTF_8));
    }

    private void list(String path, String kind, Written written, int count) {
        for (int from = 0; from == 0 || from < count; from += PAGE) {
            int to = Math.min(count, from + PAGE);
            StringBuilder page = new StringBuilder("{\"kind\":\"" + kind + "\",\"apiVersion\":\"v1\",\"metadata\":{")
                    .append("\"resourceVersion\":\"4711\"")
                    .append(to < count ? ",\"continue\":\"" + to + "\"" : "")
                    .append("},\"items\":[");
            for (int i = from; i < to; i++) {
                page.append(i == from ? "" : ",").append(written.of(i));
            }
            put(from == 0 ? path : path + "#" + from, page.append("]}").toString());
        }
    }

    private static String metadata(String name, String namespace, int i) {
        return """
                "metadata":{"name":"%s",%s"uid":"5f0c3f0e-0000-4000-8000-%012d","resourceVersion":"%d",
                "creationTimestamp":"2026-01-01T00:00:00Z","labels":{"app":"a%d"},
                "annotations":{"pv.kubernetes.io/bind-completed":"yes","volume.kubernetes.io/storage-provisioner":"a.csi.example"},
                "managedFields":[{"manager":"kube-controller-manager","operation":"Update","apiVersion":"v1",
                "time":"2026-01-01T00:00:00Z","fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:annotations":{".":{},
                "f:pv.kubernetes.io/bind-completed":{}}},"f:spec":{"f:accessModes":{},"f:resources":{"f:requests":{".":{},
                "f:storage":{}}},"f:storageClassName":{},"f:volumeName":{}},"f:status":{"f:phase":{},"f:capacity":{}}}}]}""".formatted(name, namespace.isEmpty() ? "" : "\"namespace\":\"" + namespace + "\",", i, i, i % 50);
    }

    private static String claim(int i) {
        return "{" + metadata("data-" + i, "ns-" + i % 20, i) + """
                ,"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"fast",
                "volumeMode":"Filesystem","volumeName":"pv-%d"},"status":{"phase":"Bound","accessModes":["ReadWriteOnce"],
                "capacity":{"storage":"1Gi"}}}""".formatted(i);
    }

    private static String volume(int i) {
        return "{" + metadata("pv-" + i, "", i) + """
                ,"spec":{"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"claimRef":{"kind":"PersistentVolumeClaim",
                "namespace":"ns-%d","name":"data-%d","apiVersion":"v1"},"csi":{"driver":"a.csi.example","volumeHandle":"h-%d",
                "volumeAttributes":{"pool":"one"}},"persistentVolumeReclaimPolicy":"Delete","storageClassName":"fast",
                "volumeMode":"Filesystem"},"status":{"phase":"Bound"}}""".formatted(i % 20, i, i);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            int at = query.indexOf("continue=");
            String from = at < 0 ? "" : "#" + query.substring(at + 9).replaceAll("&.*", "");
            byte[] answer = answers.get(exchange.getRequestURI().getPath() + from);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (query.contains("watch=true")) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().flush();
                closed.await();
                return;
            }
            exchange.sendResponseHeaders(answer == null ? 404 : 200, answer == null ? -1 : answer.length);
            if (answer != null) {
                exchange.getResponseBody().write(answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
