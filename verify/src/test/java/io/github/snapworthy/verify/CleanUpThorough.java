package io.github.snapworthy.verify;

import static io.github.snapworthy.verify.Lab.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.verify.VerifyPlan.Afterwards;
import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier runs have left is found by labels and names together, and nothing else is touched. */
class CleanUpThorough {
    private static final Duration LIMIT = Duration.ofMinutes(1);

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

    private CleanUp cleanUp(CleanUpScope scope) throws IOException, TimeoutException, InterruptedException {
        return lab.verifier().cleanUp("lab", scope, LIMIT);
    }

    private Verification keep() throws IOException {
        return lab.verify(plan(CopyMethod.GROUP_SNAPSHOT).afterwards(Afterwards.KEEP));
    }

    private static String claim(String name, String labels) {
        return "{metadata: {namespace: lab, name: '" + name + "', labels: {" + labels
                + "}, annotations: {'snapworthy.io/until': '2020-01-01T00:00:00Z'}}, spec: {storageClassName: fast,"
                + " resources: {requests: {storage: 1Gi}}}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapworthy-verify-abcdefghij-x|'snapworthy.io/run': abcdefghij",
                "snapworthy-verify-abcdefghij-x|'app.kubernetes.io/managed-by': snapworthy-verify",
                "snapworthy-verify-abcdefghij-x|'app.kubernetes.io/managed-by': helm, 'snapworthy.io/run': abcdefghij",
                "data|'app.kubernetes.io/managed-by': snapworthy-verify, 'snapworthy.io/run': abcdefghij",
                "snapworthy-verify-other-x|'app.kubernetes.io/managed-by': snapworthy-verify, 'snapworthy.io/run':"
                        + " abcdefghij",
                "snapworthy-verify--x|'app.kubernetes.io/managed-by': snapworthy-verify, 'snapworthy.io/run': ''"
            })
    void what_only_looks_like_ours_is_not_touched(String nameAndLabels)
            throws IOException, TimeoutException, InterruptedException {
        String[] parts = nameAndLabels.split("\\|");
        lab.cluster.put("persistentvolumeclaims", claim(parts[0], parts[1]));
        ImmutableSortedSet<String> before = ImmutableSortedSet.copyOf(lab.cluster.inventory());

        CleanUp done = cleanUp(CleanUpScope.everyRun());
        lab.verify(plan(CopyMethod.SNAPSHOT));

        assertThat(done.runs()).isEmpty();
        assertThat(done.removed()).isEmpty();
        assertThat(lab.cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_looks_like_ours_in_every_way_is_ours() throws IOException, TimeoutException, InterruptedException {
        lab.cluster.put(
                "persistentvolumeclaims",
                claim(
                        "snapworthy-verify-abcdefghij-x",
                        "'app.kubernetes.io/managed-by': snapworthy-verify, 'snapworthy.io/run': abcdefghij"));

        assertThat(cleanUp(CleanUpScope.finishedRuns()).runs()).containsExactly("abcdefghij");
        lab.assertNothingIsLeft();
    }

    @Test
    void a_run_that_may_be_going_on_is_left_alone() throws IOException, TimeoutException, InterruptedException {
        Verification kept = keep();
        ImmutableSortedSet<String> before = ImmutableSortedSet.copyOf(lab.cluster.inventory());

        CleanUp early = cleanUp(CleanUpScope.finishedRuns());

        assertThat(early.runs()).isEmpty();
        assertThat(early.goingOn()).containsExactly(kept.run());
        assertThat(lab.cluster.inventory()).isEqualTo(before);

        lab.pace.sleep(Duration.ofHours(2));
        CleanUp late = cleanUp(CleanUpScope.finishedRuns());

        assertThat(late.runs()).containsExactly(kept.run());
        lab.assertNothingIsLeft();
    }

    @Test
    void one_run_or_all_of_them_can_be_removed_by_who_knows_that_they_are_over()
            throws IOException, TimeoutException, InterruptedException {
        Verification first = keep();
        Verification second = keep();

        assertThat(cleanUp(CleanUpScope.run(first.run())).runs()).containsExactly(first.run());
        assertThat(cleanUp(CleanUpScope.everyRun()).runs()).containsExactly(second.run());
        lab.assertNothingIsLeft();
    }

    @Test
    void what_took_the_name_of_ours_meanwhile_is_not_deleted()
            throws IOException, TimeoutException, InterruptedException {
        String name = "snapworthy-verify-abcdefghij-x";
        String ours = "'app.kubernetes.io/managed-by': snapworthy-verify, 'snapworthy.io/run': abcdefghij";
        lab.cluster.put("persistentvolumeclaims", claim(name, ours));
        lab.cluster.at(
                asked -> asked.is("DELETE", name),
                When.BEFORE,
                () -> lab.cluster.replace("persistentvolumeclaims", claim(name, "")));

        CleanUp done = cleanUp(CleanUpScope.everyRun());

        assertThat(done.leftovers()).isEmpty();
        assertThat(lab.cluster.list("persistentvolumeclaims"))
                .hasSize(1)
                .noneMatch(claim -> claim.getAsJsonObject("metadata").has("deletionTimestamp"));
    }

    @Test
    void another_namespace_is_not_looked_at() throws IOException, TimeoutException, InterruptedException {
        Verification kept = keep();
        ImmutableSortedSet<String> before = ImmutableSortedSet.copyOf(lab.cluster.inventory());

        CleanUp other = lab.verifier().cleanUp("elsewhere", CleanUpScope.run(kept.run()), LIMIT);

        assertThat(other.runs()).isEmpty();
        assertThat(lab.cluster.inventory()).isEqualTo(before);
    }
}
