package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.LonghornVolume;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Answer;
import io.github.snapworthy.core.internal.host.Version;
import io.github.snapworthy.core.internal.words.DriverCode;
import java.util.List;
import java.util.Optional;

/** What Harvester adds to the capability of a driver (section 7 of the decision model). */
final class HarvesterRules {
    private static final String LONGHORN = "driver.longhorn.io";
    private static final String DATA_ENGINE = "dataEngine";
    private static final ImmutableSet<Capability> NEED_V2 =
            Sets.immutableEnumSet(Capability.SNAPSHOT, Capability.BACKUP_NATIVE);
    private static final Version V2_SINCE = new Version(1, 7);

    private HarvesterRules() {}

    /** What Harvester adds to the answer of the facts: nothing opens again what those refuse. */
    static Outcome capability(Case c, Capability capability, Answer.State byFacts) {
        boolean longhorn = c.driverName().is(LONGHORN);
        if (capability == Capability.BACKUP_NATIVE && !longhorn) {
            return c.add(
                    DriverCode.DRIVER_LACKS_BACKUP_NATIVE,
                    Effect.DENY,
                    true,
                    arguments(c, ": Harvester backs up by Longhorn alone"),
                    List.of());
        }
        if (!longhorn || !NEED_V2.contains(capability) || byFacts == Answer.State.UNSUPPORTED) {
            return Outcome.HELD;
        }
        return usesEngineV2(c) ? engineV2(c, capability) : engineKnown(c);
    }

    private static Outcome engineV2(Case c, Capability capability) {
        Optional<Version> version = c.world().serverVersion();
        Evidence evidence = Evidence.of(
                ObjectRef.of(Kind.SETTING, "server-version"),
                "value",
                c.world().serverRelease().orElse("not seen"));
        if (version.isEmpty()) {
            return c.add(
                    DriverCode.unknown(capability),
                    Effect.UNKNOWN,
                    false,
                    arguments(c, ": engine v2 needs Harvester 1.7, and the version was not seen"),
                    List.of(evidence));
        }
        return hasV2(version.get())
                ? Outcome.HELD
                : c.add(
                        DriverCode.lacks(capability),
                        Effect.DENY,
                        true,
                        arguments(c, DriverCode.RELEASE_TOO_OLD),
                        List.of(evidence));
    }

    /** Before 1.7 no place that may tell of engine v2 may be kept from us, unless another one has told. */
    private static Outcome engineKnown(Case c) {
        boolean told = c.volume() != null && c.volume().volumeAttributes().containsKey(DATA_ENGINE);
        boolean fine = c.world().serverVersion().filter(HarvesterRules::hasV2).isPresent();
        if (told || fine) {
            return Outcome.HELD;
        }
        if (isClassUnseen(c)) {
            return ClaimChecks.unreadable(c, Kind.STORAGE_CLASS);
        }
        return isLonghornVolumeUnseen(c) ? ClaimChecks.unreadable(c, Kind.LONGHORN_VOLUME) : Outcome.HELD;
    }

    private static boolean isClassUnseen(Case c) {
        String name = c.storageClassName();
        return !name.isEmpty()
                && c.storageClass() == null
                && c.world().mayExist(ObjectRef.of(Kind.STORAGE_CLASS, name));
    }

    private static boolean isLonghornVolumeUnseen(Case c) {
        String handle = c.volume() == null ? "" : c.volume().volumeHandle().orElse("");
        ObjectRef ref = longhornVolume(handle);
        return !handle.isEmpty()
                && c.store().get(ref) == null
                && (c.store().observation(ref.kind()).isUnreadable()
                        || c.store().isMalformed(ref));
    }

    private static boolean hasV2(Version version) {
        return version.compareTo(V2_SINCE) >= 0;
    }

    private static ObjectRef longhornVolume(String handle) {
        return ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", handle);
    }

    private static ImmutableMap<String, String> arguments(Case c, String where) {
        return ImmutableMap.of("driver", c.driverName().value(), "where", where);
    }

    private static boolean usesEngineV2(Case c) {
        StorageClass storageClass = c.storageClass();
        Volume volume = c.volume();
        if (storageClass != null && "v2".equals(storageClass.parameters().get(DATA_ENGINE))) {
            return true;
        }
        return volume != null
                && ("v2".equals(volume.volumeAttributes().get(DATA_ENGINE))
                        || volume.volumeHandle()
                                .filter(handle -> isV2(c, handle))
                                .isPresent());
    }

    private static boolean isV2(Case c, String handle) {
        return c.store().get(longhornVolume(handle)) instanceof LonghornVolume volume
                && volume.dataEngine().equals("v2");
    }
}
