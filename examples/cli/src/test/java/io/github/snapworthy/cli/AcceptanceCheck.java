package io.github.snapworthy.cli;

import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.facts.FactSources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One question of a case, and the answer that is expected. */
record AcceptanceCheck(AcceptanceCase of, int number, Map<String, Object> expected) {
    private static final FactSources SOURCES = FactSources.discovered(AcceptanceCheck.class.getClassLoader());

    /** What is known of the drivers of one and the same cluster, gathered once however often it is asked. */
    private static final LoadingCache<Inventory, FactSet> GATHERED =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(SOURCES::gather));

    /** What we say of each case with its remedies. */
    private static final Supplier<ImmutableList<Advised>> ADVISED =
            Suppliers.memoize(() -> EveryDecision.checks().map(Advised::of).collect(ImmutableList.toImmutableList()));

    /**
     * A case, and our answer to it with its remedies.
     *
     * @param check the case
     * @param over what it is decided over
     * @param decision the answer
     */
    record Advised(AcceptanceCheck check, Situation over, Decision decision) {
        static Advised of(AcceptanceCheck check) {
            Situation over = check.situation();
            return new Advised(check, over, over.advise(check.request()));
        }
    }

    /** Every case with our answer and its remedies, made once for all tests. */
    static ImmutableList<Advised> advised() {
        return ADVISED.get();
    }

    /** The id of the case and the number of the check in it, from 1. */
    String id() {
        return of.id() + "/" + number;
    }

    String operation() {
        return String.valueOf(expected.get("operation"));
    }

    String title() {
        return of.id() + " [" + number + "] " + operation() + " of " + expected.get("subject") + ": "
                + of.document().get("title");
    }

    /** The kind of its subject, as it is typed. */
    String kind() {
        return String.valueOf(expected.get("subject")).split("/", 2)[0];
    }

    /** What is wrong with our answer, a line each; empty when it is right. */
    List<String> complaints() {
        try {
            return AcceptanceAnswer.complaints(expected, decide());
        } catch (UsageException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private Decision decide() {
        return decide(FactSet.none());
    }

    /** Our answer, with more facts about drivers than the product brings. */
    Decision decide(FactSet more) {
        return decide(of.inventory(), more);
    }

    /** Our answer where other things are seen. */
    Decision decide(Inventory seen, FactSet more) {
        return decide(Profiles.choose(of.profile(), seen).profile(), seen, more);
    }

    /** Our answer where another host asks, and other things are seen. */
    Decision decide(Profile host, Inventory seen, FactSet more) {
        return Advisor.of(profile(host))
                .over(seen, GATHERED.getUnchecked(seen).and(more))
                .decide(request());
    }

    /** What is asked. */
    Request request() {
        Operation operation = OperationNames.parse(operation());
        Subject subject = SubjectText.parse(String.valueOf(expected.get("subject")));
        if (!operation.isFor(subject)) {
            throw new UsageException(subject.object() + " is no subject of " + operation());
        }
        return parsed().request(operation, subject);
    }

    /** Who decides, with the floors and the dialect that are asked for. */
    Profile profile() {
        return profile(Profiles.choose(of.profile(), of.inventory()).profile());
    }

    private Profile profile(Profile host) {
        Profile profile = parsed().applyTo(host);
        return of.dialect().map(profile::dialect).orElse(profile);
    }

    /** What is known of drivers from outside the cluster, and more. */
    FactSet facts(FactSet more) {
        return GATHERED.getUnchecked(of.inventory()).and(more);
    }

    /** What our answer is decided over. */
    Situation situation() {
        return Advisor.of(profile()).over(of.inventory(), facts(FactSet.none()));
    }

    private OperationOptions parsed() {
        return OperationOptions.parse(options(), Set.of(OperationNames.parse(operation())));
    }

    /** Its options, as they are typed. */
    List<String> options() {
        return AcceptanceCase.map(expected.get("options")).entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .toList();
    }
}
