package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;

/** Asks one provider under a guard, and keeps what has to be known the next time: answers, failures, the thread. */
final class GuardedAsking implements Asking {
    private final Guard guard;
    private final Respondent respondent;
    private final Memory memory;
    private final Circuit circuit;
    private final Worker worker;

    GuardedAsking(String id, DriverFactProvider provider, Guard guard) {
        this.guard = guard;
        respondent = new Respondent(id, provider, guard.most());
        memory = new Memory(guard);
        circuit = new Circuit(guard);
        worker = new Worker(id, provider);
    }

    @Override
    public Optional<Guard> guard() {
        return Optional.of(guard);
    }

    @Override
    public Pending begin(Source source, Question question) {
        Tally tally = new Tally(source);
        ImmutableList<Topic> open = open(question, tally);
        if (open.isEmpty()) {
            return tally::outcome;
        }
        Optional<Obstacle> obstacle = obstacle();
        if (obstacle.isPresent()) {
            tally.hindered(obstacle.get().state(), obstacle.get().why());
            standIn(tally, open);
            return tally::outcome;
        }
        Errand errand = new Errand(new Inquiry(open, question.view(), respondent, memory), guard);
        worker.begin(errand);
        return new Underway(this, errand, open, tally);
    }

    /** What has to be asked; answers that hold are counted at once. */
    private ImmutableList<Topic> open(Question question, Tally tally) {
        ImmutableList.Builder<Topic> open = ImmutableList.builder();
        for (DriverName driver : question.drivers()) {
            Topic topic = new Topic(driver, question.view().release(driver));
            memory.current(topic).ifPresentOrElse(answer -> tally.replied(driver, answer), () -> open.add(topic));
        }
        return open.build();
    }

    private Optional<Obstacle> obstacle() {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.of(new Obstacle(
                    ProviderState.State.FAILED, "it was not asked, as the calling thread was interrupted"));
        }
        if (worker.hangs()) {
            return Optional.of(new Obstacle(
                    ProviderState.State.TIMED_OUT,
                    "it was not asked, as it hangs in an earlier inquiry that was stopped after "
                            + guard.limitInWords()));
        }
        return circuit.pause();
    }

    /** Lets earlier answers stand in where there are any. */
    void standIn(Tally tally, Iterable<Topic> missing) {
        for (Topic topic : missing) {
            memory.last(topic).ifPresent(answer -> tally.standsIn(topic.driver(), answer));
        }
    }

    String limitInWords() {
        return guard.limitInWords();
    }

    Circuit circuit() {
        return circuit;
    }

    void stop(Errand errand) {
        worker.stop(errand);
    }

    /** How many facts are kept, with one for each answer. */
    long kept() {
        return memory.weight();
    }
}
