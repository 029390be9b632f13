package io.github.snapworthy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.verify.VerifyPlan.Builder;
import io.github.snapworthy.verify.internal.Rhythm;
import io.github.snapworthy.verify.simulated.SimulatedCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verifier and the simulated cluster that it works on, with what was there before. */
final class Lab implements AutoCloseable {
    final TestPace pace = new TestPace();
    final SimulatedCluster cluster;
    final ImmutableSortedSet<String> before;
    final List<String> told = new ArrayList<>();

    Lab(Path folder) {
        cluster = SimulatedCluster.start(folder);
        before = ImmutableSortedSet.copyOf(cluster.inventory());
    }

    Rhythm rhythm() {
        return new Rhythm(pace, Duration.ofSeconds(1), Duration.ofSeconds(20), 4);
    }

    Verifier verifier() {
        return verifier(PodData.of(cluster.client(), PodSettings.defaults()).with(rhythm()));
    }

    Verifier verifier(VolumeData data) {
        return Verifier.of(cluster.client(), FactSources.of(), data).with(rhythm());
    }

    static Builder plan(CopyMethod... methods) {
        return VerifyPlan.builder()
                .namespace("lab")
                .storageClass("fast")
                .methods(methods)
                .patternMib(1)
                .stepLimit(Duration.ofSeconds(30))
                .cleanUpLimit(Duration.ofSeconds(60));
    }

    /** As {@link #plan}, with two chunks of data, one of which can be wrong alone. */
    static Builder twoChunks(CopyMethod... methods) {
        return plan(methods).patternMib(2);
    }

    Verification verify(Builder plan) throws IOException {
        return verifier().verify(plan.build(), listener());
    }

    StepListener listener() {
        return new StepListener() {
            @Override
            public void began(CopyMethod method, StepKind kind) {
                told.add(method.word() + " " + kind.words());
            }

            @Override
            public void ended(CopyMethod method, Step step) {
                told.add(method.word() + " " + step.kind().words() + " " + step.outcome());
            }
        };
    }

    /** The one trial, whose proof has to be that; nothing may be left behind. */
    Trial trial(Verification verification, Proof proof) {
        assertNothingIsLeft();
        assertThat(verification.leftovers()).isEmpty();
        assertThat(verification.trials()).hasSize(1);
        Trial trial = verification.trials().get(0);
        assertThat(trial.proof()).as("%s", trial.steps()).isEqualTo(proof);
        return trial;
    }

    void assertNothingIsLeft() {
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    static Step step(Trial trial, StepKind kind) {
        return trial.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static Fact.Capable fact(Capability capability, Answer answer) {
        return new Fact.Capable(capability, answer, Optional.of("fast"));
    }

    static ImmutableSet<Fact.Capable> facts(Trial trial) {
        return ImmutableSet.copyOf(trial.facts());
    }

    @Override
    public void close() {
        cluster.close();
    }
}
