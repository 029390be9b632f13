package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.Kubeconfig;
import io.github.snapworthy.kubernetes.LiveDecisions;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import io.kubernetes.client.openapi.ApiClient;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is soaked, alone in its process: a webhook, and a live inventory whose decisions are followed. It prints the port of the
 * webhook, and at each line on standard input what it holds: bytes of heap after a collection, threads, open files, and
 * how many decisions have changed. It ends with its standard input.
 */
final class SoakTarget {
    private static final Duration MAX_AGE = Duration.ofSeconds(20);

    private SoakTarget() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        FactSources facts = FactSources.discovered(SoakTarget.class.getClassLoader());
        Advisor advisor = Advisor.of(Profile.kubernetes());
        AtomicLong changed = new AtomicLong();
        ApiClient client = Kubeconfig.of(folder.resolve("config")).client(Optional.empty());
        LiveCluster cluster = LiveCluster.watch(client, MAX_AGE);
        Judge judge =
                new Judge(new Situations(cluster, facts), new Policy(OnUnknown.ALLOW, MAX_AGE), Clock.systemUTC());
        try (cluster;
                RunningServer webhook =
                        new RunningServer(folder, judge, ServerLimits.builder().build());
                LiveInventory live = LiveInventory.start(client, advisor.reads(Operation.SNAPSHOT));
                LiveDecisions followed = live.decisions(
                        advisor,
                        facts::gather,
                        ImmutableSet.of(Kind.CLAIM),
                        ImmutableSet.of(Operation.SNAPSHOT),
                        changes -> changed.addAndGet(changes.size()))) {
            System.out.println(webhook.server().port());
            answer(changed, followed);
        }
    }

    private static void answer(AtomicLong changed, LiveDecisions followed) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            System.out.println(heap + " " + threads + " " + openFiles() + " " + changed.get() + " "
                    + followed.decisions().size());
        }
    }

    /** 0 where the system does not tell. */
    private static int openFiles() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        String @Nullable [] files = new File(open.toString()).list();
        return files == null ? 0 : files.length;
    }
}
