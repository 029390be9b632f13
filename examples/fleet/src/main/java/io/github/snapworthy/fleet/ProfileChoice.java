package io.github.snapworthy.fleet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The profile that decides, and why that one, as the command line chooses it and in its words.
 *
 * @param profile the profile
 * @param why one line
 */
record ProfileChoice(Profile profile, String why) {
    /** The name of a choice that looks at the cluster. */
    static final String AUTO = "auto";

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

    /** The names that {@link #of} takes. */
    static ImmutableList<String> names() {
        return ImmutableList.<String>builder().add(AUTO).addAll(NAMED.keySet()).build();
    }

    /** The profile of that name, one of {@link #names}; {@code auto} looks at what was seen. */
    static ProfileChoice of(String name, Inventory seen) {
        Supplier<Profile> named = NAMED.get(name);
        return named == null ? auto(seen) : new ProfileChoice(named.get(), "asked for by name");
    }

    private static ProfileChoice auto(Inventory seen) {
        Optional<String> harvester = sign("harvesterhci.io", seen)
                .or(() -> seen.sawNamespace("harvester-system")
                        ? Optional.of("namespace harvester-system was seen")
                        : Optional.empty());
        if (harvester.isPresent()) {
            return new ProfileChoice(Profile.harvester(), "auto: " + harvester.get());
        }
        Optional<String> velero = sign("velero.io", seen);
        if (velero.isPresent()) {
            return new ProfileChoice(Profile.velero(), "auto: " + velero.get() + ", and " + NO_HARVESTER);
        }
        return sign("kubevirt.io", seen)
                .map(seenSign ->
                        new ProfileChoice(Profile.kubevirt(), "auto: " + seenSign + ", and nothing of velero.io"))
                .orElseGet(() -> new ProfileChoice(
                        Profile.kubernetes(),
                        "auto: " + NO_HARVESTER + ", nothing of kubevirt.io and nothing of velero.io was seen"));
    }

    /** A definition is named by its plural and its group; {@code datavolumes.cdi.kubevirt.io} is of another group. */
    private static Optional<String> sign(String group, Inventory seen) {
        if (seen.sawGroup(group)) {
            return Optional.of("objects of " + group + " were seen");
        }
        boolean isDefined = seen.refs(Kind.API_DEFINITION).stream()
                .map(definition -> definition.name())
                .anyMatch(name -> name.substring(name.indexOf('.') + 1).equals(group));
        return isDefined ? Optional.of("definitions of " + group + " were seen") : Optional.empty();
    }
}
