package io.github.snapworthy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verifier that is killed in the middle, without a chance to do anything, leaves nothing that is not found again. */
class KillTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private Lab lab;

    @BeforeEach
    void start() {
        lab = new Lab(folder);
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    /** Kills it at the n-th such request, before or after it had its effect. */
    @ParameterizedTest
    @CsvSource({"SNAPSHOT,kept,POST,/volumesnapshots,1,AFTER"})
    void what_a_killed_verifier_left_is_removed(
            CopyMethod method, String storageClass, String verb, String path, int number, When when) throws Exception {
        CompletableFuture<Process> child = new CompletableFuture<>();
        AtomicInteger seen = new AtomicInteger();
        lab.cluster.at(
                asked -> asked.is(verb, path) && seen.incrementAndGet() == number, when, () -> kill(child.join()));
        child.complete(start(method, storageClass));

        assertThat(child.join().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(child.join().exitValue()).isEqualTo(137);
        if (when == When.AFTER && verb.equals("POST")) {
            assertThat(lab.cluster.inventory()).hasSizeGreaterThan(lab.before.size());
        }

        CleanUp done = lab.verifier().cleanUp("lab", CleanUpScope.everyRun(), Duration.ofMinutes(1));

        assertThat(done.leftovers()).isEmpty();
        lab.assertNothingIsLeft();
    }

    private Process start(CopyMethod method, String storageClass) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildVerifier.class.getName(),
                        lab.cluster.url(),
                        method.name(),
                        storageClass)
                .inheritIO()
                .start();
    }

    private static void kill(Process child) {
        child.destroyForcibly();
        child.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
}
