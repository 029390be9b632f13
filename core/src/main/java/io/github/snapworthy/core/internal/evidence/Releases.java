package io.github.snapworthy.core.internal.evidence;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Longs;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The releases that are known to run, by product. The most trusted word counts; of several of equal trust that differ, and
 * of one that is no number, nothing is known. What was found out of another release than runs tells what ran, and does not count.
 */
final class Releases {
    private static final int UNREADABLE = -1;
    private static final Splitter DOTS = Splitter.on('.');

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Optional<Boolean>> asked = new ConcurrentHashMap<>();

    /** The releases among the facts, which stand strongest first. */
    static Releases of(Iterable<SourcedFact> facts) {
        Releases releases = new Releases();
        Map<String, Trust> trusts = new HashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (SourcedFact said : facts) {
            if (said.fact() instanceof Fact.Release release && said.age() != SourcedFact.Age.OTHER_RELEASE) {
                String product = release.product().toLowerCase(Locale.ROOT);
                String first = releases.known.putIfAbsent(product, release.release());
                if (first == null) {
                    trusts.put(product, said.trust());
                } else if (said.trust() == trusts.get(product) && !isSame(first, release.release())) {
                    contradicted.add(product);
                }
            }
        }
        releases.known.keySet().removeAll(contradicted);
        return releases;
    }

    /** The releases that are known, by product in lower case; the empty text is the driver itself. */
    ImmutableSortedMap<String, String> known() {
        return ImmutableSortedMap.copyOf(known);
    }

    /** Whether the release that runs is at least the one of the operand; empty where that is not known. */
    Optional<Boolean> isAtLeast(String operand) {
        Optional<Boolean> answer = asked.get(operand);
        return answer != null ? answer : asked.computeIfAbsent(operand, this::compareWith);
    }

    private Optional<Boolean> compareWith(String operand) {
        int space = operand.trim().lastIndexOf(' ');
        String product = operand.substring(0, Math.max(space, 0)).trim().toLowerCase(Locale.ROOT);
        String runs = known.get(product);
        if (runs == null || number(runs, 0) == UNREADABLE) {
            return Optional.empty();
        }
        return Optional.of(compare(runs, operand.substring(space + 1)) >= 0);
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || (isReadable(one) && isReadable(other) && compare(one, other) == 0);
    }

    private static boolean isReadable(String release) {
        return parts(release).stream().allMatch(part -> Longs.tryParse(part) != null);
    }

    /** By numbers; of equal ones a candidate ({@code 1.6.0-rc1}) comes before the release. */
    private static int compare(String one, String other) {
        int parts = Math.max(parts(one).size(), parts(other).size());
        for (int at = 0; at < parts; at++) {
            int order = Long.compare(number(one, at), number(other, at));
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(isCandidate(other), isCandidate(one));
    }

    private static boolean isCandidate(String release) {
        return release.contains("-");
    }

    private static List<String> parts(String release) {
        int from = release.startsWith("v") ? 1 : 0;
        int end = CharMatcher.anyOf("-+").indexIn(release);
        return DOTS.splitToList(release.substring(from, end < from ? release.length() : end));
    }

    private static long number(String release, int at) {
        List<String> parts = parts(release);
        Long number = at < parts.size() ? Longs.tryParse(parts.get(at)) : Long.valueOf(0);
        return number == null ? UNREADABLE : number;
    }
}
