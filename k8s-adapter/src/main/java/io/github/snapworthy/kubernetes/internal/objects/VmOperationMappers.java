package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VmOperation.Progress;
import java.util.Optional;

/** What is being done to virtual machines, by KubeVirt and by Harvester, and the population of claims by CDI. */
final class VmOperationMappers {
    private VmOperationMappers() {}

    static ClusterObject migration(ObjectRef ref, View object) throws Malformed {
        Progress progress = switch (object.in("status").text("phase").orElse("")) {
            case "Succeeded" -> Progress.DONE;
            case "Failed" -> Progress.FAILED;
            default -> Progress.UNFINISHED;
        };
        return VmOperation.of(ref, object.in("spec").name("vmiName"), progress);
    }

    static ClusterObject restore(ObjectRef ref, View object) throws Malformed {
        return VmOperation.of(ref, machine(object, "target"), restoreProgress(object.in("status")));
    }

    static ClusterObject backup(ObjectRef ref, View object) throws Malformed {
        View status = object.in("status");
        return VmOperation.of(
                ref, machine(object, "source"), progress(status.condition("Done", "True"), hasFailure(status)));
    }

    static Progress snapshotProgress(View status) throws Malformed {
        String phase = status.text("phase").orElse("");
        boolean done = status.is("readyToUse") || phase.equals("Succeeded");
        return progress(done, phase.equals("Failed") || hasFailure(status));
    }

    static Progress restoreProgress(View status) throws Malformed {
        return progress(status.is("complete"), hasFailure(status));
    }

    static Progress harvesterProgress(View status) throws Malformed {
        return progress(status.is("readyToUse"), status.has("error") || hasFailure(status));
    }

    private static Progress progress(boolean done, boolean failed) {
        if (done) {
            return Progress.DONE;
        }
        return failed ? Progress.FAILED : Progress.UNFINISHED;
    }

    /** An operation that neither goes on nor is ready has given up, whether or not it has a condition for that. */
    private static boolean hasFailure(View status) throws Malformed {
        return status.condition("Failure", "True")
                || (status.condition("Progressing", "False") && status.condition("Ready", "False"));
    }

    /** The machine that plays that role; an operation on something else has none. */
    static Optional<String> machine(View object, String role) throws Malformed {
        View machine = object.in("spec").in(role);
        boolean isMachine = machine.text("kind").orElse("VirtualMachine").equals("VirtualMachine");
        return isMachine ? machine.name("name") : Optional.empty();
    }

    static ClusterObject dataVolume(ObjectRef ref, View object) throws Malformed {
        boolean populated =
                object.in("status").text("phase").filter("Succeeded"::equals).isPresent();
        return new DataVolume(ref, populated ? DataVolume.Progress.POPULATED : DataVolume.Progress.POPULATING);
    }
}
