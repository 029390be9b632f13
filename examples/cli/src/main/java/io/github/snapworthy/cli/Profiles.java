package io.github.snapworthy.cli;

import com.google.common.collect.Lists;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProfileChoice;

/** Profiles by the names that a command line gives them. */
final class Profiles {
    private Profiles() {}

    /** Refuses a name that no profile has, before anything is read. */
    static void check(String name) {
        if (!ProfileChoice.names().contains(name)) {
            throw unknown(name);
        }
    }

    /** Whether it is the name of a profile; {@code auto} leaves it to what is seen. */
    static boolean isNamed(String name) {
        check(name);
        return !name.equals(ProfileChoice.AUTO);
    }

    /** The profile of that name; {@code auto} is none, for it looks at a cluster first. */
    static Profile named(String name) {
        if (name.equals(ProfileChoice.AUTO)) {
            throw new UsageException("profile auto chooses by what it sees in a cluster; name one of "
                    + String.join(", ", Lists.transform(Profile.all(), Profile::name)));
        }
        return Profile.ofName(name).orElseThrow(() -> unknown(name));
    }

    /** The profile of that name; {@code auto} looks at what was seen. */
    static ProfileChoice choose(String name, Inventory seen) {
        check(name);
        return ProfileChoice.of(name, seen);
    }

    /** Says why it was not another one. */
    static String because(ProfileChoice choice) {
        return "profile " + choice.profile().name() + " (" + choice.why() + ")";
    }

    private static UsageException unknown(String name) {
        return new UsageException("profile " + name + " is unknown" + DidYouMean.of(name, ProfileChoice.names()));
    }
}
