package io.github.snapworthy.verify;

import static io.github.snapworthy.verify.Lab.plan;
import static io.github.snapworthy.verify.Lab.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.verify.Step.Outcome;
import io.github.snapworthy.verify.VerifyPlan.Afterwards;
import io.github.snapworthy.verify.internal.Rhythm;
import io.github.snapworthy.verify.simulated.Misdeed;
import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the API server, interruptions, and cleaning up that does not get through. */
class FaultThorough {
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
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE", "PATCH"})
    void faults_of_the_server_are_survived(String method) throws IOException {
        lab.cluster
                .faulty(asked -> asked.is(method, "/lab/"), When.BEFORE, 2, 500)
                .faulty(asked -> asked.is(method, "contents"), When.BEFORE, 1, 503)
                .faulty(asked -> asked.is(method, "/volumesnapshots"), When.BEFORE, 2, 429);

        lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT).snapshotClass("keeps")), Proof.PROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"persistentvolumeclaims", "pods", "volumesnapshots"})
    void an_answer_that_is_lost_makes_nothing_twice(String plural) throws IOException {
        lab.cluster.faulty(asked -> asked.is("POST", plural), When.AFTER, 1, 504);

        lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT)), Proof.PROVED);
    }

    /** The server did it, and a proxy lost the answer or the server what comes after. */
    @ParameterizedTest
    @CsvSource({
        "DELETE,500",
        "DELETE,502",
        "DELETE,503",
        "DELETE,504",
        "PATCH,500",
        "PATCH,502",
        "PATCH,503",
        "PATCH,504"
    })
    void a_fault_after_the_deed_is_survived(String method, int status) throws IOException {
        lab.cluster.faulty(asked -> asked.is(method, ""), When.AFTER, 3, status);

        lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT).storageClass("kept")), Proof.PROVED);
    }

    @ParameterizedTest
    @CsvSource({"POST,502", "GET,502", "GET,504", "PATCH,502", "DELETE,502"})
    void a_proxy_without_a_server_is_survived(String method, int status) throws IOException {
        lab.cluster.faulty(asked -> asked.is(method, ""), When.BEFORE, 3, status);

        lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT).storageClass("kept")), Proof.PROVED);
    }

    /** No watch and no page of a list is ever continued, so 410 means what any refusal does. */
    @Test
    void what_is_gone_is_told_and_nothing_is_left() throws IOException {
        lab.cluster.faulty(asked -> asked.is("POST", "/volumesnapshots"), When.BEFORE, 1, 410);

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT)), Proof.OPEN);

        assertThat(step(trial, StepKind.COPY).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(step(trial, StepKind.COPY).detail()).contains("410");
    }

    @ParameterizedTest
    @ValueSource(strings = {"persistentvolumeclaims", "pods", "volumesnapshots"})
    void what_was_made_though_the_server_said_no_is_removed(String plural) throws IOException {
        lab.cluster.faulty(asked -> asked.is("POST", plural), When.AFTER, 9, 501);

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT)), Proof.OPEN);

        assertThat(trial.facts()).isEmpty();
    }

    /** The limit of the step ends the request, and is what is told. */
    @Test
    void an_answer_that_does_not_come_in_time_is_out_of_time() throws IOException {
        CountDownLatch ended = new CountDownLatch(1);
        lab.cluster.at(asked -> asked.is("POST", "volumesnapshots"), When.BEFORE, 9, () -> awaited(ended));
        try {
            Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT).stepLimit(Duration.ofSeconds(2)));

            assertThat(verification.trials().get(0).steps())
                    .filteredOn(step -> step.kind() == StepKind.COPY)
                    .extracting(Step::outcome)
                    .containsExactly(Step.Outcome.TIMED_OUT);
        } finally {
            ended.countDown();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_conflict_does_not_keep_a_policy_from_being_changed() throws IOException {
        lab.cluster.faulty(asked -> asked.is("PATCH", ""), When.BEFORE, 3, 409);

        lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT).storageClass("kept")), Proof.PROVED);
    }

    @Test
    void an_answer_that_never_comes_is_asked_for_again() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        lab.cluster.at(asked -> asked.is("GET", "/volumesnapshots/"), When.BEFORE, () -> await(end));
        Rhythm impatient = new Rhythm(lab.pace, Duration.ofSeconds(1), Duration.ofMillis(500), 4);

        Verification verification =
                lab.verifier().with(impatient).verify(plan(CopyMethod.SNAPSHOT).build(), StepListener.NONE);
        end.countDown();

        lab.trial(verification, Proof.PROVED);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_may_not_be_made_is_told() throws IOException {
        lab.cluster.faulty(asked -> asked.is("POST", "volumesnapshots"), When.BEFORE, 9, 403);

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT)), Proof.OPEN);

        assertThat(step(trial, StepKind.COPY).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(step(trial, StepKind.COPY).detail()).contains("403");
    }

    @Test
    void a_cluster_that_cannot_be_reached_is_told_before_anything_is_made() {
        lab.cluster.close();

        assertThatIOException().isThrownBy(() -> lab.verify(plan(CopyMethod.SNAPSHOT)));
        assertThat(lab.told).isEmpty();
    }

    @Test
    void a_snapshot_whose_deletion_hangs_is_told_and_found_again() throws Exception {
        lab.cluster.with(Misdeed.SNAPSHOT_DELETION_HANGS);

        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT));

        assertThat(verification.trials().get(0).proof()).isEqualTo(Proof.PROVED);
        assertThat(verification.isAll(Proof.PROVED)).isFalse();
        assertThat(verification.leftovers())
                .anyMatch(left ->
                        left.kind().equals("VolumeSnapshot") && left.why().contains("volumesnapshot-bound-protection"))
                .anyMatch(left -> left.kind().equals("VolumeSnapshotContent"));
        assertThat(verification.leftovers()).hasSize(2);
        assertThat(lab.cluster.list("persistentvolumeclaims")).isEmpty();

        lab.cluster.behave();
        CleanUp later = lab.verifier().cleanUp("lab", CleanUpScope.run(verification.run()), LIMIT);

        assertThat(later.leftovers()).isEmpty();
        lab.assertNothingIsLeft();
    }

    @Test
    void a_pod_whose_deletion_hangs_does_not_keep_the_rest_from_being_deleted() throws Exception {
        lab.cluster.with(Misdeed.POD_DELETION_HANGS);

        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT));

        assertThat(verification.leftovers()).anyMatch(left -> left.kind().equals("Pod"));
        assertThat(lab.cluster.list("volumesnapshots")).isEmpty();
        assertThat(lab.cluster.list("persistentvolumeclaims"))
                .allMatch(claim -> claim.getAsJsonObject("metadata").has("deletionTimestamp"));

        lab.cluster.behave();
        lab.assertNothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "kept,snaps,PersistentVolume,persistentVolumeReclaimPolicy",
        "fast,keeps,VolumeSnapshotContent,deletionPolicy"
    })
    void a_policy_that_may_not_be_changed_is_told(String storageClass, String snapshotClass, String kind, String policy)
            throws IOException {
        lab.cluster.faulty(asked -> asked.is("PATCH", ""), When.BEFORE, Integer.MAX_VALUE, 403);

        Verification verification =
                lab.verify(plan(CopyMethod.SNAPSHOT).storageClass(storageClass).snapshotClass(snapshotClass));

        assertThat(verification.leftovers())
                .isNotEmpty()
                .allMatch(left -> left.kind().equals(kind) && left.why().contains(policy));
        assertThat(lab.cluster.inventory()).hasSizeGreaterThan(lab.before.size());
    }

    @Test
    void cleaning_up_that_may_not_even_look_is_told() throws IOException {
        lab.cluster.faulty(
                asked -> asked.is("GET", "/lab/pods") && asked.path().endsWith("pods"),
                When.BEFORE,
                Integer.MAX_VALUE,
                403);

        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT));

        assertThat(verification.leftovers()).anyMatch(left -> left.kind().equals("Pod"));
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"WRITE", "COPY", "CHANGE", "READ", "CLEAN_UP"})
    void an_interruption_ends_the_work_and_not_the_cleaning_up(StepKind at) throws IOException {
        StepListener interrupting = new StepListener() {
            @Override
            public void began(CopyMethod method, StepKind kind) {
                if (kind == at) {
                    Thread.currentThread().interrupt();
                }
            }
        };

        Verification verification = lab.verifier()
                .verify(plan(CopyMethod.SNAPSHOT, CopyMethod.CLONE).build(), interrupting);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(verification.trials()).hasSize(1);
        lab.trial(verification, at == StepKind.CLEAN_UP ? Proof.PROVED : Proof.OPEN);
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void what_a_listener_throws_leaves_nothing_behind(StepKind at) {
        StepListener broken = new StepListener() {
            @Override
            public void began(CopyMethod method, StepKind kind) {
                if (kind == at) {
                    throw new IllegalStateException("broken");
                }
            }
        };

        assertThatThrownBy(() -> lab.verifier().verify(plan(CopyMethod.SNAPSHOT).build(), broken))
                .isInstanceOf(IllegalStateException.class);

        lab.assertNothingIsLeft();
    }

    @Test
    void what_is_kept_is_there_until_it_is_cleaned_up() throws IOException, TimeoutException, InterruptedException {
        Verification verification =
                lab.verify(plan(CopyMethod.SNAPSHOT).afterwards(Afterwards.KEEP).storageClass("kept"));

        assertThat(lab.cluster.list("persistentvolumeclaims")).hasSize(2);
        assertThat(lab.cluster.list("volumesnapshots")).hasSize(1);
        assertThat(verification.leftovers()).isEmpty();
        assertThat(step(verification.trials().get(0), StepKind.CLEAN_UP).outcome())
                .isEqualTo(Outcome.SKIPPED);

        CleanUp later = lab.verifier().cleanUp("lab", CleanUpScope.run(verification.run()), LIMIT);

        assertThat(later.runs()).containsExactly(verification.run());
        assertThat(later.removed()).hasSize(3);
        lab.assertNothingIsLeft();
    }
}
