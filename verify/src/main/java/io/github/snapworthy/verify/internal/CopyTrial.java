package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.gson.JsonObject;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.verify.Comparison;
import io.github.snapworthy.verify.CopyMethod;
import io.github.snapworthy.verify.Flush;
import io.github.snapworthy.verify.Pattern;
import io.github.snapworthy.verify.Proof;
import io.github.snapworthy.verify.ReadBack;
import io.github.snapworthy.verify.StepKind;
import io.github.snapworthy.verify.TestVolume;
import io.github.snapworthy.verify.Trial;
import io.github.snapworthy.verify.VerifyPlan;
import io.github.snapworthy.verify.VolumeDataException;
import io.github.snapworthy.verify.internal.Marks.Run;
import io.github.snapworthy.verify.internal.Snapshots.Ready;
import io.github.snapworthy.verify.internal.Steps.Stopped;
import io.github.snapworthy.verify.internal.Steps.Unmet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Tries one method, from the decision to the comparison; what it makes is for somebody else to remove. */
final class CopyTrial {
    private final CopyMethod method;
    private final VerifyPlan plan;
    private final Run run;
    private final Question question;
    private final ClusterApi api;
    private final Volumes volumes;
    private final Manifests manifests;
    private final Patterns patterns;
    private final Steps steps;

    private final Trial.Builder result = Trial.builder();
    private final List<Fact.Capable> facts = new ArrayList<>();
    private Optional<String> snapshotClass = Optional.empty();

    CopyTrial(CopyMethod method, Verifying with, Steps steps) {
        this.method = method;
        this.plan = with.plan();
        this.run = with.run();
        this.question = with.question();
        this.api = with.api();
        this.volumes = new Volumes(api, with.data(), run, question.bindsOnFirstConsumer());
        this.manifests = with.manifests();
        this.patterns = with.patterns();
        this.steps = steps;
    }

    /** A claim and what was written to it. */
    private record Source(TestVolume volume, Pattern written) {
        String claim() {
            return volume.claim().name();
        }
    }

    /** A claim with a copy, and what it should hold. */
    private record Copy(TestVolume volume, Pattern expected) {}

    /** What there is of a copy after it was made: snapshots, or the clone. */
    private record Made(ImmutableList<Ready> snapshots, ImmutableList<Copy> clones) {}

    /**
     * Tries it. Whatever fails is in the steps; the proof and the facts are what was shown until then. Where this thread is
     * interrupted it stops there, and the thread is interrupted still.
     */
    Trial.Builder run() {
        result.method(method);
        try {
            result.proof(proceed());
        } catch (Stopped stopped) {
            result.proof(proofOf(stopped));
        } catch (InterruptedException e) {
            result.proof(Proof.OPEN);
            Thread.currentThread().interrupt();
        }
        steps.skipTheRest();
        return result.facts(facts).snapshotClass(snapshotClass);
    }

    private Proof proofOf(Stopped stopped) {
        if (stopped.at() == StepKind.DECIDE) {
            return stopped.getCause() instanceof Unmet ? Proof.REFUSED : Proof.OPEN;
        }
        if (!stopped.isNotImplemented() || stopped.at().compareTo(StepKind.COPY) < 0) {
            return Proof.OPEN;
        }
        boolean isOfRestore = stopped.at() != StepKind.COPY && method != CopyMethod.CLONE;
        say(isOfRestore ? Capability.RESTORE : method.capability(), Answer.UNSUPPORTED);
        return Proof.REFUTED;
    }

    private Proof proceed() throws Stopped, InterruptedException {
        ImmutableList<String> names = names();
        steps.take(StepKind.DECIDE, deadline -> decide(names));
        ImmutableList<Source> sources = steps.take(StepKind.CLAIM, deadline -> claim(names, deadline));
        steps.take(StepKind.WRITE, deadline -> write(sources, deadline));
        Made made = steps.take(StepKind.COPY, deadline -> copy(sources, deadline));
        if (method != CopyMethod.CLONE) {
            say(method.capability(), Answer.SUPPORTED);
        }
        ImmutableList<Pattern> later = steps.take(StepKind.CHANGE, deadline -> change(sources, deadline));
        ImmutableList<Copy> copies = made.clones();
        if (method == CopyMethod.CLONE) {
            steps.skip(StepKind.RESTORE, "a clone is a claim already");
        } else {
            copies = steps.take(StepKind.RESTORE, deadline -> restore(made.snapshots(), sources, deadline));
        }
        ImmutableList<Copy> all = copies;
        ImmutableList<Comparison> comparisons = steps.take(StepKind.READ, deadline -> read(all, deadline));
        result.comparisons(comparisons);
        return compare(comparisons, later);
    }

