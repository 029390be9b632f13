package io.github.snapworthy.facts;

import io.github.snapworthy.core.FactSet;
import java.util.ArrayList;
import java.util.List;

/** Asks several sources the same. Guarded ones are asked side by side, and all their time limits begin together. */
final class Round {
    private Round() {}

    /** What they say together, and how asking each went. Nothing of it is under way any more afterwards. */
    static FactSet of(List<Source> sources, Question question) {
        List<Asking.Pending> begun = new ArrayList<>();
        try {
            for (Source source : sources) {
                begun.add(source.asking().begin(source, question));
            }
            FactSet said = FactSet.none();
            for (Asking.Pending pending : begun) {
                said = said.and(pending.answer());
            }
            return said;
        } finally {
            begun.forEach(Asking.Pending::stop);
        }
    }
}
