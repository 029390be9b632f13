package io.github.snapworthy.verify;

import static io.github.snapworthy.core.Fact.Answer.SUPPORTED;
import static io.github.snapworthy.core.Fact.Answer.UNSUPPORTED;
import static io.github.snapworthy.verify.Lab.fact;
import static io.github.snapworthy.verify.Lab.facts;
import static io.github.snapworthy.verify.Lab.plan;
import static io.github.snapworthy.verify.Lab.step;
import static io.github.snapworthy.verify.Lab.twoChunks;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.verify.Step.Outcome;
import io.github.snapworthy.verify.simulated.Misdeed;
import io.github.snapworthy.verify.simulated.SimulatedCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is proved and refuted on a cluster that does right, and on one whose controllers do not. */
class VerifierTest {
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

    @Test
    void a_snapshot_that_gives_its_data_back_is_proved() throws IOException {
        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT));

        Trial trial = lab.trial(verification, Proof.PROVED);
        assertThat(trial.steps()).extracting(Step::kind).containsExactly(StepKind.values());
        assertThat(trial.steps()).extracting(Step::outcome).containsOnly(Outcome.DONE);
        assertThat(trial.snapshotClass()).contains("snaps");
        assertThat(trial.comparisons()).hasSize(1).allMatch(Comparison::isEqual);
        assertThat(facts(trial))
                .containsExactlyInAnyOrder(fact(Capability.SNAPSHOT, SUPPORTED), fact(Capability.RESTORE, SUPPORTED));
        assertThat(verification.isAll(Proof.PROVED)).isTrue();
        assertThat(verification.driver()).contains(DriverName.of(SimulatedCluster.DRIVER));
    }

    @Test
    void its_facts_are_of_the_driver_and_verified() throws IOException {
        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT));

        assertThat(verification.facts().stated()).contains(new Fact.Release("", "1.2.0"));
        assertThat(verification.facts().when()).contains(verification.ended());
        assertThat(verification.factSet().facts().get(DriverName.of(SimulatedCluster.DRIVER)))
                .hasSize(3)
                .allMatch(
                        fact -> fact.trust() == Trust.VERIFIED && fact.source().equals("snapworthy.verify"));
    }

    @ParameterizedTest
    @CsvSource({"fast,snaps", "fast,keeps", "late,snaps", "kept,snaps", "kept,keeps"})
    void nothing_is_left_whatever_the_policies_of_the_classes(String storageClass, String snapshotClass)
            throws IOException {
        Verification verification =
                lab.verify(plan(CopyMethod.SNAPSHOT).storageClass(storageClass).snapshotClass(snapshotClass));

        assertThat(lab.trial(verification, Proof.PROVED).snapshotClass()).contains(snapshotClass);
    }

    @ParameterizedTest
    @CsvSource({"fast,CLONE", "late,CLONE", "kept,CLONE", "fast,GROUP_SNAPSHOT", "late,GROUP_SNAPSHOT"})
    void clones_and_groups_are_proved_too(String storageClass, CopyMethod method) throws IOException {
        Verification verification = lab.verify(plan(method).storageClass(storageClass));

        Trial trial = lab.trial(verification, Proof.PROVED);
        assertThat(trial.facts())
                .containsExactly(new Fact.Capable(method.capability(), SUPPORTED, Optional.of(storageClass)));
        assertThat(trial.comparisons()).hasSize(method == CopyMethod.GROUP_SNAPSHOT ? 2 : 1);
    }

    @Test
    void all_methods_come_one_after_the_other() throws IOException {
        Verification verification = lab.verify(plan(CopyMethod.values()));

        assertThat(verification.trials()).extracting(Trial::method).containsExactly(CopyMethod.values());
        assertThat(verification.isAll(Proof.PROVED)).isTrue();
        assertThat(lab.told).startsWith("snapshot decide", "snapshot decide DONE", "snapshot claim");
        assertThat(lab.told).endsWith("group clean up", "group clean up DONE");
        lab.assertNothingIsLeft();
    }

    @Test
    void a_snapshot_that_is_never_ready_proves_nothing() throws IOException {
        lab.cluster.with(Misdeed.SNAPSHOT_NEVER_READY);

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT)), Proof.OPEN);

        assertThat(trial.facts()).isEmpty();
        assertThat(step(trial, StepKind.COPY).outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(step(trial, StepKind.COPY).took()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(31));
        assertThat(step(trial, StepKind.COPY).detail()).contains("not ready");
        assertThat(step(trial, StepKind.RESTORE).outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void a_member_of_a_group_that_is_never_ready_proves_nothing() throws IOException {
        lab.cluster.with(Misdeed.MEMBER_NEVER_READY);

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.GROUP_SNAPSHOT)), Proof.OPEN);

        assertThat(trial.facts()).isEmpty();
        assertThat(step(trial, StepKind.COPY).detail()).contains("1 of 2 members");
    }

    @Test
    void an_error_is_not_the_end() throws IOException {
        lab.cluster.with(Misdeed.SNAPSHOT_ERROR_THEN_READY);

        lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT)), Proof.PROVED);
    }

    @ParameterizedTest
    @EnumSource(CopyMethod.class)
    void one_wrong_byte_is_found(CopyMethod method) throws IOException {
        lab.cluster.with(Misdeed.WRONG_BYTE);

        Trial trial = lab.trial(lab.verify(twoChunks(method)), Proof.REFUTED);

        assertThat(trial.comparisons().get(0).wrong()).containsExactly(1);
        assertThat(step(trial, StepKind.COMPARE).detail()).contains("1 of 2 chunks differ: 1");
        Capability refuted = method == CopyMethod.SNAPSHOT ? Capability.RESTORE : method.capability();
        assertThat(trial.facts()).containsExactly(fact(refuted, UNSUPPORTED));
    }

    @ParameterizedTest
    @EnumSource(CopyMethod.class)
    void a_copy_that_only_looks_at_its_source_is_found_out(CopyMethod method) throws IOException {
        lab.cluster.with(Misdeed.COPY_LOOKS_AT_SOURCE);

        Trial trial = lab.trial(lab.verify(twoChunks(method)), Proof.REFUTED);

        assertThat(trial.comparisons().get(0).wrong()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT_UNIMPLEMENTED,SNAPSHOT,SNAPSHOT,fast",
        "SNAPSHOT_UNIMPLEMENTED,GROUP_SNAPSHOT,GROUP_SNAPSHOT,fast",
        "RESTORE_UNIMPLEMENTED,SNAPSHOT,RESTORE,fast",
        "RESTORE_UNIMPLEMENTED,SNAPSHOT,RESTORE,late",
        "RESTORE_UNIMPLEMENTED,GROUP_SNAPSHOT,RESTORE,fast",
        "CLONE_UNIMPLEMENTED,CLONE,CLONE,fast",
        "CLONE_UNIMPLEMENTED,CLONE,CLONE,late"
    })
    void a_driver_that_says_that_it_cannot_is_believed_at_once(
            Misdeed misdeed, CopyMethod method, Capability refuted, String storageClass) throws IOException {
        lab.cluster.with(misdeed);

        Trial trial = lab.trial(lab.verify(plan(method).storageClass(storageClass)), Proof.REFUTED);

        assertThat(trial.facts()).contains(new Fact.Capable(refuted, UNSUPPORTED, Optional.of(storageClass)));
        assertThat(trial.facts())
                .filteredOn(fact -> fact.capability() == refuted)
                .hasSize(1);
        assertThat(lab.pace.passed()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void what_is_lost_without_flushing_is_shown_and_refutes_nothing() throws IOException {
        Trial trial = lab.trial(lab.verify(twoChunks(CopyMethod.SNAPSHOT).flush(Flush.NONE)), Proof.LOST);

        assertThat(trial.comparisons().get(0).wrong()).containsExactly(1);
        assertThat(trial.comparisons().get(0).found().bytes()).isEqualTo(Pattern.CHUNK_BYTES);
        assertThat(trial.facts()).containsExactly(fact(Capability.SNAPSHOT, SUPPORTED));
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIM_NEVER_BOUND,fast,CLAIM,TIMED_OUT,phase Pending",
        "CLAIM_NEVER_BOUND,late,WRITE,TIMED_OUT,pod",
        "NO_IMAGE,fast,WRITE,TIMED_OUT,ImagePullBackOff",
        "POD_FAILS,fast,WRITE,FAILED,exit code"
    })
    void what_fails_on_the_way_proves_nothing(
            Misdeed misdeed, String storageClass, StepKind at, Outcome outcome, String detail) throws IOException {
        lab.cluster.with(misdeed);

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT).storageClass(storageClass)), Proof.OPEN);

        assertThat(trial.facts()).isEmpty();
        assertThat(step(trial, at).outcome()).isEqualTo(outcome);
        assertThat(step(trial, at).detail()).contains(detail);
    }

    @Test
    void what_is_denied_is_not_tried() throws IOException {
        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT).snapshotClass("foreign"));

        Trial trial = lab.trial(verification, Proof.REFUSED);
        assertThat(trial.decision().orElseThrow().verdict()).isEqualTo(Verdict.DENIED);
        assertThat(step(trial, StepKind.DECIDE).detail()).contains("foreign");
        assertThat(trial.steps())
                .filteredOn(step -> step.kind() != StepKind.DECIDE && step.kind() != StepKind.CLEAN_UP)
                .extracting(Step::outcome)
                .containsOnly(Outcome.SKIPPED);
        assertThat(verification.facts().stated()).isEmpty();
    }

    @Test
    void a_class_that_is_not_there_is_told() throws IOException {
        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT).storageClass("none")), Proof.OPEN);

        assertThat(step(trial, StepKind.DECIDE).detail()).contains("none");
        assertThat(step(trial, StepKind.CLAIM).outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void what_is_wrong_in_one_method_does_not_keep_others_from_being_proved() throws IOException {
        lab.cluster.with(Misdeed.CLONE_UNIMPLEMENTED);

        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT, CopyMethod.CLONE));

        assertThat(verification.trials()).extracting(Trial::proof).isEqualTo(List.of(Proof.PROVED, Proof.REFUTED));
        assertThat(verification.facts().stated())
                .contains(fact(Capability.RESTORE, SUPPORTED), fact(Capability.CLONE, UNSUPPORTED));
        lab.assertNothingIsLeft();
    }

    @Test
    void volumes_that_are_directories_need_no_pods() throws IOException {
        Verification verification = lab.verifier(DirectoryData.of(lab.cluster.volumes()))
                .verify(plan(CopyMethod.SNAPSHOT, CopyMethod.CLONE).build(), StepListener.NONE);

        assertThat(verification.isAll(Proof.PROVED)).isTrue();
        lab.assertNothingIsLeft();
    }

    @Test
    void directories_find_a_wrong_byte_as_pods_do() throws IOException {
        lab.cluster.with(Misdeed.WRONG_BYTE);

        Verification verification = lab.verifier(DirectoryData.of(lab.cluster.volumes()))
                .verify(twoChunks(CopyMethod.SNAPSHOT).build(), StepListener.NONE);

        assertThat(lab.trial(verification, Proof.REFUTED).comparisons().get(0).wrong())
                .containsExactly(1);
    }

    @Test
    void directories_do_not_wait_for_a_consumer_that_never_comes() throws IOException {
        Verification verification = lab.verifier(DirectoryData.of(lab.cluster.volumes()))
                .verify(plan(CopyMethod.SNAPSHOT).storageClass("late").build(), StepListener.NONE);

        assertThat(step(lab.trial(verification, Proof.OPEN), StepKind.CLAIM).detail())
                .contains("first consumer");
    }
}
