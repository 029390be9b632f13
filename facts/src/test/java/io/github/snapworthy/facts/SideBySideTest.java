package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.eventually;
import static io.github.snapworthy.facts.Guards.problem;
import static io.github.snapworthy.facts.Guards.state;
import static io.github.snapworthy.facts.Guards.threads;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Providers are asked side by side; who asks one provider at the same time stands in line. */
class SideBySideTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Inventory CLUSTER = FactSourcesTest.cluster(A, B);

    private final FakeClock clock = new FakeClock();

    @Test
    void providers_are_asked_side_by_side() {
        CyclicBarrier meeting = new CyclicBarrier(5);
        FactSources sources = FactSources.of(Stream.of("a", "b", "c", "d", "e")
                        .map(id -> new Told(id, (driver, view) -> {
                            await(meeting);
                            return Facts.none();
                        }))
                        .toArray(Told[]::new))
                .guardedBy(Guards.patient(clock));

        assertThat(sources.gather(CLUSTER).providers()).allMatch(state -> state.state() == State.OK);
    }

    @Test
    void two_threads_that_gather_at_once_both_get_answers() {
        CountDownLatch both = new CountDownLatch(2);
        FactSources sources = FactSources.of(new Told("shared", (driver, view) -> {
                    Uninterruptibles.awaitUninterruptibly(both);
                    return Facts.of(driver).supports(Capability.CLONE);
                }))
                .guardedBy(Guards.patient(clock));

        List<CompletableFuture<FactSet>> gathered = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> {
                            both.countDown();
                            return sources.gather(CLUSTER);
                        },
                        work -> new Thread(work).start()))
                .toList();

        assertThat(gathered).allSatisfy(one -> {
            assertThat(state(one.join(), "shared").state()).isEqualTo(State.OK);
            assertThat(one.join().facts().values()).hasSize(2);
        });
    }

    @Test
    void who_stood_in_line_takes_what_was_answered_meanwhile() {
        Holding holding = new Holding();
        CountDownLatch released = new CountDownLatch(1);
        holding.hanging = released;
        Source source = FactSources.of(holding)
                .guardedBy(Guards.patient(clock))
                .sources()
                .get(0);
        Asking.Pending first = source.asking().begin(source, Question.about(CLUSTER));
        Asking.Pending second = source.asking().begin(source, Question.about(CLUSTER));
        released.countDown();

        assertThat(second.answer()).isEqualTo(first.answer());
        assertThat(holding.asked).containsExactly("a.example", "b.example");
    }

    @Test
    void who_stands_in_line_for_too_long_is_told_so_and_nobody_is_blamed() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Told busy = new Told("busy", (driver, view) -> {
            entered.countDown();
            Uninterruptibles.awaitUninterruptibly(released);
            return Facts.none();
        });
        FactSources sources = FactSources.of(busy).guardedBy(Guards.hasty(clock).pausing(1, Duration.ofMinutes(1)));
        Source source = sources.sources().get(0);
        Asking.Pending first = source.asking().begin(source, Question.about(CLUSTER));
        Uninterruptibles.awaitUninterruptibly(entered);

        FactSet second = sources.gather(CLUSTER);

        assertThat(state(second, "busy").state()).isEqualTo(State.TIMED_OUT);
        assertThat(problem(second, "busy")).isEqualTo("it was not reached within 700 ms, others had asked before");
        assertThat(problem(first.answer(), "busy")).isEqualTo("it did not answer for 2 of 2 drivers within 700 ms");
        released.countDown();
        eventually(() -> threads("busy") == 0);
        assertThat(problem(sources.gather(CLUSTER), "busy")).contains("having failed once: it did not answer for 2");
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await(Guards.PLENTY.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
