package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.verify.internal.ClusterApi;
import io.github.snapworthy.verify.internal.PodJobs;
import io.github.snapworthy.verify.internal.Rhythm;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Writes and reads with pods, which report in their termination message: neither logs nor commands in containers are needed. Pods
 * have no token, run as an unprivileged user and fit the Pod Security Standard {@code restricted}. For volumes with a file
 * system.
 */
public final class PodData implements VolumeData {
    private final ApiClient client;
    private final PodSettings settings;
    private final PodJobs jobs;

    private PodData(ApiClient client, PodSettings settings, Rhythm rhythm) {
        this.client = requireNonNull(client, "client");
        this.settings = requireNonNull(settings, "settings");
        jobs = new PodJobs(new ClusterApi(client, rhythm), settings);
    }

    /** With pods like that in the cluster of the client. */
    public static PodData of(ApiClient client, PodSettings settings) {
        return new PodData(client, settings, Rhythm.STANDARD);
    }

    /** The same, waiting so long between two looks at a pod; without it a second. Volumes in use are not known to it. */
    public PodData polling(Duration interval) {
        return with(Rhythm.STANDARD.polling(interval));
    }

    PodData with(Rhythm rhythm) {
        return new PodData(client, settings, rhythm);
    }

    @Override
    public Needs needs() {
        return Needs.ANY_CLAIM;
    }

    @Override
    public void write(TestVolume at, Pattern pattern, Flush flush, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException {
        jobs.write(at, pattern, flush, limit);
    }

    @Override
    public ReadBack read(TestVolume at, Pattern pattern, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException {
        return jobs.read(at, pattern, limit);
    }

    @Override
    public void release(TestVolume at, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException {
        jobs.release(at, limit);
    }
}
