package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SnapshotClassChoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reports that a release has written are read by all later ones, without a loss. The files are never written anew: a release
 * adds those of its own.
 */
class KeptReportsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.1.0-sample.json", "0.1.0-all-fields.json"})
    @SuppressWarnings("unchecked")
    void what_a_release_has_written_is_read_to_the_last_field(String name) throws IOException {
        String text = text(name);
        StoredReport read = StoredReport.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> kept = (Map<String, Object>)
                new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build()).loadFromString(text);

        assertThat(read.profile()).isEqualTo(kept.get("profile"));
        assertThat(read.profileWhy()).isEqualTo(kept.get("profileWhy"));
        assertThat(each(read.providers(), KeptReportsTest::provider)).isEqualTo(kept.get("providers"));
        assertThat(each(read.inputProblems(), KeptReportsTest::problem)).isEqualTo(kept.get("inputProblems"));
        assertThat(facts(read.facts())).isEqualTo(kept.get("facts"));
        List<Object> decisions = (List<Object>) kept.get("decisions");
        assertThat(decisions).isNotEmpty();
        assertThat(read.decisions()).hasSameSizeAs(decisions);
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decision(read.decisions().get(i))).isEqualTo(decisions.get(i));
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream file = KeptReportsTest.class.getResourceAsStream("kept/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> facts(ObservedFacts facts) {
        Map<String, Object> counts = new LinkedHashMap<>();
        facts.counts().forEach((kind, count) -> counts.put(kind.qualifiedName(), count));
        return map(
                "observedKinds", ImmutableList.copyOf(counts.keySet()),
                "unreadableKinds",
                        each(
                                facts.unreadable().entrySet(),
                                kind -> map(
                                        "kind",
                                        kind.getKey().qualifiedName(),
                                        "why",
                                        kind.getValue().name())),
                "counts", counts);
    }

    private static Map<String, Object> decision(StoredDecision decision) {
        return map(
                "subject", subject(decision.subject()),
                "operation", decision.operation().reportName(),
                "verdict", decision.verdict().name(),
                "method", decision.method().orElse(null),
                "snapshotClass",
                        decision.snapshotClass()
                                .map(KeptReportsTest::snapshotClass)
                                .orElse(null),
                "consistency", decision.consistency().map(Enum::name).orElse(null),
                "coverage", decision.coverage().map(Enum::name).orElse(null),
                "assurance", decision.assurance().map(Enum::name).orElse(null),
                "assumptions", decision.assumptions(),
                "findings", each(decision.findings(), KeptReportsTest::finding),
                "disks", each(decision.disks(), KeptReportsTest::disk),
                "methods",
                        each(
                                decision.methods(),
                                method -> map(
                                        "method", method.method(),
                                        "verdict", method.verdict().name(),
                                        "findings", each(method.findings(), KeptReportsTest::finding))));
    }

    private static Map<String, Object> finding(StoredFinding finding) {
        Map<String, Object> map = map(
                "code", finding.code().toString(),
                "effect", finding.effect().name(),
                "subject", subject(finding.subject()),
                "message", finding.message(),
                "arguments", finding.arguments(),
                "evidence", each(finding.evidence(), KeptReportsTest::evidence),
                "remedies", each(finding.remedies(), KeptReportsTest::remedy));
        finding.method().ifPresent(method -> map.put("method", method));
        return map;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        return map(
                "source", evidence.source(),
                "object", evidence.object(),
                "field", evidence.field(),
                "trust", evidence.trust().map(Enum::name).orElse(null),
                "detail", evidence.detail());
    }

    private static Map<String, Object> remedy(StoredRemedy remedy) {
        return map(
                "kind", remedy.kind(),
                "sufficient", remedy.sufficient(),
                "by", remedy.by().name(),
                "text", remedy.text(),
                "manifest", remedy.manifest().orElse(null),
                "risk", remedy.risk().map(Enum::name).orElse(null),
                "target", remedy.target().map(KeptReportsTest::subject).orElse(null),
                "alternatives", remedy.alternatives());
    }

    private static Map<String, Object> disk(StoredDecision.Disk disk) {
        Map<String, Object> map = map("name", disk.name(), "covered", disk.covered());
        disk.claim().ifPresent(claim -> map.put("claim", claim));
        disk.verdict().ifPresent(verdict -> map.put("verdict", verdict.name()));
        disk.code().map(Code::toString).ifPresent(code -> map.put("code", code));
        disk.snapshotClass().ifPresent(snapshotClass -> map.put("snapshotClass", snapshotClass));
        disk.method().ifPresent(method -> map.put("method", method));
        return map;
    }

    private static Map<String, Object> snapshotClass(SnapshotClassChoice choice) {
        return map(
                "name", choice.name(),
                "chosenBy", choice.chosenBy().reportName(),
                "rejected",
                        each(
                                choice.rejected(),
                                rejected -> map(
                                        "name",
                                        rejected.name(),
                                        "why",
                                        rejected.why().name())));
    }

    private static Map<String, Object> provider(ProviderState state) {
        return map(
                "id", state.id(),
                "state", state.state().name(),
                "milliseconds", state.took().map(took -> (int) took.toMillis()).orElse(null),
                "facts", state.facts(),
                "problem", state.problem().orElse(null));
    }

    private static Map<String, Object> problem(Report.Problem problem) {
        return map(
                "source", problem.source(),
                "document", number(problem.position().document()),
                "line", number(problem.position().line()),
                "column", number(problem.position().column()),
                "message", problem.message());
    }

    /** Nought is where there is no place. */
    private static @Nullable Integer number(int place) {
        return place == 0 ? null : place;
    }

    private static Map<String, Object> subject(StoredDecision.Subject subject) {
        return map("kind", subject.kind(), "namespace", subject.namespace(), "name", subject.name());
    }

    private static <T> List<Object> each(Iterable<T> all, Function<T, Object> told) {
        ImmutableList.Builder<Object> list = ImmutableList.builder();
        all.forEach(one -> list.add(told.apply(one)));
        return list.build();
    }

    /** Keys and values by turns; null is a value. */
    private static Map<String, Object> map(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
