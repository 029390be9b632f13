package io.github.snapworthy.verify.internal;

import io.github.snapworthy.fuzz.Contract;
import io.github.snapworthy.verify.VolumeDataException;
import java.nio.charset.StandardCharsets;

/** What a pod says that read a volume: it is whole, or it is no report. */
public final class PodReportFuzz {
    private PodReportFuzz() {}

    /** Feeds it. */
    public static void feed(byte[] input) {
        String report = new String(input, StandardCharsets.UTF_8);
        try {
            Contract.same(PodJobs.parse(report), PodJobs.parse(report));
        } catch (VolumeDataException e) {
            Contract.sayable(String.valueOf(e.getMessage()));
        }
    }
}
