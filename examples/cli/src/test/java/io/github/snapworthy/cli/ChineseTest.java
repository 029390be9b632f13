package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.report.Explanation.Line;
import io.github.snapworthy.report.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said in Chinese of every case: whole sentences, and no English but names, codes and what the cluster said. */
class ChineseTest {
    private static final Wordings CHINESE = Wordings.of(Locale.CHINESE);

    /** Signs between words. A dot, a slash, a hyphen or a bracket makes a name of its neighbours. */
    private static final Splitter WORDS =
            Splitter.onPattern("[^A-Za-z0-9._/\\-\\[\\]]+").omitEmptyStrings();

    /** Names of sources, steps, actions, buses and charts, and values of parameters, that are the same in Chinese. */
    private static final ImmutableSet<String> NAMES = ImmutableSet.of(
            "kubernetes",
            "virtio",
            "true",
            "false",
            "request",
            "alphabetical",
            "skip",
            "snapshot",
            "custom",
            "yes",
            "striped",
            "snap",
            "bak",
            "snapshots",
            "extensions",
            "chart");

    private static Set<String> wordsOf(AcceptanceCheck check, Decision decision) {
        Set<String> words = new HashSet<>(NAMES);
        words.addAll(WORDS.splitToList(check.of().document().get("objects") + ""));
        words.addAll(Splitter.on(CharMatcher.anyOf("{}[]=/, ")).splitToList(check.expected() + ""));
        for (Finding finding : decision.findings()) {
            finding.evidence().forEach(seen -> words.addAll(WORDS.splitToList(seen.source() + " " + seen.field())));
        }
        return words;
    }

    private static List<String> english(String sentence, Set<String> names) {
        return WORDS.splitToStream(sentence)
                .filter(word -> word.matches("[a-z]{3,}"))
                .filter(word -> !names.contains(word))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> an_explanation_has_no_english_in_it() {
        return AcceptanceCheck.advised().stream()
                .map(told -> dynamicTest(told.check().title(), () -> assertChinese(told.check(), told.decision())));
    }

    @TestFactory
    Stream<DynamicTest> nor_where_sources_contradict_each_other() {
        return EveryDecision.checks()
                .map(check -> dynamicTest(
                        check.title(), () -> assertChinese(check, check.decide(EveryDecision.contradictions()))));
    }

    private static void assertChinese(AcceptanceCheck check, Decision decision) {
        Set<String> names = wordsOf(check, decision);
        CHINESE.explain(decision).sections().forEach(section -> {
            assertThat(section.lines()).isNotEmpty();
            assertThat(section.lines()).extracting(Line::text).allSatisfy(text -> {
                assertThat(text).isNotBlank().doesNotContainPattern("\\{[a-z]+[0-9]*}");
                assertThat(english(text, names)).as(text).isEmpty();
            });
        });
    }

    @Test
    void each_finding_has_a_sentence_and_a_cause_of_its_own() {
        assertThat(EveryDecision.inCases().flatMap(decision -> decision.findings().stream()))
                .hasSizeGreaterThan(500)
                .allSatisfy(finding -> {
                    assertThat(CHINESE.message(finding))
                            .isNotEqualTo(finding.message())
                            .matches("(?s).*\\p{IsHan}.*[。？]");
                    assertThat(CHINESE.cause(finding).orElseThrow()).matches(".*\\p{IsHan}.*。");
                });
    }

    @Test
    void each_remedy_has_a_sentence_of_its_own() {
        for (AcceptanceCheck.Advised told : AcceptanceCheck.advised()) {
            for (Remedy remedy : told.decision().remedies()) {
                assertThat(CHINESE.remedy(remedy, told.decision()))
                        .as(remedy.text())
                        .matches("(?s).*\\p{IsHan}.*。");
            }
        }
    }

    /** The flaws of a cluster that has them all, or of which little was seen, in each form for people. */
    @ParameterizedTest
    @CsvSource({"markdown, --assume-complete", "table, --assume-complete", "html, --assume-complete", "markdown,"})
    void a_report_of_flaws_has_no_english_in_it(String form, @Nullable String option) throws IOException {
        String[] words = {"lint", LintCommandTest.FLAWS, "--lang", "zh", "-o", form};
        Run run = Run.of(option == null ? words : ObjectArrays.concat(words, option));
        Set<String> names = new HashSet<>(NAMES);
        Files.readAllLines(Path.of(LintCommandTest.FLAWS)).stream()
                .filter(line -> !line.strip().startsWith("#"))
                .forEach(line -> names.addAll(WORDS.splitToList(line)));
        LintCommandTest.flaws().forEach(flaw -> names.add(flaw.get("field").asString()));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(shown(run.out())).contains("处理办法", "HOST_CONFIG_INVALID");
        assertThat(shown(run.out()).lines())
                .allSatisfy(line -> assertThat(english(line, names)).as(line).isEmpty());
    }

    /** What is read of a page; another form as it is. */
    private static String shown(String out) {
        int main = out.indexOf("<main>");
        return main < 0
                ? out
                : out.substring(main, out.indexOf("</main>"))
                        .replace("<wbr>", "")
                        .replaceAll("<[^>]*>|&[#0-9a-z]+;", " ");
    }

    @Test
    void what_the_cluster_said_stays_as_it_was_said() {
        Stream<Finding> failed = EveryDecision.checks()
                .map(check -> check.decide(FactSet.none()))
                .flatMap(decision -> decision.findings().stream())
                .filter(finding -> finding.code().is("SNAPSHOT_FAILED"));

        assertThat(failed.map(CHINESE::message))
                .anySatisfy(text -> assertThat(text).endsWith("失败：no space left。"));
    }
}
