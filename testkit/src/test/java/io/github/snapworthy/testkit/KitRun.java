package io.github.snapworthy.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * The contracts, run as JUnit runs them for an author.
 *
 * @param ran the rules that ran
 * @param failed the rules that failed, with their sentences
 */
record KitRun(ImmutableSortedSet<String> ran, ImmutableSortedMap<String, String> failed) {
    /** The provider that is on. */
    private static Supplier<DriverFactProvider> on = () -> {
        throw new IllegalStateException("no provider is on");
    };

    /** What an author writes, patient enough for a busy machine. */
    static class Author
            implements ProviderContract, SnapshotCapabilityContract, BackupCapabilityContract, ClassPurposeContract {
        @Override
        public DriverFactProvider provider() {
            return on.get();
        }

        @Override
        public Duration timeLimit() {
            return Duration.ofSeconds(10);
        }
    }

    /** What an author writes who has no time. */
    static class HurriedAuthor implements ProviderContract {
        @Override
        public DriverFactProvider provider() {
            return on.get();
        }

        @Override
        public Duration timeLimit() {
            return Duration.ofMillis(100);
        }
    }

    /** All contracts of the provider. */
    static KitRun of(Supplier<DriverFactProvider> provider) {
        on = provider;
        return of(Author.class);
    }

    /** The contract of all providers, with little time. */
    static KitRun inAHurry(Supplier<DriverFactProvider> provider) {
        on = provider;
        return of(HurriedAuthor.class);
    }

    /** All tests of a class. */
    static KitRun of(Class<?> author) {
        var tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(author))
                .execute()
                .testEvents();
        ImmutableSortedMap.Builder<String, String> failed = ImmutableSortedMap.naturalOrder();
        tests.failed().stream().forEach(event -> failed.put(rule(event), sentence(event)));
        return new KitRun(
                tests.finished().stream()
                        .map(KitRun::rule)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                failed.build());
    }

    /** The rules that failed on their own, not because another one is broken. */
    ImmutableSortedMap<String, String> broken() {
        return failed.entrySet().stream()
                .filter(entry -> !entry.getValue().contains(": not judged, for "))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, entry -> entry.getKey(), entry -> entry.getValue()));
    }

    private static String rule(Event event) {
        String name = event.getTestDescriptor().getDisplayName();
        return name.substring(0, name.indexOf(':'));
    }

    private static String sentence(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::getMessage)
                .orElseThrow();
    }
}
