package io.github.snapworthy.core.internal.decide;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.rules.Ledger;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A tree of ledgers: all of them must hold, or any of several methods. */
sealed interface Assessment {
    /** The verdict, counting only entries that the predicate keeps: the others are taken as repaired. */
    Verdict verdict(Predicate<Ledger.Entry> counts);

    /** The smallest set of entries whose repair allows it; of equally small ones that of the first method. */
    ImmutableList<Ledger.Entry> blockers();

    /** Visits the ledgers in their order. */
    void visit(Consumer<Ledger> visitor);

    /** The verdict. */
    default Verdict verdict() {
        return verdict(entry -> true);
    }

    /**
     * One ledger.
     *
     * @param ledger the ledger
     */
    record Leaf(Ledger ledger) implements Assessment {
        @Override
        public Verdict verdict(Predicate<Ledger.Entry> counts) {
            Verdict worst = Verdict.ALLOWED;
            for (Ledger.Entry entry : ledger.entries()) {
                if (counts.test(entry)) {
                    worst = worst.worst(entry.finding().effect().verdict());
                }
            }
            return worst;
        }

        @Override
        public ImmutableList<Ledger.Entry> blockers() {
            return ledger.entries().stream()
                    .filter(entry -> entry.finding().effect().blocks())
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public void visit(Consumer<Ledger> visitor) {
            visitor.accept(ledger);
        }
    }

    /**
     * All parts must hold.
     *
     * @param parts the parts
     */
    record All(List<Assessment> parts) implements Assessment {
        @Override
        public Verdict verdict(Predicate<Ledger.Entry> counts) {
            Verdict worst = Verdict.ALLOWED;
            for (Assessment part : parts) {
                worst = worst.worst(part.verdict(counts));
            }
            return worst;
        }

        @Override
        public ImmutableList<Ledger.Entry> blockers() {
            ImmutableList.Builder<Ledger.Entry> blockers = ImmutableList.builder();
            parts.forEach(part -> blockers.addAll(part.blockers()));
            return blockers.build();
        }

        @Override
        public void visit(Consumer<Ledger> visitor) {
            parts.forEach(part -> part.visit(visitor));
        }
    }

    /**
     * Any method suffices. Without methods there is nothing to hold: that there has to be one is a requirement.
     *
     * @param methods the methods
     */
    record Any(List<Assessment> methods) implements Assessment {
        @Override
        public Verdict verdict(Predicate<Ledger.Entry> counts) {
            if (methods.isEmpty()) {
                return Verdict.ALLOWED;
            }
            Verdict best = Verdict.DENIED;
            for (Assessment method : methods) {
                best = best.best(method.verdict(counts));
            }
            return best;
        }

        @Override
        public ImmutableList<Ledger.Entry> blockers() {
            return methods.stream()
                    .map(Assessment::blockers)
                    .min(Comparator.comparingInt(ImmutableList::size))
                    .orElse(ImmutableList.of());
        }

        @Override
        public void visit(Consumer<Ledger> visitor) {
            methods.forEach(method -> method.visit(visitor));
        }
    }
}
