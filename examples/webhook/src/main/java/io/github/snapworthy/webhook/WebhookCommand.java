package io.github.snapworthy.webhook;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
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
            names = "--on-unknown",
            paramLabel = "allow|deny",
            defaultValue = "allow",
            description = "What becomes of an object for which it is not known whether it can work. Default:"
                    + " ${DEFAULT-VALUE}, with a warning.")
    @SuppressWarnings("NullAway.Init")
    private String onUnknown;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Override
    public Integer call() throws Exception {
        Policy policy = new Policy(onUnknown(), cluster.maxAge());
        try (ClusterSource source = cluster.open()) {
            Judge judge = new Judge(new Situations(source, facts()), policy, Clock.systemUTC());
            serve(judge, source);
        }
        return Main.OK;
    }

    private void serve(Judge judge, ClusterSource source) throws Exception {
        Health health = new Health(judge::isFresh);
        try (WebhookServer server = server(judge, health)) {
            server.start(Duration.ofSeconds(5));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, health, source), "webhook-end"));
            LOG.info("started on {}, {}", listen.address(), health.readiness().message());
            server.join();
        }
    }

    private WebhookServer server(Judge judge, Health health) throws BadCertificate {
        CertificateFiles files = new CertificateFiles(certificate, key);
        return new WebhookServer(
                listen.address(), files, judge, health, ServerLimits.builder().build());
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
    private void end(WebhookServer server, Health health, ClusterSource source) {
        health.end();
        LOG.info("ending");
        Uninterruptibles.sleepUninterruptibly(listen.drain());
        server.close();
        source.close();
    }
}
