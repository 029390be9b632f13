package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The profile that decides, and why that one.
 *
 * @param profile the profile
 * @param why one line for the report
 */
record ProfileChoice(Profile profile, String why) {
    private static final String AUTO = "auto";
    private static final ImmutableMap<String, Supplier<Profile>> NAMED = ImmutableMap.of(
            "kubernetes",
            Profile::kubernetes,
            "harvester",
            Profile::harvester,
            "kubevirt",
            Profile::kubevirt,
            "velero",
            Profile::velero);
    private static final ImmutableSet<String> NAMES =
            ImmutableSet.<String>builder().add(AUTO).addAll(NAMED.keySet()).build();

    /** Refuses a name that no profile has, before anything is read. */
    static void check(String name) {
        if (!NAMES.contains(name)) {
            throw unknown(name);
        }
    }

    /** The profile of that name; empty where what was seen decides. */
    static Optional<Profile> named(String name) {
        return Optional.ofNullable(NAMED.get(name)).map(Supplier::get);
    }

    /** The profile of that name; {@code auto} looks at what was seen. */
    static ProfileChoice of(String name, Inventory seen) {
        check(name);
        return named(name)
                .map(profile -> new ProfileChoice(profile, "asked for by name"))
                .orElseGet(() -> auto(seen));
    }

    private static ProfileChoice auto(Inventory seen) {
        Optional<String> harvester = HostSigns.HARVESTER.in(seen);
        if (harvester.isPresent()) {
            return new ProfileChoice(Profile.harvester(), "auto: " + harvester.get());
        }
        Optional<String> velero = HostSigns.VELERO.in(seen);
        Optional<String> kubevirt = HostSigns.KUBEVIRT.in(seen);
        if (velero.isPresent()) {
            return new ProfileChoice(
                    Profile.velero(), "auto: " + velero.get() + ", and " + HostSigns.HARVESTER.absence());
        }
        if (kubevirt.isPresent()) {
            return new ProfileChoice(
                    Profile.kubevirt(), "auto: " + kubevirt.get() + ", and " + HostSigns.VELERO.absence());
        }
        return new ProfileChoice(
                Profile.kubernetes(),
                "auto: " + HostSigns.HARVESTER.absence() + ", " + HostSigns.KUBEVIRT.absence() + " and "
                        + HostSigns.VELERO.absence() + " was seen");
    }

    /** Says why it was not another one. */
    String because() {
        return "profile " + profile.name() + " (" + why + ")";
    }

    private static UsageException unknown(String name) {
        return new UsageException("profile " + name + " is unknown" + DidYouMean.of(name, NAMES.asList()));
    }
}
