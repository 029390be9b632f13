package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.report.Action.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says of one decision what a user interface shows. */
final class ActionWriter {
    private static final ImmutableMap<String, Bundle> BUNDLES =
            ImmutableMap.of("en", Bundle.of("actions_en"), "zh", Bundle.of("actions_zh"));

    private final Wordings words;
    private final Decision decision;
    private final Bundle bundle;

    ActionWriter(Wordings words, Decision decision) {
        this.words = words;
        this.decision = decision;
        this.bundle = requireNonNull(BUNDLES.get(words.language()), words.language());
    }

    Action action() {
        return Action.builder()
                .operation(decision.request().operation())
                .label(bundle.get("label." + decision.request().operation()))
                .verdict(decision.verdict())
                .shortReason(decision.isAllowed() ? how() : obstacle())
                .longReason(joined(decision.isAllowed() ? prospects() : obstacles()))
                .ways(decision.isAllowed() ? List.of() : ways())
                .build();
    }

    private String how() {
        String name = Phrases.snapshotClass(decision);
        String method = Phrases.method(decision);
        if (!name.isEmpty()) {
            return phrase("short.class", "class", name);
        }
        return method.isEmpty() ? bundle.get("short.possible") : phrase("short.method", "method", method);
    }

    private List<String> prospects() {
        List<String> all = new ArrayList<>();
        all.add(bundle.get("long.possible"));
        String name = Phrases.snapshotClass(decision);
        String method = Phrases.method(decision);
        if (!name.isEmpty()) {
            all.add(phrase("long.class", "class", name));
        }
        if (!method.isEmpty()) {
            all.add(phrase("long.method", "method", method));
        }
        decision.consistency().ifPresent(grade -> all.add(words.phrase("consistency." + grade)));
        decision.coverage().ifPresent(grade -> all.add(words.phrase("coverage." + grade)));
        decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.WARN)
                .forEach(finding -> all.add(words.message(finding)));
        return all;
    }

    /** What is left out and why says more than that something is. */
    private String obstacle() {
        List<String> all = reasons().map(this::brief).distinct().toList();
        if (all.isEmpty()) {
            return words.phrase("verdict." + decision.verdict());
        }
        return all.size() == 1
                ? all.get(0)
                : phrase("short.more", "reason", all.get(0), "count", String.valueOf(all.size() - 1));
    }

    private Stream<Finding> reasons() {
        List<Finding> excluded = Phrases.exclusions(decision).toList();
        List<Finding> blockers = decision.blockers().isEmpty()
                ? Phrases.blocking(decision).toList()
                : decision.blockers().stream().toList();
        return blockers.stream()
                .flatMap(finding ->
                        isExclusion(finding) && !excluded.isEmpty() ? excluded.stream() : Stream.of(finding));
    }

    private static boolean isExclusion(Finding finding) {
        return finding.code().value().equals("DISK_EXCLUDED");
    }

    private String brief(Finding finding) {
        String text = bundle.find(finding.code().value());
        return text == null ? words.message(finding) : text;
    }

    private List<String> obstacles() {
        Stream<Finding> all = decision.blockers().isEmpty()
                ? Phrases.blocking(decision)
                : Stream.concat(decision.blockers().stream(), Phrases.exclusions(decision));
        return Stream.concat(Stream.of(words.phrase("verdict." + decision.verdict())), all.map(words::message))
                .distinct()
                .toList();
    }

    /** What the least that stands in the way needs, then the rest; of these what suffices first, then what can be written. */
    private ImmutableList<Way> ways() {
        return Stream.concat(decision.blockers().stream(), Phrases.blocking(decision))
                .flatMap(finding -> finding.remedies().stream())
                .distinct()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(this::way)
                .collect(ImmutableList.toImmutableList());
    }

    private static int rank(Remedy remedy) {
        return remedy.sufficient() ? 0 : remedy.changes().isEmpty() ? 2 : 1;
    }

    private Way way(Remedy remedy) {
        return new Way(
                remedy,
                words.remedy(remedy, decision),
                words.phrase("by." + remedy.by()),
                words.phrase("remedy." + ExplainedRemedies.proof(remedy)));
    }

    private String joined(List<String> sentences) {
        return sentences.stream()
                .reduce((one, two) -> phrase("join", "one", one, "two", two))
                .orElse("");
    }

    private String phrase(String key, String... entries) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        for (int i = 0; i < entries.length; i += 2) {
            values.put(entries[i], entries[i + 1]);
        }
        ImmutableMap<String, String> places = values.buildOrThrow();
        return Sentence.fill(bundle.get(key), place -> places.getOrDefault(place, ""));
    }
}
