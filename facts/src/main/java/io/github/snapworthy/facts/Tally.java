package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up what came of asking one provider: the facts, each once, and how it went. */
final class Tally {
    private final Source source;
    private final ImmutableSetMultimap.Builder<DriverName, SourcedFact> facts = ImmutableSetMultimap.builder();
    private final List<String> failures = new ArrayList<>();
    private Optional<Obstacle> obstacle = Optional.empty();
    private Optional<Duration> took = Optional.empty();
    private int earlier;

    Tally(Source source) {
        this.source = source;
    }

    /** Counts a reply. */
    void replied(DriverName driver, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            add(driver, answer, SourcedFact.Age.CURRENT);
        } else if (reply instanceof Reply.Failed failed) {
            failures.add(driver + ": " + failed.why());
        }
    }

    /** Lets an earlier answer stand in for one that is missing. */
    void standsIn(DriverName driver, Reply.Answer answer) {
        add(driver, answer, SourcedFact.Age.STALE);
        earlier++;
    }

    /** Notes why drivers are without a reply. */
    void hindered(ProviderState.State state, String why) {
        obstacle = Optional.of(new Obstacle(state, why));
    }

    /** Notes how long asking took. */
    void took(Duration time) {
        took = Optional.of(time);
    }

    private void add(DriverName driver, Reply.Answer answer, SourcedFact.Age age) {
        Trust trust = answer.trust().compareTo(source.cap()) < 0 ? answer.trust() : source.cap();
        for (Fact fact : answer.said().stated()) {
            facts.put(
                    driver,
                    new SourcedFact(
                            fact,
                            trust,
                            source.id().text(),
                            answer.said().reason(),
                            answer.said().when(),
                            answer.said().release(),
                            age));
        }
    }

    /** What went wrong so far, leaving aside what stands in; empty where nothing did. */
    String problem() {
        ImmutableList.Builder<String> problems = ImmutableList.builder();
        obstacle.ifPresent(by -> problems.add(by.why()));
        if (!failures.isEmpty()) {
            String more = failures.size() == 1 ? "" : " (and for " + (failures.size() - 1) + " more)";
            problems.add(failures.get(0) + more);
        }
        return String.join("; ", problems.build());
    }

    /** All of it. */
    FactSet outcome() {
        ImmutableSetMultimap<DriverName, SourcedFact> all = facts.build();
        ProviderState state = state(all.size());
        return new FactSet(all, ImmutableList.of(took.map(state::in).orElse(state)));
    }

    private ProviderState state(int given) {
        String id = source.id().text();
        String problem = problem();
        if (problem.isEmpty()) {
            return ProviderState.answered(id, given);
        }
        if (earlier == 0) {
            ProviderState.State state = obstacle.map(Obstacle::state).orElse(ProviderState.State.FAILED);
            return ProviderState.troubled(id, state, given, problem);
        }
        String standIns = "; earlier answers stand in for " + earlier + (earlier == 1 ? " driver" : " drivers");
        return ProviderState.troubled(id, ProviderState.State.STALE, given, problem + standIns);
    }
}
