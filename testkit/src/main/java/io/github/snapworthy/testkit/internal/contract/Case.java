package io.github.snapworthy.testkit.internal.contract;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One stage, what the provider says of its driver, and what ought to be decided therefore.
 *
 * @param trial what is tried
 * @param stage the stage
 * @param facts what the provider says there
 * @param court where it is decided
 * @param expected what follows from the facts
 */
record Case(Trial trial, Stage stage, Facts facts, Court court, Expected expected) {
    /** What ought to be decided. */
    enum Expected {
        /** Declared, and nothing takes it away here. */
        ALLOWED,
        /** Declared to be lacking. */
        LACKING,
        /** Taken away by a restriction. */
        RESTRICTED,
        /** Hangs on what no object tells. */
        OPEN,
        /** Nothing is said of it. */
        UNSAID,
        /** Both is said, which contradicts itself. */
        CONTRADICTED
    }

    static Case of(Trial trial, Stage stage, Facts facts, Court court) {
        return new Case(trial, stage, facts, court, expected(trial, stage, facts));
    }

    private static Expected expected(Trial trial, Stage stage, Facts facts) {
        Set<Fact.Answer> plain = answers(trial, stage, facts);
        if (plain.size() > 1) {
            return Expected.CONTRADICTED;
        }
        if (plain.contains(Fact.Answer.UNSUPPORTED)) {
            return Expected.LACKING;
        }
        boolean restricts = !Trials.restrictions(facts, trial).isEmpty() && !trial.isRefusedUnlessSaid();
        return plain.isEmpty() && !restricts ? Expected.UNSAID : restricted(trial, Stated.on(stage, facts), facts);
    }

    private static Set<Fact.Answer> answers(Trial trial, Stage stage, Facts facts) {
        Set<Fact.Answer> own = answers(trial.capability(), stage, facts);
        return own.isEmpty()
                ? trial.impliedBy().map(other -> answers(other, stage, facts)).orElse(own)
                : own;
    }

    private static Set<Fact.Answer> answers(Capability capability, Stage stage, Facts facts) {
        return facts.stated().stream()
                .filter(fact -> speaks(capability, stage, fact))
                .map(fact -> ((Fact.Capable) fact).answer())
                .collect(Collectors.toSet());
    }

    private static boolean speaks(Capability capability, Stage stage, Fact fact) {
        return fact instanceof Fact.Capable capable
                && capable.capability() == capability
                && (capable.storageClass().isEmpty()
                        || capable.storageClass().get().equals(stage.storageClass()));
    }

    private static Expected restricted(Trial trial, Stage stage, Facts facts) {
        Expected expected = Expected.ALLOWED;
        for (Fact.Restriction one : Trials.restrictions(facts, trial)) {
            Reading.Outcome outcome = Reading.of(one.condition(), stage);
            if (outcome == Reading.Outcome.UNSUPPORTED) {
                return Expected.RESTRICTED;
            }
            if (outcome == Reading.Outcome.OPEN && one.weight() == Fact.Weight.DECISIVE) {
                expected = Expected.OPEN;
            }
        }
        return expected;
    }

    /** Whether a restriction says yes here. */
    boolean isConfirmed() {
        return Trials.restrictions(facts, trial).stream()
                .anyMatch(one -> Reading.of(one.condition(), Stated.on(stage, facts)) == Reading.Outcome.SUPPORTED);
    }

    /** What is decided, where it is otherwise than it ought to be, in words. */
    Optional<String> flaw() {
        Decision decision = decision();
        boolean fits = switch (expected) {
            case ALLOWED -> decision.isAllowed();
            case LACKING, RESTRICTED -> isRefused(decision);
            case OPEN -> decision.verdict() == Verdict.UNKNOWN && has(decision, trial.unknown());
            case UNSAID -> isAsWithout(decision);
            case CONTRADICTED -> false;
        };
        return fits ? Optional.empty() : Optional.of(decision + " in " + stage);
    }

    private Decision decision() {
        return court.decide(stage, facts, trial.request());
    }

    /** Whether the driver is refused for lacking the capability. */
    boolean isRefused() {
        return isRefused(decision());
    }

    /** Refused, or put off until the claim is used where the driver can do it then. */
    private boolean isRefused(Decision decision) {
        boolean stands = decision.verdict() == Verdict.DENIED || decision.verdict() == Verdict.WAIT;
        return stands && has(decision, trial.lacks());
    }

    /** Whether the verdict and the codes on the capability are those without the provider. */
    private boolean isAsWithout(Decision decision) {
        Decision without = court.decide(stage, Facts.none(), trial.request());
        return has(decision, trial.lacks()) == has(without, trial.lacks())
                && has(decision, trial.unknown()) == has(without, trial.unknown());
    }

    /** Whether the capability is still unknown where no class speaks for it. */
    boolean isUnknownWithoutClasses() {
        return has(court.decideWithoutClasses(stage, facts, trial.request()), trial.unknown());
    }

    /** Whether a restriction looks at the class by which a snapshot is made, so that without it nothing is known. */
    boolean looksAtClasses() {
        return Trials.restrictions(facts, trial).stream()
                .flatMap(one -> one.condition().places().stream())
                .anyMatch(place -> place.where() == Where.SNAPSHOT_CLASS_PARAMETER);
    }

    /** Whether a finding that blocks has one of the codes. */
    private static boolean has(Decision decision, Set<Code> codes) {
        return decision.findings().stream()
                .anyMatch(finding ->
                        codes.contains(finding.code()) && finding.effect().blocks());
    }
}
