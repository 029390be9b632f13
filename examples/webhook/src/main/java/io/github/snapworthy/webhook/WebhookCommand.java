package io.github.snapworthy.webhook;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code snapworthy-webhook}: serves until it is ended. */
@Command(
        name = "snapworthy-webhook",
        description = "Refuses snapshots, backups, restores and clones that cannot work, when they are created.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 ended; 2 bad usage, a certificate or files that cannot be used, a port that is"
                + " taken.%n")
final class WebhookCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "FILE",
            description = "The certificate and its chain in PEM, as tls.crt of a Secret. Read again when it changes.")
    @SuppressWarnings("NullAway.Init")
    private Path certificate;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "Its private key in PEM: PKCS#8, PKCS#1 or EC, not encrypted; as tls.key of a Secret.")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(
            names = "--recorded",
            required = true,
            paramLabel = "PATH",
            description = "Files or folders with the objects of the cluster; repeatable.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> recorded;

    @Option(
            names = "--collected-at",
            paramLabel = "TIME",
            description = "When these were collected, as 2026-11-25T12:00:00Z. Default: the newest time in them.")
    private @Nullable Instant collectedAt;

    @Option(
            names = "--max-age",
            paramLabel = "DURATION",
            defaultValue = "PT5M",
            description =
                    "How old what is known may be, as PT5M. Older than that nothing is decided, and the webhook is"
                            + " not ready. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Duration maxAge;

    @Option(
            names = "--on-unknown",
            paramLabel = "allow|deny",
            defaultValue = "allow",
            description = "What becomes of an object for which it is not known whether it can work. Default:"
                    + " ${DEFAULT-VALUE}, with a warning.")
    @SuppressWarnings("NullAway.Init")
    private String onUnknown;

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Override
    public Integer call() throws Exception {
        Policy policy = new Policy(onUnknown(), maxAge);
        Judge judge = new Judge(new Situations(source(), facts()), policy, Clock.systemUTC());
        Health health = new Health(judge::isFresh);
        try (WebhookServer server = server(judge, health)) {
            server.start(Duration.ofSeconds(5));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, health), "webhook-end"));
            LOG.info("started on {}, {}", listen.address(), health.readiness().message());
            server.join();
        }
        return Main.OK;
    }

    private WebhookServer server(Judge judge, Health health) throws BadCertificate {
        CertificateFiles files = new CertificateFiles(certificate, key);
        return new WebhookServer(
                listen.address(), files, judge, health, ServerLimits.builder().build());
    }

    /** Where the cluster is seen: the one line to change for a watch. */
    private ClusterSource source() throws IOException {
        return RecordedCluster.read(recorded, Optional.ofNullable(collectedAt));
    }

    private static FactSources facts() {
        return FactSources.discovered(WebhookCommand.class.getClassLoader());
    }

    private OnUnknown onUnknown() {
        return switch (onUnknown.toLowerCase(Locale.ROOT)) {
            case "allow" -> OnUnknown.ALLOW;
            case "deny" -> OnUnknown.DENY;
            default -> throw new ParameterException(spec.commandLine(), "--on-unknown: expected allow or deny");
        };
    }

    /** Says that it ends, answers what still comes until nobody sends any more, and ends. */
    private void end(WebhookServer server, Health health) {
        health.end();
        LOG.info("ending");
        Uninterruptibles.sleepUninterruptibly(listen.drain());
        server.close();
    }
}
