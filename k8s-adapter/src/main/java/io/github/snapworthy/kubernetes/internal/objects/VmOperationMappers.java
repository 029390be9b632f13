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
        return new VmOperation(ref, object.in("spec").name("vmiName"), progress);
    }

    static ClusterObject snapshot(ObjectRef ref, View object) throws Malformed {
        View status = object.in("status");
        String phase = status.text("phase").orElse("");
        boolean done = status.is("readyToUse") || phase.equals("Succeeded");
        return of(ref, object, "source", progress(done, phase.equals("Failed") || hasFailure(status)));
    }

    static ClusterObject restore(ObjectRef ref, View object) throws Malformed {
        View status = object.in("status");
        return of(ref, object, "target", progress(status.is("complete"), hasFailure(status)));
    }

    static ClusterObject backup(ObjectRef ref, View object) throws Malformed {
        View status = object.in("status");
        return of(ref, object, "source", progress(status.condition("Done", "True"), hasFailure(status)));
    }

    static ClusterObject harvesterBackup(ObjectRef ref, View object) throws Malformed {
        View status = object.in("status");
        return of(ref, object, "source", progress(status.is("readyToUse"), status.has("error") || hasFailure(status)));
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

    private static ClusterObject of(ObjectRef ref, View object, String role, Progress progress) throws Malformed {
        View machine = object.in("spec").in(role);
        boolean isMachine = machine.text("kind").orElse("VirtualMachine").equals("VirtualMachine");
        return new VmOperation(ref, isMachine ? machine.name("name") : Optional.empty(), progress);
    }

    static ClusterObject dataVolume(ObjectRef ref, View object) throws Malformed {
        boolean populated =
                object.in("status").text("phase").filter("Succeeded"::equals).isPresent();
        return new DataVolume(ref, populated ? DataVolume.Progress.POPULATED : DataVolume.Progress.POPULATING);
    }
}
