package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.Comparators;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.testkit.Marks;
import io.github.snapworthy.testkit.Scenario;

/**
 * Where decisions are made: plain Kubernetes, everything listed but Secrets (a class may have to name some), the provider believed as far as hosts believe it.
 *
 * @param source the id of the provider
 * @param trust how far it is believed
 */
record Court(String source, Trust trust) {
    static Court of(Interview provider) {
        return new Court(provider.id(), Comparators.min(provider.trust(), Trust.STATED));
    }

    /** The decision with what the provider says. */
    Decision decide(Stage stage, Facts facts, Request request) {
        return with(stage, said(facts), request).decide();
    }

    /** The decision where no snapshot class can be read, which would be a weak yes by itself. */
    Decision decideWithoutClasses(Stage stage, Facts facts, Request request) {
        return with(stage, said(facts), request)
                .without(Kind.SNAPSHOT_CLASS)
                .marking(Kind.SNAPSHOT_CLASS, Observation.FORBIDDEN)
                .decide();
    }

    /** The decision with one more class. */
    Decision decideWith(SnapshotClass more, Stage stage, Facts facts, Request request) {
        return with(stage, said(facts), request).with(more).decide();
    }

    private FactSet said(Facts facts) {
        return FactSet.of(source, trust, facts.stated().isEmpty() ? new Facts[0] : new Facts[] {facts});
    }

    private static Scenario with(Stage stage, FactSet said, Request request) {
        Facts releases = Facts.of(stage.driver());
        for (Fact release : stage.releaseFacts()) {
            releases = releases.and(release);
        }
        return Scenario.builder()
                .profile(Profile.kubernetes())
                .marks(Marks.allListed().with(Kind.SECRET, Observation.NOT_OBSERVED))
                .facts(said.and(FactSet.of("kit", Trust.VERIFIED, releases)))
                .request(request)
                .addAllObjects(stage.objects())
                .build();
    }
}
