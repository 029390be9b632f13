package io.github.snapworthy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import io.github.snapworthy.verify.simulated.Misdeed;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the page on the verifier shows, and what decisions make of what it finds. */
class ExampleTest {
    @TempDir
    Path folder;

    @Test
    void the_program_of_the_page() throws IOException, TimeoutException, InterruptedException {
        try (Lab lab = new Lab(folder)) {
            FactSet found = verify(lab.cluster.client(), getClass().getClassLoader());

            assertThat(decide(lab, found).assurance()).contains(Trust.VERIFIED);
            assertThat(cleanUp(lab.cluster.client(), getClass().getClassLoader()))
                    .isTrue();
        }
    }

    @Test
    void what_was_refuted_is_denied_from_then_on() throws IOException {
        try (Lab lab = new Lab(folder)) {
            lab.cluster.with(Misdeed.SNAPSHOT_UNIMPLEMENTED);
            FactSet found = lab.verify(Lab.plan(CopyMethod.SNAPSHOT)).factSet();

            assertThat(decide(lab, FactSet.none()).verdict()).isNotEqualTo(Verdict.DENIED);
            assertThat(decide(lab, found).verdict()).isEqualTo(Verdict.DENIED);
        }
    }

    private static Decision decide(Lab lab, FactSet facts) throws IOException {
        Advisor advisor = Advisor.of(Profile.kubernetes());
        Inventory seen = KubernetesInventory.list(lab.cluster.client(), advisor.reads(Operation.SNAPSHOT));
        Claim claim = Claim.builder()
                .name("lab", "data")
                .storageClass("fast")
                .requestedBytes(1)
                .build();
        return advisor.over(seen, facts).with(Change.put(claim)).decide(Request.snapshot(ClaimRef.of("lab", "data")));
    }

    // quote: verify
    static FactSet verify(ApiClient client, ClassLoader loader) throws IOException {
        VerifyPlan plan = VerifyPlan.builder()
                .namespace("lab") // it has to be there
                .storageClass("fast")
                .methods(CopyMethod.SNAPSHOT, CopyMethod.CLONE)
                .build();
        VolumeData data = PodData.of(client, PodSettings.defaults()); // or your own
        Verification result =
                Verifier.of(client, FactSources.discovered(loader), data).verify(plan, StepListener.NONE);
        result.trials().forEach(trial -> System.out.println(trial.method() + " " + trial.proof()));
        result.leftovers().forEach(System.out::println); // nearly always none
        return result.factSet(); // for decisions: advisor.over(seen, sources.gather(seen).and(result.factSet()))
    }

    static boolean cleanUp(ApiClient client, ClassLoader loader)
            throws IOException, TimeoutException, InterruptedException { // after a crash
        VolumeData data = PodData.of(client, PodSettings.defaults());
        return Verifier.of(client, FactSources.discovered(loader), data)
                .cleanUp("lab", CleanUpScope.finishedRuns(), Duration.ofMinutes(5))
                .leftovers()
                .isEmpty();
    }
    // end
}
