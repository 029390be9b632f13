package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks one provider about drivers. What goes wrong for one driver is noted and costs the facts about that driver. */
final class Inquiry {
    private final Source source;
    private final ImmutableSetMultimap.Builder<DriverName, SourcedFact> facts = ImmutableSetMultimap.builder();
    private final List<String> failures = new ArrayList<>();

    private Inquiry(Source source) {
        this.source = source;
    }

    /** What the source says of these drivers, in their order, and how asking went. */
    static FactSet of(Source source, Iterable<DriverName> drivers, ClusterView view) {
        Inquiry inquiry = new Inquiry(source);
        inquiry.trust().ifPresent(trust -> drivers.forEach(driver -> inquiry.about(driver, view, trust)));
        return inquiry.outcome();
    }

    private Optional<Trust> trust() {
        try {
            return Optional.of(capped(source.provider().trust()));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failures.add("trust(): " + Failure.words(e));
            return Optional.empty();
        }
    }

    private Trust capped(Trust asked) {
        return asked.compareTo(source.cap()) < 0 ? asked : source.cap();
    }

    private void about(DriverName driver, ClusterView view, Trust trust) {
        try {
            accept(driver, source.provider().facts(driver, view), trust);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failures.add(driver + ": " + Failure.words(e));
        }
    }

    // A provider is not held to our annotations: null is possible.
    private void accept(DriverName asked, Facts said, Trust trust) {
        if (said == null) {
            failures.add(asked + ": it returned null");
        } else if (!said.driver().orElse(asked).equals(asked)) {
            failures.add(asked + ": it answered about " + said.driver().orElse(asked));
        } else {
            for (Fact fact : said.stated()) {
                facts.put(
                        asked,
                        new SourcedFact(fact, trust, source.id(), said.reason(), said.when(), SourcedFact.Age.CURRENT));
            }
        }
    }

    private FactSet outcome() {
        ImmutableSetMultimap<DriverName, SourcedFact> all = facts.build();
        return new FactSet(all, ImmutableList.of(state(all.size())));
    }

    private ProviderState state(int given) {
        if (failures.isEmpty()) {
            return ProviderState.answered(source.id(), given);
        }
        String more = failures.size() == 1 ? "" : " (and for " + (failures.size() - 1) + " more)";
        return ProviderState.troubled(source.id(), ProviderState.State.FAILED, given, failures.get(0) + more);
    }
}
