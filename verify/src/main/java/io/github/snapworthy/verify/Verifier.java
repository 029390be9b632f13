package io.github.snapworthy.verify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import io.github.snapworthy.kubernetes.ListOptions;
import io.github.snapworthy.verify.internal.ClusterApi;
import io.github.snapworthy.verify.internal.Marks;
import io.github.snapworthy.verify.internal.OldRuns;
import io.github.snapworthy.verify.internal.Question;
import io.github.snapworthy.verify.internal.Rhythm;
import io.github.snapworthy.verify.internal.Runner;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/**
 * Finds out on a live cluster whether copies of volumes give their data back: makes a claim, writes to it, copies it, changes the
 * data, and compares what the copy holds with what was written before. What the library denies is not tried.
 *
 * <p>Whatever happens, what was made is removed before a call returns, and nothing else is ever touched; what cannot be
 * removed is told. After a process was killed {@link #cleanUp} removes what it left. Immutable; safe for all threads
 * where its {@link VolumeData} is not shared between them.
 */
public final class Verifier {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long IDS = 36L * 36 * 36 * 36 * 36 * 36 * 36 * 36 * 36 * 36;

    private final ApiClient client;
    private final FactSources sources;
    private final VolumeData data;
    private final Rhythm rhythm;

    private Verifier(ApiClient client, FactSources sources, VolumeData data, Rhythm rhythm) {
        this.client = requireNonNull(client, "client");
        this.sources = requireNonNull(sources, "sources");
        this.data = requireNonNull(data, "data");
        this.rhythm = rhythm;
    }

    /**
     * A verifier for a cluster.
     *
     * @param client the host's client, whose address, TLS, authentication and connections are used
     * @param sources what is known of drivers, for the decision beforehand
     * @param data who writes to volumes and reads them
     */
    public static Verifier of(ApiClient client, FactSources sources, VolumeData data) {
        return new Verifier(client, sources, data, Rhythm.STANDARD);
    }

    /** The same, waiting so long between two looks at what changes; without it a second. */
    public Verifier polling(Duration interval) {
        return with(rhythm.polling(interval));
    }

    Verifier with(Rhythm other) {
        return new Verifier(client, sources, data, other);
    }

    /**
     * Verifies a plan. Blocks until all is done and removed. Where this thread is interrupted it stops, removes what it has made,
     * and returns what was shown until then; the thread is interrupted still. A second interruption stops the removing, too.
     *
     * @throws IOException if the cluster cannot be reached; nothing has been made then. What fails later is in the result
     */
    public Verification verify(VerifyPlan plan, StepListener listener) throws IOException {
        requireNonNull(plan, "plan");
        requireNonNull(listener, "listener");
        Advisor advisor = Advisor.of(Profile.kubernetes());
        Inventory seen = KubernetesInventory.list(
                client,
                advisor.reads(Operation.SNAPSHOT, Operation.CLONE, Operation.GROUP_SNAPSHOT),
                ListOptions.builder().addNamespaces(plan.namespace()).build());
        Question question = new Question(advisor.over(seen, sources.gather(seen)), plan);
        return new Runner(new ClusterApi(client, rhythm), data, plan, question, newId(), listener).run();
    }

    /**
     * Removes what earlier runs have left in a namespace, found by its labels and names together.
     *
     * @param limit how long it may take
     * @throws IOException if the cluster cannot be reached
     * @throws TimeoutException if the limit was over before it was known what there is
     * @throws InterruptedException if this thread is interrupted
     */
    public CleanUp cleanUp(String namespace, CleanUpScope scope, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        checkArgument(
                Marks.isNamespace(requireNonNull(namespace, "namespace")),
                "namespace: %s is no name of a namespace",
                namespace);
        return new OldRuns(new ClusterApi(client, rhythm), namespace).remove(requireNonNull(scope, "scope"), limit);
    }

    /** Ten characters, so that no two runs have the same. */
    private static String newId() {
        String digits = Long.toString(Math.floorMod(RANDOM.nextLong(), IDS), Character.MAX_RADIX);
        return "0".repeat(10 - digits.length()).concat(digits).toLowerCase(Locale.ROOT);
    }
}
