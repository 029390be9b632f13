package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The profile that decides, and why that one.
 *
 * @param profile the profile
 * @param why one line for people
 */
public record ProfileChoice(Profile profile, String why) {
    private static final ImmutableMap<String, Supplier<Profile>> NAMED = ImmutableMap.of(
            "kubernetes",
            Profile::kubernetes,
            "harvester",
            Profile::harvester,
            "kubevirt",
            Profile::kubevirt,
            "velero",
            Profile::velero);

    private static final String NO_HARVESTER = "nothing of harvesterhci.io and no namespace harvester-system";

    /** The name of a choice that looks at the cluster. */
    public static final String AUTO = "auto";

    /** Checks that nothing is null. */
    public ProfileChoice {
        requireNonNull(profile, "profile");
        requireNonNull(why, "why");
    }

    /** The names that {@link #of} takes: {@code auto} and those of the profiles. */
    public static ImmutableSet<String> names() {
        return ImmutableSet.<String>builder().add(AUTO).addAll(NAMED.keySet()).build();
    }

    /**
     * The profile of that name; {@code auto} looks at what was seen.
     *
     * @throws IllegalArgumentException for any other name
     */
    public static ProfileChoice of(String name, Inventory seen) {
        Supplier<Profile> named = NAMED.get(name);
        if (named != null) {
            return new ProfileChoice(named.get(), "asked for by name");
        }
        if (!name.equals(AUTO)) {
            throw new IllegalArgumentException("profile: expected one of " + names() + ", was " + name);
        }
        return auto(seen);
    }

    private static ProfileChoice auto(Inventory seen) {
        Optional<String> harvester = shown("harvesterhci.io", seen)
                .or(() -> seen.sawNamespace("harvester-system")
                        ? Optional.of("namespace harvester-system was seen")
                        : Optional.empty());
        if (harvester.isPresent()) {
            return new ProfileChoice(Profile.harvester(), "auto: " + harvester.get());
        }
        Optional<String> velero = shown("velero.io", seen);
        if (velero.isPresent()) {
            return new ProfileChoice(Profile.velero(), "auto: " + velero.get() + ", and " + NO_HARVESTER);
        }
        Optional<String> kubevirt = shown("kubevirt.io", seen);
        return kubevirt.isPresent()
                ? new ProfileChoice(Profile.kubevirt(), "auto: " + kubevirt.get() + ", and nothing of velero.io")
                : new ProfileChoice(
                        Profile.kubernetes(),
                        "auto: " + NO_HARVESTER + ", nothing of kubevirt.io and nothing of velero.io was seen");
    }

    /** What shows that a host is there, in the words of the command line; a definition is named by its plural and its group. */
    private static Optional<String> shown(String group, Inventory seen) {
        if (seen.sawGroup(group)) {
            return Optional.of("objects of " + group + " were seen");
        }
        return seen.refs(Kind.API_DEFINITION).stream()
                .map(ObjectRef::name)
                .filter(name -> name.substring(name.indexOf('.') + 1).equals(group))
                .findFirst()
                .map(name -> "definitions of " + group + " were seen");
    }
}
