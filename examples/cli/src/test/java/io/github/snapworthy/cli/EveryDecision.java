package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.List;
import java.util.stream.Stream;

/** The decisions on all cases, those from elsewhere and our own; what they say between them is all that can be said. */
final class EveryDecision {
    private EveryDecision() {}

    static Stream<Decision> inCases() {
        return Stream.of(
                        checks().map(check -> check.decide(FactSet.none())),
                        checks().map(check -> check.decide(pastEvidence())),
                        checks().filter(check -> !check.operation().equals("snapshot"))
                                .map(check -> check.decide(contradictions())))
                .flatMap(decisions -> decisions);
    }

    static Stream<AcceptanceCheck> checks() {
        return Stream.concat(AcceptanceCase.fromElsewhere(), AcceptanceCase.ofOurOwn())
                .flatMap(AcceptanceCase::checks);
    }

    /** The effects that each code has in them. */
    static SetMultimap<String, Effect> effects() {
        SetMultimap<String, Effect> effects = TreeMultimap.create();
        inCases()
                .flatMap(decision -> decision.findings().stream())
                .forEach(finding -> effects.put(finding.code().value(), finding.effect()));
        return effects;
    }

    /** What no file of objects holds: of drivers that nobody knows, evidence that is old, and some of another release. */
    private static FactSet pastEvidence() {
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> past = ImmutableSetMultimap.builder();
        for (String name : List.of("csi.novel.example", "csi.nobody.example", "csi.odd.example", "csi.other.example")) {
            DriverName driver = DriverName.of(name);
            FactSet.of("tried", Trust.VERIFIED, Facts.of(driver).supports(Capability.values()))
                    .facts()
                    .values()
                    .forEach(said -> past.putAll(
                            driver, said.weakened(SourcedFact.Age.OLD), said.weakened(SourcedFact.Age.OTHER_RELEASE)));
        }
        return new FactSet(past.build(), ImmutableList.of());
    }

    /** What no file of objects holds: two sources of one trust that say the opposite of each other. */
    static FactSet contradictions() {
        DriverName driver = DriverName.of("ebs.csi.aws.com");
        Capability[] all = Capability.values();
        return FactSet.of("one", Trust.VERIFIED, Facts.of(driver).supports(all))
                .and(FactSet.of("other", Trust.VERIFIED, Facts.of(driver).refuses(all)));
    }
}