    private ImmutableList<String> names() {
        return method == CopyMethod.GROUP_SNAPSHOT
                ? ImmutableList.of(run.name("group-a"), run.name("group-b"))
                : ImmutableList.of(run.name(method.word()));
    }

    private Decision decide(ImmutableList<String> claims) throws Unmet, IOException {
        Decision decided = question.decide(method, claims);
        result.decision(decided);
        if (decided.verdict() == Verdict.DENIED) {
            throw new Unmet("denied: "
                    + decided.blockers().stream().map(Finding::message).collect(Collectors.joining(" ")));
        }
        if (question.driver().isEmpty()) {
            throw new IOException("StorageClass " + plan.storageClass()
                    + " is not there or cannot be read, so its driver is unknown");
        }
        ImmutableList<String> free = question.freeVolumes();
        if (!free.isEmpty()) {
            throw new IOException(
                    "a claim of StorageClass " + plan.storageClass() + " may be given a volume that is there"
                            + " already and free, " + free.get(0) + " for example: nothing is made");
        }
        snapshotClass = question.snapshotClass(method, decided);
        steps.say(
                decided.verdict() + snapshotClass.map(name -> ", class " + name).orElse(""));
        return decided;
    }

    private ImmutableList<Source> claim(ImmutableList<String> names, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException, VolumeDataException {
        if (volumes.isStuck()) {
            throw new VolumeDataException("StorageClass " + plan.storageClass()
                    + " binds claims for their first consumer, and nothing here is one");
        }
        ImmutableList.Builder<Source> sources = ImmutableList.builder();
        for (String name : names) {
            try {
                TestVolume volume = volumes.make(manifests.source(own(name)), deadline);
                sources.add(new Source(volume, patterns.next()));
            } catch (NotImplemented e) { // of making volumes at all: nothing that is asked here
                throw new IOException(e.getMessage(), e);
            }
        }
        return sources.build();
    }

    private String own(String name) {
        return name.substring(run.name("").length());
    }

    private Flush write(ImmutableList<Source> sources, Deadline deadline)
            throws IOException, VolumeDataException, TimeoutException, InterruptedException {
        for (Source source : sources) {
            volumes.write(source.volume(), source.written(), plan.flush(), deadline);
            volumes.isNew(source.volume(), deadline);
        }
        steps.say(plan.patternMib() + " MiB, " + (plan.flush() == Flush.FLUSHED ? "flushed" : "not flushed"));
        return plan.flush();
    }

    private Made copy(ImmutableList<Source> sources, Deadline deadline)
            throws IOException, VolumeDataException, TimeoutException, NotImplemented, InterruptedException {
        return switch (method) {
            case SNAPSHOT -> new Made(ImmutableList.of(snapshot(sources.get(0), deadline)), ImmutableList.of());
            case GROUP_SNAPSHOT -> new Made(group(sources, deadline), ImmutableList.of());
            case CLONE -> new Made(ImmutableList.of(), ImmutableList.of(cloned(sources.get(0), deadline)));
        };
    }

    private Ready snapshot(Source source, Deadline deadline)
            throws IOException, TimeoutException, NotImplemented, InterruptedException {
        JsonObject manifest = manifests.snapshot("snapshot", source.claim(), snapshotClass);
        JsonObject made = api.create(ApiResource.SNAPSHOTS, run, manifest, deadline);
        return Snapshots.of(new Snapshots(api, run.namespace()).ready(ApiResource.SNAPSHOTS, made, deadline));
    }

    private ImmutableList<Ready> group(ImmutableList<Source> sources, Deadline deadline)
            throws IOException, TimeoutException, NotImplemented, InterruptedException {
        GroupApi groups = GroupApi.of(api, deadline)
                .orElseThrow(() -> new IOException(
                        "the cluster serves no version of " + ApiResource.GROUP_SNAPSHOT_API + " that is known"));
        Snapshots snapshots = new Snapshots(api, run.namespace());
        JsonObject made = api.create(groups.groups(), run, manifests.group("group", snapshotClass), deadline);
        snapshots.ready(groups.groups(), made, deadline);
        return snapshots.members(made, sources.stream().map(Source::claim).toList(), deadline);
    }

    /** A volume in use may be refused as the source of a clone, so it is released before. */
    private Copy cloned(Source source, Deadline deadline)
            throws IOException, VolumeDataException, TimeoutException, NotImplemented, InterruptedException {
        volumes.release(source.volume(), deadline);
        long bytes = volumes.capacity(source.volume(), deadline);
        TestVolume volume = volumes.make(manifests.fromClaim("clone-copy", source.claim(), bytes), deadline);
        volumes.provide(volume, source.written(), deadline);
        return new Copy(volume, source.written());
    }

    /** What was written over the first. */
    private ImmutableList<Pattern> change(ImmutableList<Source> sources, Deadline deadline)
            throws VolumeDataException, TimeoutException, InterruptedException {
        ImmutableList.Builder<Pattern> later = ImmutableList.builder();
        for (Source source : sources) {
            Pattern other = patterns.next();
            volumes.release(source.volume(), deadline);
            volumes.write(source.volume(), other, Flush.FLUSHED, deadline);
            volumes.release(source.volume(), deadline);
            later.add(other);
        }
        return later.build();
    }

    private ImmutableList<Copy> restore(
            ImmutableList<Ready> snapshots, ImmutableList<Source> sources, Deadline deadline)
            throws IOException, TimeoutException, NotImplemented, InterruptedException {
        ImmutableList.Builder<Copy> copies = ImmutableList.builder();
        for (int number = 0; number < sources.size(); number++) {
            Source source = sources.get(number);
            Ready snapshot = snapshots.get(number);
            long bytes = Math.max(snapshot.restoreBytes(), volumes.capacity(source.volume(), deadline));
            JsonObject manifest = manifests.fromSnapshot(own(source.claim()) + "-copy", snapshot.name(), bytes);
            copies.add(new Copy(volumes.make(manifest, deadline), source.written()));
        }
        return copies.build();
    }

    private ImmutableList<Comparison> read(ImmutableList<Copy> copies, Deadline deadline)
            throws IOException, VolumeDataException, TimeoutException, NotImplemented, InterruptedException {
        ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
        for (Copy copy : copies) {
            ReadBack found = volumes.read(copy.volume(), copy.expected(), deadline);
            comparisons.add(Comparison.of(copy.volume().claim().name(), copy.expected(), found));
        }
        return comparisons.build();
    }

    private Proof compare(ImmutableList<Comparison> comparisons, ImmutableList<Pattern> later)
            throws InterruptedException {
        try {
            steps.take(StepKind.COMPARE, deadline -> differences(comparisons));
        } catch (Stopped differ) {
            boolean isLater =
                    later.stream().anyMatch(other -> comparisons.stream().anyMatch(copy -> copy.chunksOf(other) > 0));
            if (plan.flush() == Flush.NONE && !isLater) {
                return Proof.LOST;
            }
            facts.clear(); // a copy that is wrong is no proof of anything that led to it
            say(method == CopyMethod.SNAPSHOT ? Capability.RESTORE : method.capability(), Answer.UNSUPPORTED);
            return Proof.REFUTED;
        }
        if (method != CopyMethod.GROUP_SNAPSHOT) {
            say(method == CopyMethod.SNAPSHOT ? Capability.RESTORE : Capability.CLONE, Answer.SUPPORTED);
        }
        return Proof.PROVED;
    }

    private ImmutableList<Comparison> differences(ImmutableList<Comparison> comparisons) throws Unmet {
        String words = comparisons.stream().map(Comparison::toString).collect(Collectors.joining("; "));
        if (!comparisons.stream().allMatch(Comparison::isEqual)) {
            throw new Unmet(words);
        }
        steps.say(words);
        return comparisons;
    }

    private void say(Capability capability, Answer answer) {
        facts.add(new Fact.Capable(capability, answer, Optional.of(plan.storageClass())));
    }
}
