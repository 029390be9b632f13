package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.report.ProbeReport.Answer;
import io.github.snapworthy.report.ProbeReport.Comparison;
import io.github.snapworthy.report.ProbeReport.Endpoint;
import io.github.snapworthy.report.ProbeReport.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What drivers answered, as tables: the questions at each endpoint, and what each driver can do. */
final class ProbeRows {
    private static final List<String> ANSWERS = List.of("QUESTION", "OUTCOME", "ANSWER");
    private static final List<String> COMPARED = List.of("CAPABILITY", "DECLARED", "OTHERS SAY", "DIFFERS");

    private ProbeRows() {}

    static List<Section> sections(ProbeReport report) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        report.endpoints().forEach(endpoint -> sections.add(answers(endpoint)));
        report.drivers().forEach(driver -> sections.add(compared(driver, report)));
        return sections.build();
    }

    private static Section answers(Endpoint endpoint) {
        String who = endpoint.driver()
                .map(name ->
                        name + endpoint.version().map(version -> " " + version).orElse(""))
                .orElse("nobody said which driver it is");
        return new Section(
                endpoint.endpoint() + ": " + who,
                ANSWERS,
                endpoint.answers().stream().map(ProbeRows::row).toList(),
                List.of());
    }

    private static List<String> row(Answer answer) {
        String said = answer.outcome() == Outcome.ANSWERED
                ? answer.values().stream().map(ProbeRows::bare).collect(Collectors.joining(", "))
                : answer.detail();
        return List.of(answer.question(), answer.outcome().name(), said);
    }

    /** The list from which a capability is goes without saying where there is one list. */
    private static String bare(String value) {
        return value.replaceFirst("^(CONTROLLER|GROUP_CONTROLLER|NODE|PLUGIN_SERVICE)\\.", "");
    }

    private static Section compared(DriverFacts driver, ProbeReport report) {
        List<Comparison> its = report.comparisons().stream()
                .filter(one -> one.driver().equals(driver.driver()))
                .toList();
        long differing = its.stream().filter(Comparison::differs).count();
        return new Section(
                driver.driver().value(),
                COMPARED,
                its.stream().map(ProbeRows::row).toList(),
                ImmutableList.<String>builder()
                        .addAll(limits(report, driver))
                        .add(contradicted(differing))
                        .build());
    }

    private static String contradicted(long answers) {
        if (answers == 0) {
            return "nobody contradicts the driver";
        }
        return answers + " of its answers " + (answers == 1 ? "is" : "are")
                + " contradicted by others, who are believed less";
    }

    private static List<String> row(Comparison one) {
        String others = one.others().stream()
                .map(said -> word(((Fact.Capable) said.fact()).answer()) + " " + DriverPhrases.by(said))
                .collect(Collectors.joining(", "));
        String depends = one.depends() ? "it depends" : "";
        return List.of(
                one.capability().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                one.declared().map(ProbeRows::word).orElse("not told"),
                others.isEmpty() || depends.isEmpty() ? others + depends : others + "; " + depends,
                one.differs() ? "yes" : "");
    }

    private static String word(Fact.Answer answer) {
        return answer == Fact.Answer.SUPPORTED ? "yes" : "no";
    }

    private static List<String> limits(ProbeReport report, DriverFacts driver) {
        return report.said().facts().get(driver.driver()).stream()
                .filter(said -> said.trust() == Trust.DECLARED)
                .map(SourcedFact::fact)
                .filter(Fact.Limited.class::isInstance)
                .map(fact -> "limit " + ((Fact.Limited) fact).limit())
                .distinct()
                .sorted()
                .toList();
    }
}
