package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.BadProviders.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.example.acme.Outsider;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad provider breaks exactly the rules that it was made to break, and each failure says what to do. */
class KitCatchesBadProvidersTest {
    static Stream<Arguments> bad() {
        return Stream.of(ofItsId(), ofItsBehaviour(), ofItsConstancy()).flatMap(one -> one);
    }

    static Stream<Arguments> ofItsId() {
        AtomicInteger counter = new AtomicInteger();
        return Stream.of(
                bad("malformed id", () -> named("Acme!"), "use 1 to 63 lower-case letters", "PROVIDER-ID-1"),
                bad(
                        "reserved id, outside our packages",
                        () -> new Outsider(named("x")),
                        "is reserved; begin it with",
                        "PROVIDER-ID-2"),
                bad(
                        "another id each time",
                        () -> named("acme-" + counter.incrementAndGet()),
                        "return a constant",
                        "PROVIDER-ID-3"));
    }

    static Stream<Arguments> ofItsBehaviour() {
        return Stream.of(
                bad(
                        "throws",
                        told((driver, view) -> {
                            throw new IllegalStateException("no");
                        }),
                        "IllegalStateException: no",
                        "PROVIDER-THROW-1"),
                bad(
                        "throws for odd classes",
                        told((driver, view) -> careless(view)),
                        "return Facts.none() where nothing is known",
                        "PROVIDER-THROW-1"),
                bad("null", told((driver, view) -> null), "returned null; return Facts.none()", "PROVIDER-NULL-1"),
                bad(
                        "null trust",
                        BadProviders.NullTrust::new,
                        "trust() returned null; return Trust.STATED",
                        "PROVIDER-NULL-1"),
                bad(
                        "speaks of another driver",
                        told((driver, view) ->
                                Facts.of(DriverName.of("other.example")).because("x")),
                        "speak of the driver that is asked about",
                        "PROVIDER-DRIVER-1"),
                bad(
                        "changes its view",
                        told((driver, view) -> {
                            List<?> shown = view.storageClasses(driver);
                            shown.remove(0);
                            return BACKED_UP;
                        }),
                        "tried to change what it was shown",
                        "PROVIDER-VIEW-1"),
                bad(
                        "takes interruptions away",
                        told((driver, view) -> deaf()),
                        "call Thread.currentThread().interrupt()",
                        "PROVIDER-TIME-3"));
    }

    static Stream<Arguments> late() {
        return Stream.of(
                bad(
                        "hangs",
                        told((driver, view) -> hang()),
                        "did not answer within 200 ms, though 100 ms are the limit; answer from memory",
                        "PROVIDER-TIME-1",
                        "PROVIDER-TIME-2"),
                bad(
                        "sleeps",
                        told((driver, view) -> sleep(600_000)),
                        "answer from memory, and look things up beforehand",
                        "PROVIDER-TIME-1"),
                bad("is slow", told(BadProviders::slow), "; answer from memory", "PROVIDER-TIME-1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("late")
    void each_late_provider_is_caught_and_holds_nobody_up(
            String name, Supplier<DriverFactProvider> provider, String sentence, ImmutableSet<String> rules) {
        assertCaught(KitRun.inAHurry(provider), sentence, rules);
    }

    static Arguments bad(String name, Supplier<DriverFactProvider> provider, String sentence, String... rules) {
        return arguments(name, provider, sentence, ImmutableSet.copyOf(rules));
    }

    static Supplier<DriverFactProvider> told(BiFunction<DriverName, ClusterView, Facts> answer) {
        return () -> new Told(answer);
    }

    static Stream<Arguments> ofItsConstancy() {
        return Stream.of(
                bad(
                        "unstable",
                        BadProviders.Unstable::new,
                        "no counter, clock or chance",
                        "PROVIDER-SAME-1",
                        "PROVIDER-SAME-3"),
                bad(
                        "depends on order",
                        BadProviders.Forgetful::new,
                        "let no earlier question decide",
                        "PROVIDER-SAME-2"),
                bad(
                        "serves one thread at a time",
                        BadProviders.SingleThreaded::new,
                        "when 4 threads ask at once",
                        "PROVIDER-SAME-3"),
                bad(
                        "holds what depends on classes",
                        BadProviders.Holding::new,
                        "or return Duration.ZERO",
                        "PROVIDER-HOLD-1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void each_bad_provider_is_caught_by_the_rule_that_names_it(
            String name, Supplier<DriverFactProvider> provider, String sentence, ImmutableSet<String> rules) {
        assertCaught(KitRun.of(provider), sentence, rules);
    }

    static void assertCaught(KitRun run, String sentence, ImmutableSet<String> rules) {
        assertThat(run.broken().keySet()).as("%s", run.failed()).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(run.broken().get(rules.asList().get(0)))
                .startsWith(rules.asList().get(0) + ": ")
                .contains(sentence);
    }
}
