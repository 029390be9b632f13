package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.snapworthy.report.EligibilityReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command in this process, and what it left behind. No run may show a stack trace.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EligibilityReport.class.getResourceAsStream("snapworthy-v1.schema.json"));

    Run {
        assertThat(err).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("a defect of this program");
    }

    /** Runs the words of a command line that nobody looks at, with nothing on standard input. */
    static Run of(String... args) {
        return of(new byte[0], Set.of(), args);
    }

    /** Runs {@code check - -o json} and more on some input. */
    static Run onInput(String input, String... more) {
        return onInput(input.getBytes(StandardCharsets.UTF_8), more);
    }

    static Run onInput(byte[] input, String... more) {
        return of(
                input,
                Set.of(),
                Stream.concat(Stream.of("check", "-", "-o", "json"), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    static Run of(byte[] input, Set<Terminal.Feature> features, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Main.run(args, new Terminal(new ByteArrayInputStream(input), out, printed, features));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The report, which is checked against the schema. */
    JsonNode json() {
        assertThat(out).as(err).isNotEmpty();
        assertThat(SCHEMA.validate(out, InputFormat.JSON))
                .extracting(Error::toString)
                .isEmpty();
        return JSON.readTree(out);
    }

    /** {@code "vm/apps/db backup DENIED"} for each decision of a report in JSON, in its order. */
    List<String> verdicts() {
        return json().get("decisions")
                .valueStream()
                .map(decision -> subject(decision.get("subject")) + " " + text(decision, "operation") + " "
                        + text(decision, "verdict"))
                .toList();
    }

    private static String subject(JsonNode subject) {
        String kind = switch (text(subject, "kind")) {
            case "VirtualMachine" -> "vm";
            case "PersistentVolumeClaim" -> "pvc";
            default -> text(subject, "kind").toLowerCase(Locale.ROOT);
        };
        return kind + "/" + text(subject, "namespace") + "/" + text(subject, "name");
    }

    /** The codes of all findings of a report in JSON. */
    List<String> codes() {
        return json().get("decisions")
                .valueStream()
                .flatMap(decision -> decision.get("findings").valueStream())
                .map(finding -> text(finding, "code"))
                .toList();
    }

    /** The problems of the input, as the people's forms print them. */
    List<String> problems() {
        return json().get("inputProblems")
                .valueStream()
                .map(problem -> text(problem, "source") + " " + problem.get("document") + ":" + problem.get("line")
                        + ":" + problem.get("column") + " " + text(problem, "message"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
