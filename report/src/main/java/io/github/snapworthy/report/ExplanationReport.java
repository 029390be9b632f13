package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.report.Explanation.Line;
import io.github.snapworthy.report.Explanation.Section;
import io.github.snapworthy.report.Explanation.Topic;
import java.util.List;
import org.immutables.value.Value;

/**
 * One decision in full with what it rests on, fit to be written by a {@link ReportFormat} in the language of its wordings.
 * Immutable; equal facts give equal reports.
 */
@Value.Immutable
@ReportStyle
public abstract non-sealed class ExplanationReport implements Report {
    ExplanationReport() {}

    /** The name of the profile that decided. */
    public abstract String profile();

    /** Why that profile, in one line of English. */
    public abstract String profileWhy();

    @Override
    public abstract ObservedFacts facts();

    @Override
    public abstract ImmutableList<Problem> inputProblems();

    @Override
    public abstract ImmutableList<ProviderState> providers();

    /** The parameters of the request, as whoever asked named them. */
    public abstract ImmutableMap<String, String> parameters();

    /** What is explained. */
    public abstract Decision decision();

    /**
     * The snapshot classes that there are for the claims of the subject, with the answer of the profile's own dialect: told
     * where the decision has no class.
     */
    public abstract ImmutableList<ClassComparison> candidates();

    /** The language that it is explained in; English by default. */
    @Value.Default
    public Wordings wordings() {
        return Wordings.english();
    }

    /** The decision in sentences, with the profile and the parameters, and with what could not be read. */
    @Value.Lazy
    public Explanation explanation() {
        ImmutableList<Section> told =
                wordings().explain(decision(), candidates()).sections();
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(question(told.get(0))).addAll(told.subList(1, told.size()));
        List<Line> unread = unread();
        if (!unread.isEmpty()) {
            sections.add(new Section(Topic.RESTS, wordings().title(Topic.RESTS), ImmutableList.copyOf(unread)));
        }
        return new Explanation(sections.build());
    }

    private Section question(Section asked) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        lines.addAll(asked.lines());
        parameters().forEach((key, value) -> lines.add(line("question.parameter", "key", key, "value", value)));
        String why = wordings().fragment("profile", profileWhy());
        lines.add(line("question.profile", "profile", profile(), "why", why));
        return new Section(asked.topic(), asked.title(), lines.build());
    }

    private List<Line> unread() {
        return Phrases.rests(this, wordings()).stream().map(Line::of).toList();
    }

    private Line line(String key, String... entries) {
        return Line.of(wordings().phrase(key, entries));
    }

    /** A builder; profile, reason, facts and decision have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ExplanationReport}; not thread-safe. */
    public static final class Builder extends ImmutableExplanationReport.Builder {
        Builder() {}
    }
}
