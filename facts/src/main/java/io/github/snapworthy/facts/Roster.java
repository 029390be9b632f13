package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.snapworthy.core.ProviderState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whom to ask, by id, and who must not be asked. Which provider was named first never matters: where several claim one id
 * none of them is asked.
 *
 * @param asked the sources to ask, by id
 * @param refused the others, with the reason
 */
record Roster(ImmutableList<Source> asked, ImmutableList<ProviderState> refused) {
    /** Decides about these sources. */
    static Roster of(List<Source> sources) {
        SortedMap<String, List<Source>> claims = new TreeMap<>();
        ImmutableList.Builder<ProviderState> refused = ImmutableList.builder();
        for (Source source : sources) {
            source.id()
                    .flaw()
                    .ifPresentOrElse(
                            flaw -> refused.add(source.refusedFor(flaw)),
                            () -> claims.computeIfAbsent(source.id().text(), id -> new ArrayList<>())
                                    .add(source));
        }
        ImmutableList.Builder<Source> asked = ImmutableList.builder();
        for (List<Source> claimants : claims.values()) {
            settle(claimants, asked, refused);
        }
        return new Roster(asked.build(), refused.build());
    }

    private static void settle(
            List<Source> claimants, ImmutableList.Builder<Source> asked, ImmutableList.Builder<ProviderState> refused) {
        Source first = claimants.get(0);
        if (!claimants.stream().allMatch(first::isSameProviderAs)) {
            refused.add(first.refusedFor("several providers claim its id: " + types(claimants)));
        } else {
            asked.add(claimants.size() == 1 ? first : strictest(claimants));
        }
    }

    /** The provider, believed as far as all believe it and asked in the most careful way. */
    private static Source strictest(List<Source> claimants) {
        Comparator<Guard> byGuard = Comparator.comparing(Guard::limit)
                .thenComparing(Guard::most)
                .thenComparing(Guard::failures)
                .thenComparing(Guard::pause, Comparator.reverseOrder());
        Comparator<Asking> guardedFirst =
                Comparator.comparing(asking -> asking.guard().orElse(null), Comparator.nullsLast(byGuard));
        return Collections.min(claimants, Comparator.comparing(Source::cap))
                .askedBy(Collections.min(Lists.transform(claimants, Source::asking), guardedFirst));
    }

    private static String types(List<Source> claimants) {
        return claimants.stream()
                .map(source -> source.provider().getClass().getName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
