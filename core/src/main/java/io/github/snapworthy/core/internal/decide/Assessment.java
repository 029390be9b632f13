package io.github.snapworthy.core.internal.decide;

import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.rules.Ledger;
import java.util.List;
import java.util.function.Consumer;

/** A tree of ledgers: all of them must hold, or any of several methods. */
sealed interface Assessment {
    /** The verdict. */
    Verdict verdict();

    /** Visits the ledgers in their order. */
    void visit(Consumer<Ledger> visitor);

    /**
     * One ledger.
     *
     * @param ledger the ledger
     */
    record Leaf(Ledger ledger) implements Assessment {
        @Override
        public Verdict verdict() {
            return ledger.verdict();
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
        public Verdict verdict() {
            Verdict worst = Verdict.ALLOWED;
            for (Assessment part : parts) {
                worst = worst.worst(part.verdict());
            }
            return worst;
        }

        @Override
        public void visit(Consumer<Ledger> visitor) {
            parts.forEach(part -> part.visit(visitor));
        }
    }

    /**
     * Any method suffices, be it of one disk or of several. Without methods there is nothing to hold: that there has to be one is a requirement.
     *
     * @param methods the methods
     */
    record Any(List<Assessment> methods) implements Assessment {
        @Override
        public Verdict verdict() {
            if (methods.isEmpty()) {
                return Verdict.ALLOWED;
            }
            Verdict best = Verdict.DENIED;
            for (Assessment method : methods) {
                best = best.best(method.verdict());
            }
            return best;
        }

        @Override
        public void visit(Consumer<Ledger> visitor) {
            methods.forEach(method -> method.visit(visitor));
        }
    }
}
