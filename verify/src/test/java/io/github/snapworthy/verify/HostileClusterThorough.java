package io.github.snapworthy.verify;

import static io.github.snapworthy.verify.Lab.plan;
import static io.github.snapworthy.verify.Lab.step;
import static io.github.snapworthy.verify.Lab.twoChunks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import com.google.gson.JsonObject;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.verify.Step.Outcome;
import io.github.snapworthy.verify.simulated.Misdeed;
import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters that change what is made, have volumes to give away, or do not answer just when it is cleaned up. */
class HostileClusterThorough {
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

    /** Does something when the cleaning up of a method begins, the first of which has the number 1. */
    private static StepListener atCleanUp(IntConsumer deed) {
        return new StepListener() {
            private int number;

            @Override
            public void began(CopyMethod method, StepKind kind) {
                if (kind == StepKind.CLEAN_UP) {
                    number++;
                    deed.accept(number);
                }
            }
        };
    }

    private ImmutableSortedSet<String> freeVolume(String storageClass) {
        lab.cluster.put(
                "persistentvolumes",
                "{metadata: {name: spare}, spec: {storageClassName: " + storageClass
                        + ", persistentVolumeReclaimPolicy: Retain, capacity: {storage: 1Gi}, csi: {driver:"
                        + " csi.acme.example, volumeHandle: vol-of-somebody}}}");
        lab.cluster.disk("vol-of-somebody");
        return ImmutableSortedSet.copyOf(lab.cluster.inventory());
    }

    private JsonObject spare() {
        return lab.cluster.list("persistentvolumes").get(0).getAsJsonObject("spec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "late"})
    void a_free_volume_that_a_claim_would_take_is_left_alone(String storageClass) throws IOException {
        ImmutableSortedSet<String> before = freeVolume(storageClass);

        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT).storageClass(storageClass));

        Trial trial = verification.trials().get(0);
        assertThat(trial.proof()).isEqualTo(Proof.OPEN);
        assertThat(step(trial, StepKind.DECIDE).detail()).contains("spare");
        assertThat(lab.cluster.inventory()).isEqualTo(before);
        assertThat(spare().has("claimRef")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"fast,CLAIM", "late,WRITE"})
    void a_volume_that_was_there_before_its_claim_is_not_deleted(String storageClass, StepKind at) throws IOException {
        ImmutableSortedSet<String> before = freeVolume(storageClass);
        lab.cluster.faulty(
                asked -> asked.is("GET", "/persistentvolumes") && asked.path().endsWith("s"),
                When.BEFORE,
                Integer.MAX_VALUE,
                403);

        Verification verification = lab.verify(plan(CopyMethod.SNAPSHOT).storageClass(storageClass));

        Trial trial = verification.trials().get(0);
        assertThat(trial.proof()).isEqualTo(Proof.OPEN);
        assertThat(step(trial, at).detail()).contains("spare", "before");
        assertThat(lab.cluster.inventory()).isEqualTo(before);
        assertThat(spare().get("persistentVolumeReclaimPolicy").getAsString()).isEqualTo("Retain");
    }

    @ParameterizedTest
    @EnumSource(CopyMethod.class)
    void an_init_container_that_somebody_puts_before_is_not_listened_to(CopyMethod method) throws IOException {
        lab.cluster.with(Misdeed.INIT_CONTAINER_INJECTED);

        lab.trial(lab.verify(plan(method)), Proof.PROVED);
    }

