package io.github.snapworthy.console;

import com.google.common.collect.ImmutableSet;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say where the console listens. */
final class ListenOptions {
    private static final int LAST_PORT = 65_535;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen on. Default: ${DEFAULT-VALUE}. It asks for no password: another one than"
                            + " a loopback address needs --allow-host.")
    @SuppressWarnings("NullAway.Init")
    private String host;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "A name under which browsers may ask, beside localhost; repeatable.")
    private List<String> names = new ArrayList<>();

    /** The address and port. */
    InetSocketAddress address() {
        require(port >= 0 && port <= LAST_PORT, "--port: expected 0 to " + LAST_PORT);
        require(host.equals("localhost") || InetAddresses.isInetAddress(host), "--host: expected an address");
        InetSocketAddress address = host.equals("localhost")
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : new InetSocketAddress(InetAddresses.forString(host), port);
        require(
                address.getAddress().isLoopbackAddress() || !names.isEmpty(),
                "--host " + host + " can be reached by others, who need no password: expected --allow-host NAME too");
        return address;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    ImmutableSet<String> names() {
        return ImmutableSet.copyOf(names);
    }
}
