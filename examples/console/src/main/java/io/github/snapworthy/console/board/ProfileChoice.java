package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
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
        if (shows("harvesterhci.io", seen) || seen.sawNamespace("harvester-system")) {
            return new ProfileChoice(Profile.harvester(), "auto: Harvester was seen");
        }
        if (shows("velero.io", seen)) {
            return new ProfileChoice(Profile.velero(), "auto: Velero was seen, and no Harvester");
        }
        return shows("kubevirt.io", seen)
                ? new ProfileChoice(Profile.kubevirt(), "auto: KubeVirt was seen, and no Harvester and no Velero")
                : new ProfileChoice(Profile.kubernetes(), "auto: no Harvester, no KubeVirt and no Velero was seen");
    }

    /** A definition is named by its plural and its group. */
    private static boolean shows(String group, Inventory seen) {
        return seen.sawGroup(group)
                || seen.refs(Kind.API_DEFINITION).stream()
                        .map(definition -> definition.name())
                        .anyMatch(name -> name.substring(name.indexOf('.') + 1).equals(group));
    }
}
