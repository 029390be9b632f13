package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.BundledSample;
import io.github.snapworthy.console.board.RecordedFiles;
import io.github.snapworthy.console.board.Sighting;
import io.github.snapworthy.console.web.ConsoleServer;
import io.github.snapworthy.facts.FactSources;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A console on a free port of the loopback address. */
final class RunningConsole implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Board board;
    private final ConsoleServer server;
    private Runnable end = () -> {};

    private RunningConsole(String profile) throws Exception {
        board = new Board(profile, FactSources.discovered(RunningConsole.class.getClassLoader()));
        server = new ConsoleServer(
                board, "test", new InetSocketAddress("127.0.0.1", 0), ImmutableSet.of("console.example"));
        server.start();
    }

    /** On what was seen. */
    static RunningConsole on(String profile, Sighting sighting) throws Exception {
        RunningConsole console = new RunningConsole(profile);
        console.board.tell(sighting);
        return console;
    }

    /** On the bundled sample. */
    static RunningConsole onSample() throws Exception {
        return on("auto", BundledSample.read());
    }

    /** On files, which it looks at for as long as it runs. */
    static RunningConsole onFiles(Path... files) throws Exception {
        RunningConsole console = new RunningConsole("auto");
        RecordedFiles source = RecordedFiles.watch(List.of(files), console.board::tell);
        console.end = source::close;
        return console;
    }

    Board board() {
        return board;
    }

    int port() {
        return server.port();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** What is answered; more are names and values of headers in turn. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** What the API answers with 200. */
    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Waits for as long as it takes, which the limit of the whole test ends. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        end.run();
        server.close();
    }
}
