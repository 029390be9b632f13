package io.github.snapworthy.testkit.internal.contract;

import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import java.util.Locale;
import java.util.Optional;

/** What else a provider says of a stage. */
final class Stated {
    private Stated() {}

    /** The stage with the releases that the provider states, where the stage itself names none. */
    static Stage on(Stage stage, Facts facts) {
        Stage known = stage;
        for (Fact fact : facts.stated()) {
            if (fact instanceof Fact.Release release) {
                String product = release.product().toLowerCase(Locale.ROOT);
                if (!stage.releases().containsKey(product)) {
                    known = known.running(product, Optional.of(release.release()));
                }
            }
        }
        return known;
    }
}
