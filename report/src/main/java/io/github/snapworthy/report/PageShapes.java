package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.report.Explanation.Line;
import io.github.snapworthy.report.Explanation.Section;
import io.github.snapworthy.report.Explanation.Topic;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes decisions apart into shapes, of which there are few, and values. Not thread-safe. */
final class PageShapes {
    /** What to do comes right behind the answer; the question stands above it already. */
    private static final List<Topic> ORDER = List.of(
            Topic.VERDICT,
            Topic.REMEDIES,
            Topic.FINDINGS,
            Topic.CLASS,
            Topic.METHODS,
            Topic.DISKS,
            Topic.RESULT,
            Topic.ASSUMPTIONS);

    /**
     * A decision taken apart.
     *
     * @param shape the number of its shape
     * @param values what stands in the places of the texts
     */
    record Apart(int shape, ImmutableList<String> values) {}

    private final ImmutableList<Wordings> languages;
    private final PageTable<String> texts = new PageTable<>();
    private final PageTable<PageShape> shapes = new PageTable<>();

    PageShapes(ImmutableList<Wordings> languages) {
        this.languages = languages;
    }

    ImmutableList<String> texts() {
        return texts.all();
    }

    ImmutableList<PageShape> shapes() {
        return shapes.all();
    }

    Apart of(Decision decision) {
        Factoring factoring = new Factoring(names(decision));
        PageShape shape = new PageShape(
                decision.verdict().name(),
                PlainText.line(Phrases.reason(decision)),
                decision.findings().stream()
                        .map(finding -> finding.code().value())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                languages.stream()
                        .map(words -> sections(words.explain(decision), factoring))
                        .collect(ImmutableList.toImmutableList()));
        return new Apart(shapes.number(shape), factoring.values());
    }

    private ImmutableList<PageShape.Part> sections(Explanation told, Factoring factoring) {
        return told.sections().stream()
                .filter(section -> ORDER.contains(section.topic()))
                .sorted(Comparator.comparing(section -> ORDER.indexOf(section.topic())))
                .map(section -> section(section, factoring))
                .collect(ImmutableList.toImmutableList());
    }

    private PageShape.Part section(Section section, Factoring factoring) {
        return new PageShape.Part(
                texts.number(section.title()),
                section.lines().stream().map(line -> line(line, factoring)).collect(ImmutableList.toImmutableList()));
    }

    private PageShape.Row line(Line line, Factoring factoring) {
        int block = line.block()
                .map(PlainText::lines)
                .map(text -> texts.number(factoring.pattern(text)))
                .orElse(-1);
        return new PageShape.Row(line.depth(), texts.number(factoring.pattern(PlainText.line(line.text()))), block);
    }

    /** What differs from one decision to the next. */
    private static ImmutableSet<String> names(Decision decision) {
        Set<String> names = new LinkedHashSet<>();
        add(decision.request().subject().object(), names);
        for (Finding finding : decision.findings()) {
            add(finding.subject(), names);
            names.addAll(finding.arguments().values());
            finding.evidence().forEach(evidence -> {
                names.add(evidence.object());
                names.add(evidence.detail());
            });
        }
        for (DiskOutcome disk : decision.disks()) {
            names.add(disk.name());
            disk.claim().ifPresent(names::add);
        }
        return ImmutableSet.copyOf(names);
    }

    private static void add(ObjectRef object, Set<String> names) {
        names.add(object.namespace());
        names.add(object.name());
    }
}
