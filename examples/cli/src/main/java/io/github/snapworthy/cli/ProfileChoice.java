package io.github.snapworthy.cli;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
import java.util.List;

/**
 * The profile that decides, and why that one.
 *
 * @param profile the profile
 * @param why one line for the report
 */
record ProfileChoice(Profile profile, String why) {
    private static final String HARVESTER_GROUP = "harvesterhci.io";
    private static final String HARVESTER_NAMESPACE = "harvester-system";
    private static final List<String> NOT_BUILT = List.of("kubevirt", "velero");

    /** Refuses a name that no profile has, before anything is read. */
    static void check(String name) {
        switch (name) {
            case "auto", "kubernetes", "harvester" -> {}
            default -> throw unknown(name);
        }
    }

    /** The profile of that name; {@code auto} looks at what was seen. */
    static ProfileChoice of(String name, Inventory seen) {
        return switch (name) {
            case "auto" -> auto(seen);
            case "kubernetes" -> new ProfileChoice(Profile.kubernetes(), "asked for by name");
            case "harvester" -> new ProfileChoice(Profile.harvester(), "asked for by name");
            default -> throw unknown(name);
        };
    }

    private static ProfileChoice auto(Inventory seen) {
        if (seen.sawGroup(HARVESTER_GROUP)) {
            return new ProfileChoice(Profile.harvester(), "auto: objects of " + HARVESTER_GROUP + " were seen");
        }
        if (defines(seen)) {
            return new ProfileChoice(Profile.harvester(), "auto: definitions of " + HARVESTER_GROUP + " were seen");
        }
        if (seen.sawNamespace(HARVESTER_NAMESPACE)) {
            return new ProfileChoice(Profile.harvester(), "auto: namespace " + HARVESTER_NAMESPACE + " was seen");
        }
        return new ProfileChoice(
                Profile.kubernetes(),
                "auto: nothing of " + HARVESTER_GROUP + " and no namespace " + HARVESTER_NAMESPACE + " was seen");
    }

    private static boolean defines(Inventory seen) {
        return seen.refs(Kind.API_DEFINITION).stream()
                .anyMatch(definition -> definition.name().endsWith("." + HARVESTER_GROUP));
    }

    private static UsageException unknown(String name) {
        return new UsageException(
                NOT_BUILT.contains(name)
                        ? "profile " + name + " is not built yet; built are auto, kubernetes, harvester"
                        : "profile " + name + " is unknown"
                                + DidYouMean.of(name, List.of("auto", "kubernetes", "harvester")));
    }
}
