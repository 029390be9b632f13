package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;

/**
 * What a host's own rule is shown: an object of the cluster that the operation is about. Of an object that was not seen no
 * rule is asked.
 *
 * @param operation the operation that is asked for
 * @param object the claim, machine or VolumeSnapshot
 * @param labels its labels, all of them
 * @param annotations its annotations that decisions read or that the host named when it read the cluster; of claims alone
 */
public record VetoSubject(
        Operation operation,
        ObjectRef object,
        ImmutableMap<String, String> labels,
        ImmutableMap<String, String> annotations) {
    public VetoSubject {
        requireNonNull(operation, "operation");
        requireNonNull(object, "object");
        requireNonNull(labels, "labels");
        requireNonNull(annotations, "annotations");
    }
}
