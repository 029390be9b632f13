package io.github.snapworthy.verify;

import io.github.snapworthy.facts.FactSources;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.time.Duration;

/** A process of its own that verifies, for tests that kill it. */
final class ChildVerifier {
    private ChildVerifier() {}

    public static void main(String[] args) throws IOException {
        ApiClient client = Config.fromToken(args[0], "secret-token", false);
        PodData pods = PodData.of(client, PodSettings.defaults()).polling(Duration.ofMillis(10));
        Verification verification = Verifier.of(client, FactSources.of(), pods)
                .polling(Duration.ofMillis(10))
                .verify(
                        Lab.plan(CopyMethod.valueOf(args[1]))
                                .storageClass(args[2])
                                .snapshotClass("keeps")
                                .build(),
                        StepListener.NONE);
        System.exit(verification.isAll(Proof.PROVED) ? 0 : 1);
    }
}
