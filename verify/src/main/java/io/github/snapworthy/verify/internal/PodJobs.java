package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonObject;
import io.github.snapworthy.verify.Comparison;
import io.github.snapworthy.verify.Flush;
import io.github.snapworthy.verify.Pattern;
import io.github.snapworthy.verify.PodSettings;
import io.github.snapworthy.verify.ReadBack;
import io.github.snapworthy.verify.TestVolume;
import io.github.snapworthy.verify.VolumeDataException;
import io.github.snapworthy.verify.internal.Marks.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Jobs on volumes, each in a pod of its own. What the init container says when it ends is the result; the pod then keeps the
 * volume in use until it is deleted. Not thread-safe.
 */
public final class PodJobs {
    private static final String WRITE = "write.sh";
    private static final String READ = "read.sh";

    private final ClusterApi api;
    private final Claims claims;
    private final PodManifests manifests;
    private final Duration lifetime;
    private final Map<String, JsonObject> inUse = new HashMap<>();
    private int pods;

    /** Jobs in pods like that. */
    public PodJobs(ClusterApi api, PodSettings settings) {
        this.api = api;
        claims = new Claims(api);
        manifests = new PodManifests(settings);
        lifetime = settings.lifetime();
    }

    /** Writes, makes sure that it can be read there, and keeps the volume in use. */
    public void write(TestVolume at, Pattern pattern, Flush flush, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException {
        Deadline deadline = api.rhythm().deadline(limit);
        release(at, deadline);
        String report = run(at, ImmutableList.of(WRITE, READ), PodManifests.parameters(pattern, flush), deadline);
        Comparison written = Comparison.of(at.claim().name(), pattern, parse(report));
        if (!written.isEqual()) {
            throw new VolumeDataException("what was written is not what was to be written: " + written);
        }
    }

    /** Reads, and lets go of the volume. */
    public ReadBack read(TestVolume at, Pattern pattern, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException {
        Deadline deadline = api.rhythm().deadline(limit);
        release(at, deadline);
        String report = run(at, ImmutableList.of(READ), PodManifests.parameters(pattern, Flush.NONE), deadline);
        ReadBack found = parse(report);
        release(at, deadline);
        return found;
    }

    /** Lets go of the volume. */
    public void release(TestVolume at, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException {
        release(at, api.rhythm().deadline(limit));
    }

    private void release(TestVolume at, Deadline deadline)
            throws VolumeDataException, TimeoutException, InterruptedException {
        JsonObject pod = inUse.get(at.claimUid());
        if (pod == null) {
            return;
        }
        String namespace = at.claim().namespace();
        String name = Fields.name(pod);
        try {
            api.delete(ApiResource.PODS, namespace, name, Fields.uid(pod), deadline);
            Wait wait = new Wait(api.rhythm(), deadline, "pod " + name + " to be gone");
            wait.<Boolean, RuntimeException>until(() -> api.find(ApiResource.PODS, namespace, name, deadline)
                            .filter(found -> Fields.uid(found).equals(Fields.uid(pod)))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(true));
        } catch (IOException e) {
            throw new VolumeDataException(String.valueOf(e.getMessage()), e);
        }
        inUse.remove(at.claimUid());
    }

    private String run(
            TestVolume at, ImmutableList<String> scripts, ImmutableMap<String, String> parameters, Deadline deadline)
            throws VolumeDataException, TimeoutException, InterruptedException {
        Run run = new Run(at.run(), at.claim().namespace());
        pods++;
        String own = at.claim().name().substring(run.name("").length()) + "-pod-" + pods;
        JsonObject manifest = manifests.pod(
                run.metadata(own, Marks.Part.POD, api.rhythm().pace().now().plus(lifetime), ImmutableMap.of()),
                at.claim().name(),
                scripts,
                parameters);
        try {
            JsonObject pod = api.create(ApiResource.PODS, run, manifest, deadline);
            inUse.put(at.claimUid(), pod);
            Wait wait = new Wait(api.rhythm(), deadline, "pod " + Fields.name(pod) + " to end its work");
            return wait.until(() -> report(at, pod, deadline, wait));
        } catch (IOException e) {
            throw new VolumeDataException(String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<String> report(TestVolume at, JsonObject made, Deadline deadline, Wait wait)
            throws IOException, VolumeDataException, TimeoutException, InterruptedException {
        String namespace = at.claim().namespace();
        String name = Fields.name(made);
        JsonObject pod = api.find(ApiResource.PODS, namespace, name, deadline)
                .filter(found -> Fields.uid(found).equals(Fields.uid(made)))
                .orElseThrow(() -> new VolumeDataException("pod " + name + " was deleted"));
        for (JsonObject container : Fields.maps(pod, "status", "initContainerStatuses")) {
            if (!Fields.textOf(container, "name").equals(PodManifests.WORKER)) {
                continue; // admission may have put others before ours
            }
            Optional<JsonObject> ended = Fields.map(container, "state", "terminated");
            if (ended.isPresent()) {
                return Optional.of(message(name, ended.get()));
            }
            Fields.map(container, "state", "waiting")
                    .ifPresent(waiting -> wait.sees(
                            (Fields.textOf(waiting, "reason") + " " + Fields.textOf(waiting, "message")).strip()));
        }
        if (Fields.textOf(pod, "status", "phase").equals("Failed")) {
            throw new VolumeDataException("pod " + name + " failed: " + Fields.textOf(pod, "status", "reason") + " "
                    + Fields.textOf(pod, "status", "message"));
        }
        Fields.maps(pod, "status", "conditions").stream()
                .filter(condition -> Fields.textOf(condition, "type").equals("PodScheduled"))
                .filter(condition -> !Fields.textOf(condition, "status").equals("True"))
                .forEach(condition -> wait.sees(Fields.textOf(condition, "message")));
        hearOfVolume(at, Fields.uid(made), deadline, wait);
        return Optional.empty();
    }

    /** A pod waits silently for a volume that cannot be made, or not be mounted. */
    private void hearOfVolume(TestVolume at, String pod, Deadline deadline, Wait wait)
            throws IOException, VolumeDataException, TimeoutException, InterruptedException {
        wait.sees(claims.trouble(at.claim().namespace(), pod, deadline));
        if (at.handle().isEmpty()) {
            String trouble = claims.trouble(at.claim().namespace(), at.claimUid(), deadline);
            wait.sees(trouble);
            if (NotImplemented.is(trouble)) {
                throw new VolumeDataException("claim " + at.claim().name() + ": " + trouble);
            }
        }
    }

    private static String message(String pod, JsonObject ended) throws VolumeDataException {
        String message = Fields.textOf(ended, "message").strip();
        if (!Fields.textOf(ended, "exitCode").equals("0")) {
            throw new VolumeDataException("pod " + pod + " failed with exit code " + Fields.textOf(ended, "exitCode")
                    + " " + Fields.textOf(ended, "reason") + ": " + Shown.of(message));
        }
        return message;
    }

    /** What the script that reads has said: the length, a hash a line, and an end without which it was cut. */
    static ReadBack parse(String report) throws VolumeDataException {
        ImmutableList<String> lines = report.lines().map(String::strip).collect(ImmutableList.toImmutableList());
        boolean isWhole = lines.size() >= 2
                && lines.get(0).matches("bytes \\d{1,18}")
                && lines.get(lines.size() - 1).equals("end");
        if (!isWhole) {
            throw new VolumeDataException("the report of the pod cannot be understood: '" + Shown.of(report) + "'");
        }
        long bytes = Long.parseLong(lines.get(0).substring("bytes ".length()));
        ImmutableList<String> hashes = lines.subList(1, lines.size() - 1);
        for (String line : hashes) {
            if (!line.matches("[0-9a-f]{64}")) {
                throw new VolumeDataException("the report of the pod has '" + Shown.of(line) + "': expected a hash");
            }
        }
        return new ReadBack(bytes, hashes);
    }
}
