package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What bad providers do, one thing each. What they say is otherwise proper. */
final class BadProviders {
    /** What a good one would say. */
    static final Facts SAID = Facts.of(Told.ACME).supports(Capability.SNAPSHOT).because("ACME manual, 4.2");

    static final Facts BACKED_UP = SAID.supports(Capability.BACKUP_NATIVE).and(purposes("bak"));

    private BadProviders() {}

    static Fact purposes(String backup) {
        return new Fact.ClassPurposes(
                "type", ImmutableMap.of(backup, ClassPurpose.BACKUP), ClassPurpose.SNAPSHOT, Optional.empty());
    }

    static Fact purposesThatDifferInCase() {
        return new Fact.ClassPurposes(
                "type",
                ImmutableMap.of("bak", ClassPurpose.BACKUP, "BAK", ClassPurpose.IMAGE),
                ClassPurpose.SNAPSHOT,
                Optional.empty());
    }

    static DriverFactProvider named(String id) {
        return new Told((driver, view) -> BACKED_UP) {
            @Override
            public String id() {
                return id;
            }
        };
    }

    /** Says the same of every driver that it takes for known. */
    static DriverFactProvider everywhere(Predicate<DriverName> known) {
        return new Told((driver, view) -> Facts.none()) {
            @Override
            public Facts facts(DriverName driver, ClusterView view) {
                return known.test(driver)
                        ? new Facts(Optional.of(driver), BACKED_UP.stated(), BACKED_UP.reason(), Optional.empty())
                        : Facts.none();
            }
        };
    }

    /** Never ends, whatever is done. */
    static Facts hang() {
        while (true) {
            Thread.interrupted();
            LockSupport.park();
        }
    }

    /** Ends late, and at once where it is interrupted. */
    static Facts sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return BACKED_UP;
    }

    /** Takes half as long again as it may, in the view that time is taken in. */
    static Facts slow(DriverName driver, ClusterView view) {
        boolean usual = view.toString().equals("usual classes");
        return usual ? sleep(150) : BACKED_UP;
    }

    /** Takes an interruption away. */
    static Facts deaf() {
        Thread.interrupted();
        return BACKED_UP;
    }

    static Facts flood() {
        ImmutableList<Fact> flood = IntStream.range(0, 1_001)
                .mapToObj(i -> new Fact.Release("product-" + i, "1.0"))
                .collect(ImmutableList.toImmutableList());
        return new Facts(Optional.of(Told.ACME), flood, "ACME manual, all of it", Optional.empty());
    }

    /** States another rule where there are parameters. */
    static Facts whimsical(ClusterView view) {
        boolean plain = view.snapshotClasses(Told.ACME).stream()
                .allMatch(one -> one.parameters().isEmpty());
        return SAID.supports(Capability.BACKUP_NATIVE).and(purposes(plain ? "bak" : "vault"));
    }

    /** Reads a number wherever it sees one. */
    static Facts careless(ClusterView view) {
        view.snapshotClasses(Told.ACME)
                .forEach(one -> Integer.parseInt(one.parameters().getOrDefault("size", "1")));
        return BACKED_UP;
    }

    /** Returns null where it must not. */
    static final class NullTrust extends Told {
        NullTrust() {
            super((driver, view) -> BACKED_UP);
        }

        @Override
        public Trust trust() {
            return null;
        }
    }

    /** Counts how often it was asked. */
    static final class Unstable extends Told {
        Unstable() {
            this(new AtomicInteger());
        }

        private Unstable(AtomicInteger asked) {
            super((driver, view) -> BACKED_UP.and(new Fact.MaximumSnapshots(asked.getAndIncrement())));
        }
    }

    /** Says less when it was asked about another driver before. */
    static final class Forgetful extends Told {
        private volatile boolean distracted;

        Forgetful() {
            super((driver, view) -> BACKED_UP);
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            distracted |= !driver.equals(ACME);
            Facts said = super.facts(driver, view);
            return distracted && driver.equals(ACME) ? said.because("I forgot") : said;
        }
    }

    /** Says nothing to a thread that finds another one inside. Each looks about for a moment, so that they meet. */
    static final class SingleThreaded extends Told {
        private final AtomicInteger inside = new AtomicInteger();

        SingleThreaded() {
            super((driver, view) -> BACKED_UP);
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            boolean alone = inside.incrementAndGet() == 1;
            LockSupport.parkNanos(2_000_000);
            inside.decrementAndGet();
            return alone ? super.facts(driver, view) : Facts.none();
        }
    }

    /** Asks to be kept, and looks at classes all the same. */
    static final class Holding extends Told {
        Holding() {
            super((driver, view) -> view.storageClasses(driver).isEmpty() ? BACKED_UP : BACKED_UP.because("a class"));
        }

        @Override
        public Duration answersHold() {
            return Duration.ofHours(1);
        }
    }

    /** Says no at a trust that proves a yes only. */
    static final class Timid extends Told {
        Timid() {
            super((driver, view) -> Facts.of(driver)
                    .refuses(Capability.SNAPSHOT)
                    .supports(Capability.BACKUP_NATIVE)
                    .and(purposes("bak"))
                    .because("the list"));
        }

        @Override
        public Trust trust() {
            return Trust.CATALOGUED;
        }
    }
}
