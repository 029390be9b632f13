package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;

/** The volume policies that a request, or the only Schedule or Backup, names. */
public sealed interface NamedPolicy {
    /** None is named. */
    record None() implements NamedPolicy {}

    /**
     * It counts.
     *
     * @param ref the ConfigMap
     * @param rules its rules
     */
    record Rules(ObjectRef ref, ImmutableList<VolumeRule> rules) implements NamedPolicy {}

    /**
     * It is named, and is absent or makes no sense to the server.
     *
     * @param ref the ConfigMap
     * @param problem the first thing that is wrong with it
     */
    record Refused(ObjectRef ref, Problem problem) implements NamedPolicy {}

    /**
     * It is not known.
     *
     * @param kind the kind that would have to be read
     */
    record Unread(Kind kind) implements NamedPolicy {}

    /** Looks for it. */
    static NamedPolicy of(Store store, VeleroOptions options, Settings settings) {
        Optional<ObjectRef> ref = options.policy();
        if (ref.isEmpty()) {
            if (settings.only().unread().isPresent()) {
                return new Unread(settings.only().unread().get());
            }
            ref = settings.only().backup().flatMap(VeleroBackup::policy);
        }
        return ref.isEmpty() ? new None() : read(store, ref.get(), settings);
    }

    /** What the server makes of that ConfigMap. */
    static NamedPolicy in(Store store, ObjectRef ref) {
        return read(store, ref, new Settings(store, VeleroOptions.NONE));
    }

    private static NamedPolicy read(Store store, ObjectRef ref, Settings settings) {
        if (!(store.get(ref) instanceof ConfigMap map)) {
            Observation observed = store.observation(Kind.CONFIG_MAP, ref.namespace());
            return observed.isComplete() && !store.isMalformed(ref)
                    ? refused(ref, "expected a ConfigMap of that name, there is none")
                    : new Unread(Kind.CONFIG_MAP);
        }
        if (map.policies().isEmpty()) {
            return refused(ref, "expected volume policies under one key, there are none");
        }
        if (map.policies().get() instanceof VolumePolicies.Invalid invalid) {
            return new Refused(ref, invalid.problems().get(0));
        }
        return checked(ref, ((VolumePolicies.Valid) map.policies().get()).rules(), settings.release(ref.namespace()));
    }

    private static Refused refused(ObjectRef ref, String problem) {
        return new Refused(ref, new Problem("data", problem, 0, 0));
    }

    /** A server that is not seen counts as current. */
    private static NamedPolicy checked(
            ObjectRef ref, ImmutableList<VolumeRule> rules, Optional<VeleroRelease> release) {
        for (int i = 0; i < rules.size() && release.isPresent(); i++) {
            Optional<Problem> refused = release.get().refuses(rules.get(i), i);
            if (refused.isPresent()) {
                return new Refused(ref, refused.get());
            }
        }
        return new Rules(ref, rules);
    }
}
