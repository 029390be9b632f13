package io.github.snapworthy.console;

import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.web.ConsoleServer;
import io.github.snapworthy.facts.FactSources;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code console}: serves pages that show what can be done now, and why the rest cannot. */
@Command(
        name = "console",
        description =
                "Serves pages that show what can be done now in a cluster, why the rest cannot, and what would enable it."
                        + " Changes nothing in the cluster.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 ended; 2 bad usage, files that cannot be used, a port that is taken; 3 no answer from"
                        + " the cluster.%n%nExamples:%n",
        footer = {
            "  console",
            "      a small sample cluster, on http://127.0.0.1:8080/",
            "  console dump/ --port 9000",
            "      what a folder holds, and what becomes of it",
            "  console --live --context lab",
            "      the cluster of a context of your kubeconfig"
        })
final class ConsoleCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    ConsoleCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        source.check();
        listen.address();
        Board board = new Board(source.profile(), FactSources.discovered(ConsoleCommand.class.getClassLoader()));
        AutoCloseable seen = source.open(board);
        try (ConsoleServer server = new ConsoleServer(board, source.words(), listen.address(), listen.names())) {
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "console-end"));
            out.println("Snapworthy console on http://" + name() + ":" + server.port() + "/ (" + source.words()
                    + "); ends with Ctrl-C");
            server.join();
        } finally {
            seen.close();
        }
        return Main.OK;
    }

    private String name() {
        String address = listen.address().getHostString();
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
