package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.BackupTarget.Role;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.LonghornVolume;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotLimit;
import java.time.Duration;
import java.util.OptionalLong;

/** Settings, quotas, backup targets, leases, definitions: what surrounds the volumes. */
final class HostMappers {
    private static final long LONGEST_LEASE_SECONDS = 365L * 24 * 3600;

    private HostMappers() {}

    static ClusterObject named(ObjectRef ref, View object) {
        return new NamedObject(ref);
    }

    static ClusterObject setting(ObjectRef ref, View object) throws Malformed {
        return new Setting(
                ref, object.text("value").orElse(""), object.text("default").orElse(""));
    }

    static ClusterObject quota(ObjectRef ref, View object) throws Malformed {
        return new Quota(
                ref, object.in("spec").textsIn("hard"), object.in("status").textsIn("used"));
    }

    static ClusterObject snapshotLimit(ObjectRef ref, View object) throws Malformed {
        View limit = object.in("spec").in("snapshotLimit");
        View status = object.in("status").in("snapshotLimitStatus");
        return SnapshotLimit.builder()
                .ref(ref)
                .namespaceLimitBytes(limit.number("namespaceTotalSnapshotSizeQuota"))
                .vmLimitBytes(limit.in("vmTotalSnapshotSizeQuota").numbers())
                .namespaceUsedBytes(
                        status.number("namespaceTotalSnapshotSizeUsage").orElse(0))
                .vmUsedBytes(status.in("vmTotalSnapshotSizeUsage").numbers())
                .build();
    }

    static ClusterObject longhornTarget(ObjectRef ref, View object) throws Malformed {
        if (object.in("spec").text("backupTargetURL").isEmpty()) {
            return new BackupTarget(ref, State.UNCONFIGURED);
        }
        boolean available = object.in("status").is("available");
        return new BackupTarget(ref, available ? State.AVAILABLE : State.UNAVAILABLE);
    }

    static ClusterObject backupLocation(ObjectRef ref, View object) throws Malformed {
        boolean available =
                object.in("status").text("phase").filter("Available"::equals).isPresent();
        Role role = object.in("spec").is("default") ? Role.BY_DEFAULT : Role.WHERE_NAMED;
        return new BackupTarget(ref, available ? State.AVAILABLE : State.UNAVAILABLE, role);
    }

    /** Longhorn before 1.6 calls the engine the backend store driver. */
    static ClusterObject longhornVolume(ObjectRef ref, View object) throws Malformed {
        View spec = object.in("spec");
        String older = spec.text("backendStoreDriver").orElse("");
        return new LonghornVolume(
                ref,
                spec.text("dataEngine").orElse(older),
                spec.text("backupTargetName").orElse(""));
    }

    static ClusterObject lease(ObjectRef ref, View object) throws Malformed {
        View spec = object.in("spec");
        Lease.Builder lease = Lease.builder()
                .ref(ref)
                .holder(spec.text("holderIdentity"))
                .renewed(spec.text("renewTime").flatMap(Times::parse));
        OptionalLong seconds = spec.quantity("leaseDurationSeconds");
        if (seconds.isPresent()) {
            lease.duration(Duration.ofSeconds(Math.min(seconds.getAsLong(), LONGEST_LEASE_SECONDS)));
        }
        return lease.build();
    }

    /** The name of a definition is its resource and its group: the API server accepts no other. */
    static ClusterObject definition(ObjectRef ref, View object) throws Malformed {
        int dot = ref.name().indexOf('.');
        if (dot < 1 || dot == ref.name().length() - 1) {
            throw new Malformed("metadata.name: expected a resource, a dot and an API group");
        }
        return new ApiDefinition(
                ref.name().substring(0, dot), ref.name().substring(dot + 1), served(object.required("spec")));
    }

    private static ImmutableSet<String> served(View spec) throws Malformed {
        ImmutableSet.Builder<String> served = ImmutableSet.builder();
        for (View version : spec.list("versions")) {
            if (version.is("served")) {
                served.add(version.requiredText("name"));
            }
        }
        if (!spec.has("versions")) {
            spec.text("version").ifPresent(served::add);
        }
        return served.build();
    }
}
