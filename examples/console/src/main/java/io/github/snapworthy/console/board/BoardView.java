package io.github.snapworthy.console.board;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.Report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The board at one version: immutable and safe for all threads. Remedies are tried when somebody asks for them, and kept for
 * those who ask next.
 */
public final class BoardView {
    /** How many decisions with their remedies are kept: many screens full, and little beside an inventory. */
    private static final int KEPT = 5_000;

    private final long version;
    private final Situation now;
    private final ProfileChoice choice;
    private final Sighting sighting;
    private final ImmutableList<ProviderState> providers;
    private final ImmutableSortedMap<SubjectName, ImmutableList<Decision>> rows;
    private final Cache<Request, Decision> advised =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    BoardView(
            long version,
            DecisionTable table,
            ProfileChoice choice,
            Sighting sighting,
            ImmutableList<ProviderState> providers) {
        this.version = version;
        this.now = table.now();
        this.choice = choice;
        this.sighting = sighting;
        this.providers = providers;
        this.rows = rows(table.decisions());
    }

    private static ImmutableSortedMap<SubjectName, ImmutableList<Decision>> rows(List<Decision> decisions) {
        Map<SubjectName, List<Decision>> rows = new TreeMap<>();
        for (Decision decision : decisions) {
            rows.computeIfAbsent(SubjectName.of(decision.request().subject().object()), name -> new ArrayList<>())
                    .add(decision);
        }
        ImmutableSortedMap.Builder<SubjectName, ImmutableList<Decision>> sorted = ImmutableSortedMap.naturalOrder();
        rows.forEach((name, row) -> sorted.put(name, ImmutableList.copyOf(row)));
        return sorted.buildOrThrow();
    }

    /** Counts the steps since the board was made. */
    public long version() {
        return version;
    }

    /** What the decisions are made over. */
    public Situation now() {
        return now;
    }

    /** The profile that decided. */
    public ProfileChoice choice() {
        return choice;
    }

    /** What was seen of the cluster, by kind. */
    public ObservedFacts facts() {
        return ObservedFacts.of(now.inventory());
    }

    /** How asking each provider of driver facts went. */
    public ImmutableList<ProviderState> providers() {
        return providers;
    }

    /** What was wrong with the input. */
    public ImmutableList<Problem> problems() {
        return sighting.problems();
    }

    /** Why what is known is not the newest; empty where it is. */
    public Optional<String> trouble() {
        return sighting.trouble();
    }

    /** The decisions on every subject, in the order of operations; the remedies in them are mere words. */
    public ImmutableSortedMap<SubjectName, ImmutableList<Decision>> rows() {
        return rows;
    }

    /** The decisions on a subject; none where it is not there. */
    public ImmutableList<Decision> row(SubjectName subject) {
        return rows.getOrDefault(subject, ImmutableList.of());
    }

    /** All decisions. */
    public Stream<Decision> decisions() {
        return rows.values().stream().flatMap(List::stream);
    }

    /** Which drivers are behind a subject. */
    public Drivers drivers() {
        return new Drivers(now.inventory());
    }

    /** Writes what has an allowed operation done. */
    public Order order() {
        return new Order(choice.profile(), now.inventory());
    }

    /** The rows that count, with their decisions that do, in their order. */
    public ImmutableList<Map.Entry<SubjectName, ImmutableList<Decision>>> select(Filter filter) {
        Drivers drivers = drivers();
        return rows.entrySet().stream()
                .map(row -> Map.entry(row.getKey(), filter.select(row.getKey(), row.getValue(), drivers)))
                .filter(row -> !row.getValue().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** The namespaces of all subjects. */
    public ImmutableSet<String> namespaces() {
        return rows.keySet().stream().map(SubjectName::namespace).collect(ImmutableSet.toImmutableSet());
    }

    /** The decision of this view with remedies that were tried. */
    public Decision advise(Decision decision) {
        Decision known = advised.getIfPresent(decision.request());
        if (known == null) {
            known = now.advise(decision);
            advised.put(decision.request(), known);
        }
        return known;
    }
}
