package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.Extra;
import java.util.EnumSet;
import java.util.Set;

/** Questions to the table of requirements. */
public final class Tables {
    private static final String HARVESTER = "harvesterhci.io";

    private Tables() {}

    /** The kinds of which decisions on the operation search all objects, not only those that the subject leads to. */
    public static Set<Kind> searches(Operation operation) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (RequirementSet set : RequirementSet.values()) {
            if (set.operation() == operation) {
                set.requirements().forEach(requirement -> kinds.addAll(requirement.searches()));
            }
        }
        return kinds;
    }

    /** The kinds that decisions on these operations read under a profile. */
    public static Set<Kind> reads(Profile profile, ImmutableSet<Operation> operations) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (RequirementSet set : RequirementSet.values()) {
            if (operations.contains(set.operation())) {
                set.requirements().forEach(requirement -> kinds.addAll(requirement.kinds()));
            }
        }
        if (!profile.extras().contains(Extra.HARVESTER_RULES)) {
            kinds.removeIf(kind -> kind.group().equals(HARVESTER) || kind == Kind.LONGHORN_VOLUME);
        }
        return kinds;
    }
}