    @ParameterizedTest
    @CsvSource({"fast,persistentvolumeclaims,CLAIM", "kept,persistentvolumeclaims,CLAIM", "kept,/pods,WRITE"})
    void what_loses_its_labels_is_removed_at_once(String storageClass, String plural, StepKind at) throws IOException {
        lab.cluster.at(asked -> asked.is("POST", plural), When.BEFORE, () -> lab.cluster.with(Misdeed.LABELS_STRIPPED));

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT).storageClass(storageClass)), Proof.OPEN);

        assertThat(step(trial, at).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(step(trial, at).detail()).contains("labels");
    }

    @ParameterizedTest
    @CsvSource({"GET,pods", "GET,/volumesnapshots", "DELETE,persistentvolumeclaims/", "DELETE,/volumesnapshots/"})
    void a_first_interruption_in_the_middle_of_cleaning_up_does_not_end_it(String verb, String path)
            throws IOException {
        Thread worker = Thread.currentThread();
        StepListener interrupting =
                atCleanUp(number -> lab.cluster.at(asked -> asked.is(verb, path), When.BEFORE, worker::interrupt));

        Verification verification = lab.verifier()
                .verify(plan(CopyMethod.SNAPSHOT).storageClass("kept").build(), interrupting);

        assertThat(Thread.interrupted()).isTrue();
        lab.trial(verification, Proof.PROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void a_server_that_is_away_for_a_while_is_waited_for(String verb) throws IOException {
        StepListener away = atCleanUp(number -> lab.cluster.faulty(asked -> asked.is(verb, ""), When.BEFORE, 40, 503));

        lab.trial(lab.verifier().verify(plan(CopyMethod.SNAPSHOT).build(), away), Proof.PROVED);
    }

    @Test
    void a_group_whose_members_cannot_be_listed_for_a_while_leaves_nothing() throws IOException {
        StepListener away = atCleanUp(number -> lab.cluster.at(
                asked -> asked.is("GET", "/volumegroupsnapshots"),
                When.AFTER,
                () -> lab.cluster.faulty(asked -> asked.is("GET", "lab/volumesnapshots"), When.BEFORE, 6, 500)));

        lab.trial(
                lab.verifier()
                        .verify(
                                plan(CopyMethod.GROUP_SNAPSHOT)
                                        .groupSnapshotClass("hold")
                                        .build(),
                                away),
                Proof.PROVED);
    }

    @Test
    void a_server_that_is_away_when_the_second_method_is_cleaned_up_is_told() throws IOException {
        StepListener away = atCleanUp(number -> {
            if (number == 2) {
                lab.cluster.faulty(asked -> true, When.BEFORE, Integer.MAX_VALUE, 503);
            }
        });

        Verification verification = lab.verifier()
                .verify(plan(CopyMethod.SNAPSHOT, CopyMethod.CLONE).build(), away);

        assertThat(verification.leftovers())
                .isNotEmpty()
                .allMatch(left -> !left.kind().isEmpty());
        assertThat(verification.isAll(Proof.PROVED)).isFalse();
        assertThat(step(verification.trials().get(1), StepKind.CLEAN_UP).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @EnumSource(CopyMethod.class)
    void what_was_written_wrongly_refutes_nothing(CopyMethod method) throws IOException {
        lab.cluster.with(Misdeed.WRONG_WRITER);

        Trial trial = lab.trial(lab.verify(twoChunks(method)), Proof.OPEN);

        assertThat(trial.facts()).isEmpty();
        assertThat(step(trial, StepKind.WRITE).detail()).contains("2 of 2 chunks differ");
    }

    @Test
    void what_is_shown_both_ways_is_no_fact() throws IOException {
        StepListener changing = new StepListener() {
            @Override
            public void began(CopyMethod method, StepKind kind) {
                if (method == CopyMethod.GROUP_SNAPSHOT && kind == StepKind.RESTORE) {
                    lab.cluster.with(Misdeed.RESTORE_UNIMPLEMENTED);
                }
            }
        };

        Verification verification = lab.verifier()
                .verify(plan(CopyMethod.SNAPSHOT, CopyMethod.GROUP_SNAPSHOT).build(), changing);

        assertThat(verification.trials()).extracting(Trial::proof).containsExactly(Proof.PROVED, Proof.REFUTED);
        assertThat(verification.facts().stated())
                .contains(
                        Lab.fact(Capability.SNAPSHOT, Answer.SUPPORTED),
                        Lab.fact(Capability.GROUP_SNAPSHOT, Answer.SUPPORTED))
                .doesNotContain(
                        Lab.fact(Capability.RESTORE, Answer.SUPPORTED),
                        Lab.fact(Capability.RESTORE, Answer.UNSUPPORTED));
        assertThat(FactFiles.evidenceText(verification.factSet())).contains("fast");
    }

    @Test
    void a_second_interruption_ends_the_cleaning_up_and_is_told() throws IOException {
        Thread worker = Thread.currentThread();
        StepListener interrupting = atCleanUp(number -> {
            worker.interrupt();
            lab.cluster.at(asked -> asked.is("DELETE", "pods/"), When.BEFORE, worker::interrupt);
            lab.cluster.at(asked -> asked.is("DELETE", "/volumesnapshots/"), When.BEFORE, worker::interrupt);
        });

        Verification verification =
                lab.verifier().verify(plan(CopyMethod.SNAPSHOT).build(), interrupting);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(verification.leftovers())
                .hasSize(1)
                .allMatch(left ->
                        left.kind().equals(Leftover.ANY_KIND) && left.why().contains(verification.run()));
    }

    @Test
    void a_claim_that_is_given_another_class_shows_nothing_of_the_one_that_was_asked_for() throws IOException {
        lab.cluster.with(Misdeed.CLASS_CHANGED);

        Trial trial = lab.trial(lab.verify(plan(CopyMethod.SNAPSHOT)), Proof.OPEN);

        assertThat(trial.facts()).isEmpty();
        assertThat(step(trial, StepKind.CLAIM).detail()).contains("StorageClass kept", "fast");
    }

    @ParameterizedTest
    @CsvSource({"SNAPSHOT,RESTORE", "GROUP_SNAPSHOT,GROUP_SNAPSHOT"})
    void what_was_written_after_the_copy_was_made_is_no_loss(CopyMethod method, Capability refuted) throws IOException {
        lab.cluster.with(Misdeed.COPY_LOOKS_AT_SOURCE);

        Trial trial = lab.trial(lab.verify(plan(method).flush(Flush.NONE)), Proof.REFUTED);

        assertThat(trial.facts()).containsExactly(Lab.fact(refuted, Answer.UNSUPPORTED));
    }

    @Test
    void lists_that_come_in_pages_are_read_to_their_end() throws IOException {
        lab.cluster.pages(1);

        lab.trial(lab.verify(plan(CopyMethod.GROUP_SNAPSHOT)), Proof.PROVED);
    }

    @Test
    void a_limit_that_no_clock_can_count_is_refused_before_anything_is_made() {
        Duration forever = Duration.ofDays(365L * 300);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> plan(CopyMethod.SNAPSHOT).cleanUpLimit(forever).build())
                .withMessageContaining("cleanUpLimit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(CopyMethod.SNAPSHOT).stepLimit(forever).build())
                .withMessageContaining("stepLimit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PodSettings.builder().lifetime(forever).build())
                .withMessageContaining("lifetime");
    }
}
