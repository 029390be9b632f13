package io.github.snapworthy.facts;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weakens evidence that says nothing of today: what a driver declared, or was seen to do, too long ago or in another release
 * than runs. A pure function of the facts, so that the order in which they came never matters.
 *
 * @param holds for how long evidence holds; empty for ever
 * @param present when the cluster was observed; empty where nobody knows
 * @param view what tells the release of a driver
 */
record Ageing(Optional<Duration> holds, Optional<Instant> present, ClusterView view) {
    private static final CharMatcher DOT = CharMatcher.is('.');
    private static final CharMatcher ZERO = CharMatcher.is('0');
    private static final CharMatcher OTHER_THAN_NUMBERS =
            CharMatcher.inRange('0', '9').or(DOT).negate();

    /** The facts, of which those that no longer prove anything are marked. */
    FactSet of(FactSet facts) {
        Optional<Instant> oldest = present.flatMap(now -> holds.map(limit -> before(now, limit)));
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> aged = ImmutableSetMultimap.builder();
        for (Map.Entry<DriverName, Collection<SourcedFact>> said :
                facts.facts().asMap().entrySet()) {
            boolean isEvidence = said.getValue().stream().anyMatch(Ageing::isEvidence);
            Optional<String> runs = isEvidence ? running(said.getKey(), said.getValue()) : Optional.empty();
            for (SourcedFact one : said.getValue()) {
                aged.put(said.getKey(), isEvidence(one) ? of(one, runs, oldest) : one);
            }
        }
        return new FactSet(aged.build(), facts.providers());
    }

    private static SourcedFact of(SourcedFact said, Optional<String> runs, Optional<Instant> oldest) {
        if (runs.isPresent()
                && said.release().isPresent()
                && !isSame(runs.get(), said.release().get())) {
            return said.weakened(Age.OTHER_RELEASE);
        }
        boolean isOld =
                oldest.isPresent() && said.when().filter(oldest.get()::isAfter).isPresent();
        return isOld ? said.weakened(Age.OLD) : said;
    }

    private static boolean isEvidence(SourcedFact said) {
        return said.trust().compareTo(Trust.DECLARED) >= 0;
    }

    private static Instant before(Instant now, Duration limit) {
        return limit.compareTo(Duration.between(Instant.MIN, now)) > 0 ? Instant.MIN : now.minus(limit);
    }

    /**
     * The release that runs, as the cluster shows it, else as it was told last, by the driver or by who tried what it can do;
     * empty where that is contradicted.
     */
    private Optional<String> running(DriverName driver, Collection<SourcedFact> said) {
        Optional<String> shown = view.release(driver);
        if (shown.isPresent()) {
            return shown;
        }
        Map<String, Instant> told = Maps.newHashMap();
        for (SourcedFact one : said) {
            told(one)
                    .ifPresent(release -> told.merge(
                            release,
                            one.when().orElse(Instant.MIN),
                            (first, second) -> first.isAfter(second) ? first : second));
        }
        Optional<Instant> last = told.values().stream().max(Instant::compareTo);
        return last.flatMap(then -> sole(told, then));
    }

    private static Optional<String> told(SourcedFact said) {
        if (said.fact() instanceof Fact.Release release) {
            return Optional.of(release.release())
                    .filter(text -> release.product().isEmpty());
        }
        return said.release().filter(text -> isEvidence(said));
    }

    private static Optional<String> sole(Map<String, Instant> told, Instant then) {
        String found = null;
        for (Map.Entry<String, Instant> one : told.entrySet()) {
            if (one.getValue().equals(then)) {
                if (found != null && !isSame(found, one.getKey())) {
                    return Optional.empty();
                }
                found = found == null || one.getKey().compareTo(found) < 0 ? one.getKey() : found;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * Whether two texts name one release: a {@code v} before it, zeros at its end and what is behind its numbers do not count.
     * What does not begin with two numbers is compared as it is.
     */
    private static boolean isSame(String one, String other) {
        return numbers(one).equals(numbers(other));
    }

    private static String numbers(String release) {
        String bare = release.startsWith("v") || release.startsWith("V") ? release.substring(1) : release;
        int end = OTHER_THAN_NUMBERS.indexIn(bare);
        String numbered = DOT.trimTrailingFrom(end < 0 ? bare : bare.substring(0, end));
        List<String> parts = Splitter.on(DOT).splitToList(numbered);
        if (parts.contains("") || (parts.size() == 1 && end >= 0)) {
            return release;
        }
        return DOT.trimTrailingFrom(parts.stream().map(ZERO::trimLeadingFrom).collect(Collectors.joining(".")));
    }
}
