package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A profile, and why that one: it was asked for by its name, or a cluster shows which host runs there. For hosts that leave
 * the choice to their user.
 *
 * @param profile the profile
 * @param why one line for people
 */
public record ProfileChoice(Profile profile, String why) {
    /** The name of a choice that looks at the cluster. */
    public static final String AUTO = "auto";

    /** Checks that nothing is null. */
    public ProfileChoice {
        requireNonNull(profile, "profile");
        requireNonNull(why, "why");
    }

    /** The names that {@link #of} takes: {@link #AUTO}, and those of {@link Profile#all}. */
    public static ImmutableList<String> names() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.add(AUTO);
        Profile.all().forEach(profile -> names.add(profile.name()));
        return names.build();
    }

    /**
     * The profile of that name; for {@link #AUTO} that of {@link #seenIn}.
     *
     * @throws IllegalArgumentException for a name that is none of {@link #names}
     */
    public static ProfileChoice of(String name, Inventory seen) {
        requireNonNull(seen, "seen");
        if (requireNonNull(name, "name").equals(AUTO)) {
            return seenIn(seen);
        }
        return Profile.ofName(name)
                .map(named -> new ProfileChoice(named, "asked for by name"))
                .orElseThrow(
                        () -> new IllegalArgumentException("profile: expected one of " + names() + ", was " + name));
    }

    /**
     * The profile of the host that shows itself by objects or definitions of its API group, Harvester also by its
     * namespace: Harvester before Velero, Velero before KubeVirt, and Kubernetes where none of them was seen. What was not
     * read shows nothing.
     */
    public static ProfileChoice seenIn(Inventory seen) {
        Optional<String> harvester = HostSigns.HARVESTER.in(seen);
        if (harvester.isPresent()) {
            return auto(Profile.harvester(), harvester.get());
        }
        Optional<String> velero = HostSigns.VELERO.in(seen);
        if (velero.isPresent()) {
            return auto(Profile.velero(), velero.get() + ", and " + HostSigns.HARVESTER.absence());
        }
        Optional<String> kubevirt = HostSigns.KUBEVIRT.in(seen);
        if (kubevirt.isPresent()) {
            return auto(Profile.kubevirt(), kubevirt.get() + ", and " + HostSigns.VELERO.absence());
        }
        return auto(
                Profile.kubernetes(),
                HostSigns.HARVESTER.absence() + ", " + HostSigns.KUBEVIRT.absence() + " and "
                        + HostSigns.VELERO.absence() + " was seen");
    }

    private static ProfileChoice auto(Profile profile, String why) {
        return new ProfileChoice(profile, AUTO + ": " + why);
    }
}
