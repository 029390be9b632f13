package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a page, one for each subject. A row is {@code [kind, namespace, name, [driver...], [cell...]]}, a cell {@code
 * [operation, told, told before]}, what is told {@code [shape, cause, value...]}, or nothing where there is no decision. All of
 * it is numbers: of {@code names}, {@code operationNames}, {@code shapes} and {@code causes}.
 */
final class PageRows {
    private static final String DRIVER = "driver";

    private final EligibilityReport report;
    private final ImmutableList<Wordings> languages;
    private final JsonGenerator json;
    private final PageTable<String> names = new PageTable<>();
    private final PageTable<String> operations = new PageTable<>();
    private final PageShapes shapes;
    private final PageCauses causes = new PageCauses();

    PageRows(EligibilityReport report, ImmutableList<Wordings> languages, JsonGenerator json) {
        this.report = report;
        this.languages = languages;
        this.json = json;
        this.shapes = new PageShapes(languages);
    }

    /** Writes the rows, then what the numbers in them mean. The decisions of a subject stand together. */
    void write(List<DecisionChange> decisions, boolean hasBefore) throws IOException {
        Map<ObjectRef, List<DecisionChange>> rows = decisions.stream()
                .collect(Collectors.groupingBy(
                        change -> change.request().subject().object(), LinkedHashMap::new, Collectors.toList()));
        json.writeArrayFieldStart("rows");
        for (Map.Entry<ObjectRef, List<DecisionChange>> row : rows.entrySet()) {
            row(row.getKey(), row.getValue(), hasBefore);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("shapes");
        for (PageShape shape : shapes.shapes()) {
            shape.write(json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("causes");
        for (PageCause cause : causes.all()) {
            cause.write(languages, json);
        }
        json.writeEndArray();
        strings("texts", shapes.texts());
        strings("names", names.all());
        strings("operationNames", operations.all());
    }

    private void row(ObjectRef subject, List<DecisionChange> cells, boolean hasBefore) throws IOException {
        json.writeStartArray();
        name(subject.kind().bareName());
        name(subject.namespace());
        name(subject.name());
        json.writeStartArray();
        for (String driver : drivers(subject, cells)) {
            name(driver);
        }
        json.writeEndArray();
        json.writeStartArray();
        for (DecisionChange cell : cells) {
            json.writeStartArray();
            json.writeNumber(operations.number(operation(cell.request())));
            told(cell.after(), cell.after().map(causes::number).orElse(PageCauses.NONE));
            if (hasBefore) {
                told(cell.before(), PageCauses.NONE);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private static String operation(Request request) {
        return request.operation().reportName();
    }

    private void told(Optional<Decision> decision, int cause) throws IOException {
        json.writeStartArray();
        if (decision.isPresent()) {
            PageShapes.Apart apart = shapes.of(decision.get());
            json.writeNumber(apart.shape());
            json.writeNumber(cause);
            for (String value : apart.values()) {
                json.writeNumber(names.number(value));
            }
        }
        json.writeEndArray();
    }

    private void name(String name) throws IOException {
        json.writeNumber(names.number(PlainText.line(name)));
    }

    /** The drivers that were noted for the subject, and those that any decision on it tells of. */
    private ImmutableSet<String> drivers(ObjectRef subject, List<DecisionChange> cells) {
        Stream<String> told = cells.stream()
                .flatMap(cell -> Stream.concat(cell.before().stream(), cell.after().stream()))
                .flatMap(PageRows::drivers);
        return Stream.concat(report.drivers().get(subject).stream().map(DriverName::value), told)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<String> drivers(Decision decision) {
        Stream<String> used = decision.dependsOn().objects().stream()
                .filter(object -> object.kind() == Kind.CSI_DRIVER)
                .map(ObjectRef::name);
        Stream<String> named = decision.findings().stream()
                .flatMap(finding -> Stream.ofNullable(finding.arguments().get(DRIVER)));
        return Stream.concat(used, named);
    }

    private void strings(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
