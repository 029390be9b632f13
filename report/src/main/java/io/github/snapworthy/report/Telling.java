package io.github.snapworthy.report;

import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import java.util.Optional;

/** The sentences in the JSON of a decision. */
interface Telling {
    /** In English, and without causes: those are told once for each code, not for each finding. */
    Telling BRIEFLY = new Telling() {
        @Override
        public String message(Finding finding) {
            return finding.message();
        }

        @Override
        public Optional<String> cause(Finding finding) {
            return Optional.empty();
        }

        @Override
        public String remedy(Remedy remedy) {
            return remedy.text();
        }

        @Override
        public String assumption(Assumption assumption) {
            return assumption.toString();
        }
    };

    /** What the finding means. */
    String message(Finding finding);

    /** What usually brings it about, where that is told. */
    Optional<String> cause(Finding finding);

    /** What the remedy says. */
    String remedy(Remedy remedy);

    /** What was taken for granted. */
    String assumption(Assumption assumption);

    /** In full, about one decision, in the language of these wordings. */
    static Telling of(Decision decision, Wordings words) {
        return new Telling() {
            @Override
            public String message(Finding finding) {
                return words.message(finding);
            }

            @Override
            public Optional<String> cause(Finding finding) {
                return words.cause(finding);
            }

            @Override
            public String remedy(Remedy remedy) {
                return words.remedy(remedy, decision);
            }

            @Override
            public String assumption(Assumption assumption) {
                return words.assumption(assumption);
            }
        };
    }
}
