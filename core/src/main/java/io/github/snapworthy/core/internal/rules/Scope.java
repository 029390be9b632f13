package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.ClassMark.Sign;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Dialect.DriverFrom;
import io.github.snapworthy.core.Dialect.Outcome;
import io.github.snapworthy.core.Dialect.Step;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.Extra;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a requirement gives some of its codes: not under every profile, or not in every set that has it.
 *
 * @param profiles the profiles under which it can give them
 * @param sets the sets in which it can give them
 */
record Scope(Predicate<Profile> profiles, Predicate<RequirementSet> sets) {
    private static final ImmutableSet<Step> READING = Sets.immutableEnumSet(
            Step.HOST_CONFIG, Step.BACKUP_ANNOTATION, Step.STORAGE_PROFILE_SPEC, Step.STORAGE_PROFILE_STATUS);
    private static final ImmutableSet<DriverFrom> READ_FROM = Sets.immutableEnumSet(
            DriverFrom.STORAGE_CLASS, DriverFrom.VOLUME_AND_STORAGE_CLASS, DriverFrom.CLAIM_ANNOTATIONS);
    private static final ImmutableSet<Sign> EVEN_IF_FALSE =
            Sets.immutableEnumSet(Sign.ANNOTATION_PRESENT, Sign.LABEL_PRESENT);

    static final Scope EVERYWHERE = new Scope(profile -> true, set -> true);

    /** Where a dialect asks the configuration of its host. */
    static final Scope OF_HOST_CONFIG = ofDialect(dialect -> dialect.steps().contains(Step.HOST_CONFIG));

    /** Where a dialect ends without a class, and not with an entry that its host lacks. */
    static final Scope OF_NONE = ofDialect(
            dialect -> outcomes(dialect).contains(Outcome.NONE) || dialect.noneOfDriver() != Outcome.NOT_CONFIGURED);

    static final Scope OF_NOT_CONFIGURED =
            ofDialect(dialect -> outcomes(dialect).contains(Outcome.NOT_CONFIGURED));
    static final Scope OF_AMBIGUOUS = ofDialect(dialect -> counts(dialect).contains(Outcome.AMBIGUOUS));

    /** Where a dialect takes the first of several that are marked. */
    static final Scope OF_ORDER =
            ofDialect(dialect -> !dialect.marks().isEmpty() && dialect.severalMarked() == Outcome.CHOSEN);

    /** Where a mark counts whatever it says. */
    static final Scope OF_FALSE_MARKS =
            ofDialect(dialect -> dialect.marks().stream().map(ClassMark::sign).anyMatch(EVEN_IF_FALSE::contains));

    /** Where a claim that names no StorageClass is an error. */
    static final Scope WITHOUT_STORAGE_CLASS = ofDialect(dialect -> dialect.withoutDriver() == Outcome.ERROR);

    /** Where a dialect reads more than the classes themselves. */
    static final Scope OF_OTHER_KINDS = ofDialect(dialect ->
            READ_FROM.contains(dialect.driverFrom()) || dialect.steps().stream().anyMatch(READING::contains));

    static final Scope OF_HARVESTER =
            new Scope(profile -> profile.extras().contains(Extra.HARVESTER_RULES), set -> true);

    /** In these sets alone, by name: they name the requirements in turn. */
    static Scope in(String... sets) {
        return new Scope(profile -> true, set -> Arrays.asList(sets).contains(set.name()));
    }

    private static Scope ofDialect(Predicate<Dialect> dialects) {
        return new Scope(profile -> dialects.test(profile.dialect()), set -> true);
    }

    private static Set<Outcome> outcomes(Dialect dialect) {
        Set<Outcome> outcomes = counts(dialect);
        outcomes.add(dialect.withoutDriver());
        outcomes.add(dialect.noneOfDriver());
        outcomes.add(dialect.oneUnmarked());
        return outcomes;
    }

    private static Set<Outcome> counts(Dialect dialect) {
        Set<Outcome> outcomes = EnumSet.of(dialect.severalUnmarked());
        if (!dialect.marks().isEmpty()) {
            outcomes.add(dialect.severalMarked());
        }
        return outcomes;
    }
}
