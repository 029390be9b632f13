package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProviderState;

/**
 * What profiles are made of, and which requirements each operation has under them, fit to be written by a {@link
 * ReportFormat}. It is read from the profiles and from the table of requirements, and rests on no cluster. Immutable.
 *
 * @param profiles the profiles, in the order in which they are to be written
 */
public record ProfileReport(ImmutableList<Profile> profiles) implements Report {
    private static final ObservedFacts NOTHING_SEEN = new ObservedFacts(ImmutableMap.of(), ImmutableMap.of());

    /** Checks that nothing is null. */
    public ProfileReport {
        requireNonNull(profiles, "profiles");
    }

    /** A report on one profile or several. */
    public static ProfileReport of(Profile... profiles) {
        return new ProfileReport(ImmutableList.copyOf(profiles));
    }

    @Override
    public ObservedFacts facts() {
        return NOTHING_SEEN;
    }

    @Override
    public ImmutableList<Problem> inputProblems() {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<ProviderState> providers() {
        return ImmutableList.of();
    }
}
