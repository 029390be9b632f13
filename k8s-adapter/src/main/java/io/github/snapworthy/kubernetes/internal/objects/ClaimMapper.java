package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import java.util.Optional;

/** Claims. */
final class ClaimMapper {
    private static final String CDI = "cdi.kubevirt.io";
    private static final ImmutableSet<String> OF_DATA_VOLUME =
            ImmutableSet.of(CDI + "/createdForDataVolume", CDI + "/storage.populatedFor");
    private static final ImmutableSet<String> RESIZE_CONDITIONS =
            ImmutableSet.of("Resizing", "ControllerResizeInProgress", "FileSystemResizePending", "NodeResizePending");
    private static final ImmutableSet<String> RESIZE_STATES = ImmutableSet.of(
            "ControllerResizeInProgress",
            "NodeResizePending",
            "NodeResizeInProgress",
            "ControllerExpansionInProgress",
            "NodeExpansionPending",
            "NodeExpansionInProgress");

    private ClaimMapper() {}

    static ClusterObject claim(ObjectRef ref, View object) throws Malformed {
        View metadata = object.in("metadata");
        View spec = object.required("spec");
        View status = object.in("status");
        ImmutableMap<String, String> annotations = metadata.textsIn("annotations");
        return Claim.builder()
                .ref(ref)
                .uid(metadata.text("uid"))
                .labels(metadata.textsIn("labels"))
                .annotations(annotations)
                .terminating(metadata.text("deletionTimestamp").isPresent())
                .storageClass(spec.name("storageClassName"))
                .volumeName(spec.name("volumeName"))
                .phase(phase(status))
                .volumeMode(StorageMappers.volumeMode(spec))
                .requestedBytes(spec.in("resources").in("requests").quantity("storage"))
                .capacityBytes(status.in("capacity").quantity("storage"))
                .resizing(resizing(status))
                .dataSource(dataSource(ref.namespace(), spec))
                .ofDataVolume(annotations.keySet().stream().anyMatch(OF_DATA_VOLUME::contains) || owned(metadata))
                .build();
    }

    private static ClaimPhase phase(View status) throws Malformed {
        return switch (status.text("phase").orElse("Pending")) {
            case "Pending" -> ClaimPhase.PENDING;
            case "Bound" -> ClaimPhase.BOUND;
            case "Lost" -> ClaimPhase.LOST;
            default -> throw new Malformed("status.phase: expected Pending, Bound or Lost");
        };
    }

    private static boolean resizing(View status) throws Malformed {
        for (String type : RESIZE_CONDITIONS) {
            if (status.condition(type, "True")) {
                return true;
            }
        }
        Optional<String> older = status.text("resizeStatus");
        Optional<String> state = status.in("allocatedResourceStatuses").text("storage");
        return state.or(() -> older).filter(RESIZE_STATES::contains).isPresent();
    }

    private static Optional<ObjectRef> dataSource(String namespace, View spec) throws Malformed {
        View source = spec.hasMap("dataSourceRef") ? spec.in("dataSourceRef") : spec.in("dataSource");
        Optional<Kind> kind = Kind.of(
                        source.text("apiGroup").orElse(""), source.text("kind").orElse(""))
                .filter(k -> k == Kind.CLAIM || k == Kind.SNAPSHOT);
        Optional<String> name = source.name("name");
        if (kind.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ObjectRef.of(kind.get(), source.name("namespace").orElse(namespace), name.get()));
    }

    private static boolean owned(View metadata) throws Malformed {
        for (View owner : metadata.list("ownerReferences")) {
            if (owner.text("kind").filter("DataVolume"::equals).isPresent()
                    && owner.text("apiVersion").orElse("").startsWith(CDI + "/")) {
                return true;
            }
        }
        return false;
    }
}
