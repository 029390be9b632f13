package io.github.snapworthy.operator;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import io.github.snapworthy.report.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a check asks. A spec that asks nothing that can be answered is an answer, too. */
sealed interface Asked {
    /**
     * Something that can be answered.
     *
     * @param subject the object, which may or may not be there
     * @param requests what is asked of it, in the order of the operations
     */
    record Of(Subject subject, ImmutableList<Request> requests) implements Asked {}

    /**
     * Nothing that can be answered.
     *
     * @param reason for machines
     * @param message for people: the field, what was there, and what is expected
     */
    record Nothing(String reason, String message) implements Asked {}

    /** What a message repeats of the spec, in characters. */
    int LONGEST = 100;

    /** The kinds that can be asked about. */
    ImmutableMap<String, BiFunction<String, String, Subject>> KINDS = ImmutableMap.of(
            "PersistentVolumeClaim", ClaimRef::of,
            "VirtualMachine", VmRef::of,
            "VolumeSnapshot", VolumeSnapshotRef::of,
            "VirtualMachineSnapshot", VmSnapshotRef::of,
            "VirtualMachineBackup", VmBackupRef::of);

    /** What that check asks, of an object of its own namespace: its status must not tell of others. */
    static Asked by(ProtectionCheck check) {
        @Nullable ProtectionCheckSpec spec = check.getSpec();
        CheckedSubject named = spec == null ? new CheckedSubject() : spec.getSubject();
        BiFunction<String, String, Subject> kind = KINDS.get(named.getKind());
        if (kind == null) {
            return new Nothing(
                    "UnknownKind",
                    "spec.subject.kind: expected one of " + String.join(", ", KINDS.keySet()) + ", was "
                            + quoted(named.getKind()));
        }
        if (!ObjectRef.canBeNamed(named.getName())) {
            return new Nothing(
                    "NoSuchName", "spec.subject.name: no object can have the name " + quoted(named.getName()));
        }
        Subject subject = kind.apply(check.getMetadata().getNamespace(), named.getName());
        return operations(named.getKind(), subject, spec == null ? List.of() : spec.getOperations());
    }

    private static Asked operations(String kind, Subject subject, List<String> names) {
        ImmutableSet<Operation> possible = Arrays.stream(Operation.values())
                .filter(operation -> operation.standsAlone() && operation.isFor(subject))
                .collect(ImmutableSet.toImmutableSet());
        String known = possible.stream().map(Operation::reportName).collect(Collectors.joining(", "));
        for (String name : names) {
            if (possible.stream().noneMatch(operation -> operation.reportName().equals(name))) {
                return new Nothing(
                        "UnknownOperation",
                        "spec.operations: expected some of " + known + " for a " + kind + ", was " + quoted(name));
            }
        }
        return new Of(
                subject,
                possible.stream()
                        .filter(operation -> names.isEmpty() || names.contains(operation.reportName()))
                        .map(operation -> Request.of(operation, subject))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static String quoted(String text) {
        return "'" + Ascii.truncate(PlainText.line(text), LONGEST, "...") + "'";
    }
}
