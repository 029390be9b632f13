package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the operations are asked for.
 *
 * @param named those that were named, whether they are there or not; none for every claim and machine
 * @param namespaces the namespaces that count, none for all
 * @param selector the labels that count
 */
record Subjects(ImmutableList<Subject> named, ImmutableSet<String> namespaces, LabelSelector selector) {
    /** The subjects in a cluster. One that is not there has no labels. */
    List<Subject> in(Inventory seen) {
        Stream<Subject> all = named.isEmpty()
                ? Stream.concat(
                        seen.refs(Kind.CLAIM).stream().map(ref -> ClaimRef.of(ref.namespace(), ref.name())),
                        seen.refs(Kind.VM).stream().map(ref -> VmRef.of(ref.namespace(), ref.name())))
                : named.stream();
        return all.filter(subject -> namespaces.isEmpty() || namespaces.contains(subject.namespace()))
                .filter(subject -> selector.selects(labels(seen, subject.object())))
                .toList();
    }

    private static ImmutableMap<String, String> labels(Inventory seen, ObjectRef ref) {
        Optional<ClusterObject> object = seen.find(ref);
        if (object.isPresent() && object.get() instanceof Claim claim) {
            return claim.labels();
        }
        if (object.isPresent() && object.get() instanceof VirtualMachine machine) {
            return machine.labels();
        }
        return ImmutableMap.of();
    }
}
