package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The admission of the webhook, asked from outside: for tests of hosts that have to agree with it. */
public final class Admission {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Judge judge;

    /** An admission by what was just seen of a cluster, that refuses also what is not known where it is strict. */
    public Admission(Inventory seen, boolean isStrict) {
        Inventory fresh = seen.collectedAt(NOW);
        judge = new Judge(
                new Situations(() -> fresh, FactSources.discovered(Admission.class.getClassLoader())),
                new Policy(isStrict ? OnUnknown.DENY : OnUnknown.ALLOW, Duration.ofMinutes(5)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Whether an object of that resource, with that specification in JSON, may be created. */
    public boolean admits(String group, String version, String plural, String namespace, String spec) {
        String review = """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u",
                "kind":{"group":"%1$s","version":"%2$s","kind":"X"},
                "resource":{"group":"%1$s","version":"%2$s","resource":"%3$s"},
                "name":"","namespace":"%4$s","operation":"CREATE","userInfo":{"username":"ada"},
                "object":{"apiVersion":"%1$s/%2$s","kind":"X","metadata":{"generateName":"x-","namespace":"%4$s"},"spec":%5$s},
                "oldObject":null,"dryRun":false}}
                """.formatted(group, version, plural, namespace, spec);
        try {
            return judge.rule(ReviewReader.read(review.getBytes(StandardCharsets.UTF_8)))
                    .isAllowed();
        } catch (BadReview e) {
            throw new AssertionError(review, e);
        }
    }
}
