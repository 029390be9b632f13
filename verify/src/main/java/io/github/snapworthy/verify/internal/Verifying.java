package io.github.snapworthy.verify.internal;

import io.github.snapworthy.verify.VerifyPlan;
import io.github.snapworthy.verify.VolumeData;
import io.github.snapworthy.verify.internal.Marks.Run;

/**
 * What the trials of one run share.
 *
 * @param plan what to verify
 * @param run the run
 * @param question what the library says of it
 * @param api the cluster
 * @param data who writes and reads
 * @param manifests what is created
 * @param patterns what is written
 */
record Verifying(
        VerifyPlan plan,
        Run run,
        Question question,
        ClusterApi api,
        VolumeData data,
        Manifests manifests,
        Patterns patterns) {}
