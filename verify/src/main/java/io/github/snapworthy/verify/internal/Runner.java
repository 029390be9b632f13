package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.verify.CopyMethod;
import io.github.snapworthy.verify.Leftover;
import io.github.snapworthy.verify.Step;
import io.github.snapworthy.verify.Step.Outcome;
import io.github.snapworthy.verify.StepKind;
import io.github.snapworthy.verify.StepListener;
import io.github.snapworthy.verify.Trial;
import io.github.snapworthy.verify.Verification;
import io.github.snapworthy.verify.VerifyPlan;
import io.github.snapworthy.verify.VerifyPlan.Afterwards;
import io.github.snapworthy.verify.VolumeData;
import io.github.snapworthy.verify.internal.Marks.Run;
import io.github.snapworthy.verify.internal.Remover.Removed;
import io.github.snapworthy.verify.internal.Remover.Sort;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** One run: its trials, each with its cleaning up, whatever happens in between. */
public final class Runner {
    private final Verifying with;
    private final StepListener listener;
    private final Rhythm rhythm;
    private final Remover remover;
    private final ImmutableList.Builder<Trial> trials = ImmutableList.builder();
    private Removed removed = new Removed(ImmutableList.of(), ImmutableList.of());

    /** A run of that id. */
    public Runner(
            ClusterApi api, VolumeData data, VerifyPlan plan, Question question, String id, StepListener listener) {
        this.listener = listener;
        rhythm = api.rhythm();
        Run run = new Run(id, plan.namespace());
        Manifests manifests = new Manifests(run, plan, rhythm.pace().now().plus(longest(plan)));
        with = new Verifying(plan, run, question, api, data, manifests, new Patterns(id, plan.patternMib()));
        remover = new Remover(api, plan.namespace(), sorts(plan));
    }

    private static Duration longest(VerifyPlan plan) {
        return plan.stepLimit()
                .multipliedBy(StepKind.values().length)
                .plus(plan.cleanUpLimit())
                .multipliedBy(plan.methods().size());
    }

    private static ImmutableSet<Sort> sorts(VerifyPlan plan) {
        if (plan.methods().contains(CopyMethod.GROUP_SNAPSHOT)) {
            return ImmutableSet.of(Sort.PODS_AND_CLAIMS, Sort.SNAPSHOTS, Sort.GROUPS);
        }
        return plan.methods().contains(CopyMethod.SNAPSHOT)
                ? ImmutableSet.of(Sort.PODS_AND_CLAIMS, Sort.SNAPSHOTS)
                : ImmutableSet.of(Sort.PODS_AND_CLAIMS);
    }

    /** Verifies. Where this thread is interrupted it cleans up, returns what was shown, and the thread is interrupted still. */
    public Verification run() {
        Instant began = rhythm.pace().now();
        for (CopyMethod method : with.plan().methods()) {
            if (!Thread.currentThread().isInterrupted()) {
                trials.add(trial(method));
            }
        }
        return Verification.builder()
                .run(with.run().id())
                .began(began)
                .ended(rhythm.pace().now())
                .plan(with.plan())
                .driver(with.question().driver())
                .driverRelease(with.question().release())
                .trials(trials.build())
                .leftovers(removed.leftovers())
                .build();
    }

    private Trial trial(CopyMethod method) {
        Steps steps = new Steps(method, listener, rhythm, with.plan().stepLimit());
        Trial.Builder trial;
        boolean isThrown = true;
        try {
            trial = new CopyTrial(method, with, steps).run();
            isThrown = false;
        } finally {
            if (isThrown && with.plan().afterwards() == Afterwards.REMOVE) {
                cleanUp();
            }
        }
        Step last = with.plan().afterwards() == Afterwards.REMOVE ? removal(method) : kept();
        listener.ended(method, last);
        return trial.steps(steps.taken()).addSteps(last).build();
    }

    private Step kept() {
        String detail =
                "kept: all of it has the label " + Marks.RUN + "=" + with.run().id();
        return new Step(StepKind.CLEAN_UP, Outcome.SKIPPED, Duration.ZERO, detail);
    }

    private Step removal(CopyMethod method) {
        long begun = rhythm.pace().nanoTime();
        int before = removed.removed().size();
        try {
            listener.began(method, StepKind.CLEAN_UP);
        } finally {
            cleanUp();
        }
        boolean isDone = removed.leftovers().isEmpty();
        String left = removed.leftovers().stream().map(Leftover::toString).collect(Collectors.joining("; "));
        return new Step(
                StepKind.CLEAN_UP,
                isDone ? Outcome.DONE : Outcome.FAILED,
                Duration.ofNanos(rhythm.pace().nanoTime() - begun),
                isDone ? removed.removed().size() - before + " objects removed" : "left over: " + left);
    }

    /** An interruption ends the work and not the cleaning up; a second one ends that, too. */
    private void cleanUp() {
        boolean isInterrupted = Thread.interrupted();
        Deadline deadline = rhythm.deadline(with.plan().cleanUpLimit());
        try {
            try {
                removed = remover.remove(with.run()::isOf, deadline);
            } catch (InterruptedException first) {
                if (isInterrupted) {
                    throw first;
                }
                isInterrupted = true;
                removed = remover.remove(with.run()::isOf, deadline);
            }
        } catch (InterruptedException second) {
            isInterrupted = true;
            Leftover unknown = new Leftover(
                    Leftover.ANY_KIND,
                    with.run().namespace(),
                    "",
                    "cleaning up was interrupted, run " + with.run().id());
            removed = new Removed(removed.removed(), ImmutableList.of(unknown));
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
