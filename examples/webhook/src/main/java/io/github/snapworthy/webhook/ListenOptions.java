package io.github.snapworthy.webhook;

import java.net.InetSocketAddress;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say where the webhook listens, and how it ends. */
final class ListenOptions {
    private static final int LAST_PORT = 65_535;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8443", description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}, all of them.")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @Option(
            names = "--drain",
            paramLabel = "DURATION",
            defaultValue = "PT5S",
            description = "How long it still answers after it was told to end, being no longer ready. Default:"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Duration drain;

    /** The address and port. */
    InetSocketAddress address() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port: expected 0 to " + LAST_PORT);
        }
        return new InetSocketAddress(address, port);
    }

    Duration drain() {
        return drain;
    }
}
