package io.github.snapworthy.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Unreadable;
import java.time.Duration;
import java.util.Optional;

/** Makes a report of a document. */
final class StoredReportReader {
    private StoredReportReader() {}

    static StoredReport read(JsonNode document) throws ReportException {
        expect(document.field("apiVersion"), "snapworthy/v1");
        expect(document.field("kind"), "EligibilityReport");
        if (!document.field("whatIf").isNull()) {
            throw document.field("kind").wrong("a report on a cluster as it is, without what-if");
        }
        return StoredReport.builder()
                .profile(document.field("profile").text())
                .profileWhy(document.field("profileWhy").text())
                .facts(facts(document.field("facts")))
                .inputProblems(document.field("inputProblems").list(StoredReportReader::problem))
                .providers(document.field("providers").list(StoredReportReader::provider))
                .operations(operations(document.field("summary")))
                .decisions(document.field("decisions").list(StoredDecisionReader::read))
                .build();
    }

    private static void expect(JsonNode field, String value) throws ReportException {
        if (!field.text().equals(value)) {
            throw field.wrong(value);
        }
    }

    private static ObservedFacts facts(JsonNode facts) throws ReportException {
        ImmutableMap.Builder<Kind, Integer> counts = ImmutableMap.builder();
        facts.field("counts")
                .fields(JsonNode::number)
                .forEach((name, count) -> kind(name).ifPresent(kind -> counts.put(kind, count)));
        ImmutableMap.Builder<Kind, Unreadable> unreadable = ImmutableMap.builder();
        for (JsonNode entry : facts.field("unreadableKinds").list(node -> node)) {
            Unreadable why = entry.field("why").constant(Unreadable.class);
            kind(entry.field("kind").text()).ifPresent(kind -> unreadable.put(kind, why));
        }
        return new ObservedFacts(counts.buildKeepingLast(), unreadable.buildKeepingLast());
    }

    private static Optional<Kind> kind(String qualifiedName) {
        return Kind.ofClusters().stream()
                .filter(kind -> kind.qualifiedName().equals(qualifiedName))
                .findFirst();
    }

    private static Report.Problem problem(JsonNode problem) throws ReportException {
        Report.Position position =
                new Report.Position(place(problem, "document"), place(problem, "line"), place(problem, "column"));
        return new Report.Problem(
                problem.field("source").text(),
                position,
                problem.field("message").text());
    }

    private static int place(JsonNode problem, String field) throws ReportException {
        return problem.field(field).isNull() ? 0 : problem.field(field).number();
    }

    private static ProviderState provider(JsonNode provider) throws ReportException {
        ProviderState.State state = provider.field("state").constant(ProviderState.State.class);
        Optional<String> problem = provider.field("problem").optionalText();
        if (state != ProviderState.State.OK && problem.isEmpty()) {
            throw provider.field("problem").wrong("a text, as the state is " + state);
        }
        return new ProviderState(
                provider.field("id").text(),
                state,
                provider.field("facts").number(),
                provider.field("milliseconds").optional(node -> Duration.ofMillis(node.number())),
                problem);
    }

    private static ImmutableSet<Operation> operations(JsonNode summary) throws ReportException {
        ImmutableSet.Builder<Operation> operations = ImmutableSet.builder();
        for (String name : summary.fields(node -> node).keySet()) {
            operations.add(operation(new JsonNode(name, summary.path(), summary.place(), summary.places())));
        }
        return operations.build();
    }

    static Operation operation(JsonNode name) throws ReportException {
        return name.one(Operation.values(), Operation::reportName);
    }
}
