package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.words.Way;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Writes the remedies of a decision and tries each of them. Safe for all threads. */
public final class Adviser {
    private final Engine engine;
    private final Trials trials;
    private final Function<Decision, Choices> choices;

    /** An adviser on decisions of that engine, who spares the choices of other tools for the claims of each. */
    public Adviser(Engine engine) {
        this(engine, decision -> Choices.of(engine, ImmutableList.of(decision.request())));
    }

    /** An adviser who spares these choices. */
    Adviser(Choices choices) {
        this(choices.now(), decision -> choices);
    }

    private Adviser(Engine engine, Function<Decision, Choices> choices) {
        this.engine = engine;
        this.trials = new Trials(engine);
        this.choices = choices;
    }

    /** The decision, whose findings carry remedies that were tried. */
    public Decision advise(Decision decision) {
        if (decision.verdict() == Verdict.ALLOWED) {
            return decision;
        }
        Map<Finding, Finding> advised = new HashMap<>();
        Choices spared = choices.apply(decision);
        UnaryOperator<Finding> advise = finding -> advised.computeIfAbsent(finding, f -> advised(decision, f, spared));
        return Decision.builder()
                .from(decision)
                .findings(each(decision.findings(), advise))
                .blockers(each(decision.blockers(), advise))
                .methods(decision.methods().stream()
                        .map(outcome -> new MethodOutcome(
                                outcome.method(), outcome.verdict(), each(outcome.findings(), advise)))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static ImmutableList<Finding> each(ImmutableList<Finding> findings, UnaryOperator<Finding> advise) {
        return findings.stream().map(advise).collect(ImmutableList.toImmutableList());
    }

    /** What blocks no longer, as the finding of a method that was not chosen, is still worth a remedy. */
    private Finding advised(Decision decision, Finding finding, Choices spared) {
        ImmutableList<Remedy> inWords = finding.remedies();
        if (inWords.isEmpty() || finding.effect() == Effect.WAIT) {
            return finding;
        }
        ImmutableList<Remedy> written = Causes.of(decision, finding)
                .flatMap(cause -> worthwhile(decision, cause, written(decision, finding, cause, spared)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        Optional<Remedy> futile =
                written.stream().anyMatch(Remedy::sufficient) ? Optional.empty() : Futile.remedy(decision, finding);
        ImmutableList<Remedy> told = futile.map(ImmutableList::of).orElse(written.isEmpty() ? inWords : written);
        return told.equals(inWords) && told.stream().noneMatch(Adviser::isHopeless)
                ? finding
                : new Advised(finding, withAlternatives(told, decision, finding));
    }

    private static boolean isHopeless(Remedy remedy) {
        return remedy.kind().equals(Way.DRIVER_CANNOT.kind());
    }

    private ImmutableList<Remedy> withAlternatives(ImmutableList<Remedy> told, Decision decision, Finding finding) {
        return told.stream()
                .map(remedy -> isHopeless(remedy) ? remedy.beside(alternatives(decision, finding)) : remedy)
                .collect(ImmutableList.toImmutableList());
    }

    /** Of a cause that would be put right in vain only what was tried and helps. */
    private static Stream<Remedy> worthwhile(Decision decision, Finding cause, Stream<Remedy> written) {
        return Futile.remedy(decision, cause).isEmpty()
                ? written
                : written.filter(remedy -> !remedy.changes().isEmpty());
    }

    private Stream<Remedy> written(Decision decision, Finding finding, Finding cause, Choices spared) {
        Ailment ailment = new Ailment(engine.world(), decision.request(), cause);
        return cause.remedies().stream()
                .flatMap(plain -> Cures.of(ailment).stream()
                        .flatMap(
                                cures -> best(plain, cures, changes -> trials.of(decision, finding, changes, spared))));
    }

    /**
     * The first cure that suffices and leaves every tool its choice, else that which helps most, else one with places to fill
     * in, which cannot be tried.
     */
    private static Stream<Remedy> best(
            Remedy plain, Stream<Cure> cures, Function<ImmutableList<Change>, Trials.Result> trial) {
        Cure best = null;
        Trials.Result most = null;
        for (Cure cure : (Iterable<Cure>) cures::iterator) {
            if (cure.changes().isEmpty()) {
                best = best == null ? cure : best;
                continue;
            }
            Trials.Result result = trial.apply(cure.changes());
            if (result.helps() && (most == null || result.isBetterThan(most))) {
                best = cure;
                most = result;
            }
            if (result.suffices() && result.lost().isEmpty()) {
                break;
            }
        }
        boolean suffices = most != null && most.suffices();
        String beside = most == null ? "" : most.inWords();
        return Stream.ofNullable(best).map(cure -> cure.remedy(plain, beside, suffices));
    }

    /** Other methods, and other copies of the same subject, that are possible now. */
    private Set<String> alternatives(Decision decision, Finding finding) {
        Request request = decision.request();
        Set<String> open = new LinkedHashSet<>(methods(decision));
        if (finding.method().isEmpty()) {
            Stream.of(Operation.BACKUP, Operation.CLONE)
                    .filter(other ->
                            other != request.operation() && other.standsAlone() && other.isFor(request.subject()))
                    .map(other -> engine.decide(Request.of(other, request.subject())))
                    .filter(Decision::isAllowed)
                    .forEach(other -> open.addAll(methods(other)));
        }
        return open;
    }

    private static ImmutableList<String> methods(Decision decision) {
        String operation = decision.request().operation().reportName();
        return decision.methods().stream()
                .filter(outcome -> outcome.verdict() == Verdict.ALLOWED)
                .map(outcome -> operation + " " + outcome.method().name())
                .collect(ImmutableList.toImmutableList());
    }
}
