package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Trust;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** How the host does things: a profile that is built in, with floors, maps and other dialects now and then. */
final class ProfilePart {
    private ProfilePart() {}

    static Arbitrary<Profile> of(Recipe recipe) {
        Arbitrary<Integer> change =
                Variants.of(12, 0).or(1, 1).or(1, 2).or(1, 3).or(1, 4).arbitrary();
        return Combinators.combine(builtIn(), change, dialect()).as((profile, number, dialect) -> {
            Profile changed = changed(recipe, profile, number);
            return dialect.map(changed::dialect).orElse(changed);
        });
    }

    private static Arbitrary<Profile> builtIn() {
        Variants<Profile> profiles = Variants.of(2, Profile.kubernetes());
        Profile.all().stream().skip(1).forEach(profile -> profiles.or(hasManyQuestions(profile) ? 3 : 2, profile));
        return profiles.arbitrary();
    }

    /** Velero's policies and settings are asked about under its profile alone. */
    private static boolean hasManyQuestions(Profile profile) {
        return profile.extras().contains(Profile.Extra.VELERO_RULES);
    }

    /** Sometimes the class is chosen as another tool would choose it. */
    private static Arbitrary<Optional<Dialect>> dialect() {
        Variants<Optional<Dialect>> dialects = Variants.of(24, Optional.empty());
        Dialect.all().forEach(dialect -> dialects.or(guesses(dialect) ? 2 : 1, Optional.of(dialect)));
        return dialects.arbitrary();
    }

    private static boolean guesses(Dialect dialect) {
        return dialect.severalMarked() == Dialect.Outcome.CHOSEN;
    }

    private static Profile changed(Recipe recipe, Profile profile, int number) {
        return switch (number) {
            case 1 -> profile.atLeast(Trust.DECLARED);
            case 2 -> profile.atLeast(Consistency.CRASH);
            case 3 -> profile.atLeast(Consistency.QUIESCED);
            case 4 -> profile.mapping(recipe.storageClass(0), recipe.of("acme-snap"));
            default -> profile;
        };
    }
}
