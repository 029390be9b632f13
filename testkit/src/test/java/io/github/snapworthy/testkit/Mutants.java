package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dependencies;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.internal.decide.SharedPathEngine;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** Hosts with one bug each, as a suite of theirs would put them to the laws. */
final class Mutants {
    private Mutants() {}

    private static Answer core(Scenario scenario) {
        return Answer.of(scenario.decide());
    }

    /** Breaks law 1: Harvester's snapshot of a claim needs what its backup needs. */
    static class SharedPrecondition implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            boolean shares = scenario.profile().extras().contains(Profile.Extra.HARVESTER_RULES)
                    && scenario.request() instanceof SnapshotRequest
                    && scenario.request().subject() instanceof ClaimRef;
            return shares
                    ? Answer.of(SharedPathEngine.snapshotOfClaim(
                            scenario.profile(), scenario.inventory(), scenario.facts(), scenario.request()))
                    : core(scenario);
        }

        /** A host that is asked for snapshots alone. */
        @Override
        @Provide
        public Arbitrary<Scenario> scenarios() {
            return Clusters.asking(Operation.SNAPSHOT);
        }
    }

    /** Breaks law 2: two sources that say the same are taken for a conflict. */
    static class CountsSources implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            Set<Map.Entry<DriverName, Object>> said = new HashSet<>();
            for (Map.Entry<DriverName, SourcedFact> one :
                    scenario.facts().facts().entries()) {
                if (one.getValue().fact() instanceof Fact.Capable capable
                        && !said.add(Map.entry(one.getKey(), capable.capability()))) {
                    return Answer.of(Verdict.UNKNOWN, Code.of("SNAPSHOT_SUPPORT_CONFLICTS"));
                }
            }
            return core(scenario);
        }
    }

    /** Breaks law 2: a kind that must not be read is taken for an empty one. */
    static class TakesForbiddenForEmpty implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            Scenario read = scenario;
            for (Map.Entry<Kind, Observation> mark : scenario.marks().kinds().entrySet()) {
                read = mark.getValue().isUnreadable() ? read.marking(mark.getKey(), Observation.LISTED) : read;
            }
            return core(read);
        }
    }

    /** Breaks law 2: a driver is taken to be missing where the list of drivers must not be read. */
    static class MissesTheDriver implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            boolean blind = scenario.inventory().observation(Kind.CSI_DRIVER).isUnreadable();
            return blind ? Answer.of(Verdict.DENIED, Code.of("DRIVER_NOT_INSTALLED")) : core(scenario);
        }
    }

    /** Breaks law 3: a proof that the driver can is held against it. */
    static class MistakesProofs implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            boolean proved = scenario.facts().facts().values().stream()
                    .anyMatch(said -> said.trust() == Trust.VERIFIED
                            && said.fact() instanceof Fact.Capable capable
                            && capable.capability() == Capability.SNAPSHOT
                            && capable.answer() == Fact.Answer.SUPPORTED);
            return proved ? Answer.of(Verdict.DENIED, Code.of("DRIVER_LACKS_SNAPSHOT")) : core(scenario);
        }
    }

    /** Breaks law 4: it shows everything that blocks as what has to be repaired, be it an alternative. */
    static class BlamesEverything implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            Decision decision = scenario.decide();
            ImmutableList<Finding> all = decision.findings().stream()
                    .filter(finding -> finding.effect().blocks())
                    .collect(ImmutableList.toImmutableList());
            return Answer.of(
                    decision.isAllowed()
                            ? decision
                            : Decision.builder().from(decision).blockers(all).build());
        }
    }

    /** Breaks law 5: of several snapshot classes of a driver the first listed is the only one it sees. */
    static class TakesTheFirstClass implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            Set<DriverName> seen = new HashSet<>();
            return core(scenario.without(object -> isAnother(object, seen)));
        }

        private static boolean isAnother(ClusterObject object, Set<DriverName> seen) {
            return object instanceof SnapshotClass snapshotClass && !seen.add(snapshotClass.driver());
        }
    }

    /** Breaks law 6: it promises that a Namespace suffices, whatever is lacking. */
    static class Promises implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            Decision decision = scenario.decide();
            return Answer.of(Decision.builder()
                    .from(decision)
                    .findings(decision.findings().stream()
                            .map(finding -> finding.effect().blocks() ? new Promising(finding) : finding)
                            .collect(ImmutableList.toImmutableList()))
                    .build());
        }
    }

    /** Breaks law 7: what its disks say is lost on the way to the machine. */
    static class ForgetsDisks implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            Decision decision = scenario.decide();
            boolean machine = decision.request().subject() instanceof VmRef;
            return Answer.of(
                    machine
                            ? Decision.builder()
                                    .from(decision)
                                    .verdict(Verdict.ALLOWED)
                                    .build()
                            : decision);
        }
    }

    /** Breaks law 8: a version is taken for a number. */
    static class ParsesBlindly implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            scenario.objects().stream()
                    .filter(object -> object.ref().name().equals("server-version"))
                    .map(Setting.class::cast)
                    .forEach(setting -> Integer.parseInt(setting.value().substring(1, 2)));
            return core(scenario);
        }
    }

    /** Breaks law 9: every second answer is another one. */
    static class Alternates implements DecisionLaws {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Answer answer(Scenario scenario) {
            return asked.getAndIncrement() % 2 == 0 ? core(scenario) : Answer.of(Verdict.WAIT);
        }
    }

    /** Breaks law 10: its list view knows no warning state, and shows what waits as possible. */
    static class HopefulList implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            return core(scenario);
        }

        @Override
        public Map<String, Decider> readers() {
            return Map.of("the list", HopefulList::hope);
        }

        private static Answer hope(Scenario scenario) {
            Answer answer = core(scenario);
            return answer.verdict() == Verdict.WAIT ? Answer.of(Verdict.ALLOWED) : answer;
        }
    }

    /** Breaks law 10: of a cluster that was changed since it was listed it looks at nothing. */
    static class MissesUpdates implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            boolean updated = scenario.inventory() == scenario.inventory();
            return updated ? Answer.of(Verdict.UNKNOWN, Code.of("CLAIM_UNREADABLE")) : core(scenario);
        }
    }

    /** Breaks law 10: it says that it depends on its subject alone. */
    static class LooksAtItsSubject implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            ImmutableSet<ObjectRef> subject =
                    ImmutableSet.of(scenario.request().subject().object());
            return Answer.of(Decision.builder()
                    .from(scenario.decide())
                    .dependsOn(new Dependencies(subject, ImmutableSet.of()))
                    .build());
        }
    }

    /** Breaks law 7a: every method that is named has to do. */
    static class NeedsEveryMethod implements DecisionLaws {
        @Override
        public Answer answer(Scenario scenario) {
            Decision decision = scenario.decide();
            Verdict worst = decision.verdict();
            for (MethodOutcome method : decision.methods()) {
                worst = worst.worst(method.verdict());
            }
            return Answer.of(worst);
        }
    }
}
