package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import io.github.snapworthy.facts.internal.condition.Places;
import io.github.snapworthy.facts.internal.condition.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page about the files cannot rot: its examples are files that tests read, and its words are those that the reader
 * says it expects. With {@code -Dsnapworthy.regenerate=true} the examples in the page are written instead of compared.
 */
class FactsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "facts.md");
    private static final Pattern QUOTE =
            Pattern.compile("<!-- quote: facts/src/test/resources/(\\S+) -->\n```yaml\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|( \\w+ \\|)?", Pattern.MULTILINE);
    private static final Pattern EXPECTED = Pattern.compile("expected one of (.*?)(, was .*|; did you mean .*)?$");
    private static final String DRIVER = """
            apiVersion: snapworthy/v1
            kind: DriverOverrides
            drivers:
              csi.acme.example:
                because: x
            """;

    @Test
    void the_examples_are_files_that_are_read() throws IOException {
        String page = Files.readString(PAGE);
        String fresh = QUOTE.matcher(page).replaceAll(quote -> Matcher.quoteReplacement(quoted(quote)));
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(QUOTE.matcher(page).results().map(quote -> name(quote)))
                .containsExactly("overrides-example.yaml", "evidence-example.yaml", "pack-example.yaml");
        assertThat(Files.readString(PAGE)).isEqualTo(fresh);
    }

    @Test
    void the_keys_of_a_driver_are_those_of_both_files() throws IOException {
        assertThat(rows("Keys", "overrides", "both")).isEqualTo(expected(DRIVER + "    x: y\n"));
        assertThat(rows("Keys", "packs", "both")).isEqualTo(expected("driver: csi.acme.example\nx: y\n"));
    }

    @Test
    void the_keys_of_an_entry_are_those_of_evidence() throws IOException {
        assertThat(rows("Evidence"))
                .isEqualTo(expected(
                        "apiVersion: snapworthy/v1\nkind: DriverEvidence\ndrivers: {a: [{limits: [], x: y}]}\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Capabilities| capabilities: {x: yes}",
                "Limits| limits: [x]",
                "Purposes of a class| 'classPurpose: {parameter: a, absent: x}'",
            })
    void the_words_are_those_that_are_read(String section, String wrong) throws IOException {
        assertThat(rows(section)).isEqualTo(expected(DRIVER + "    " + wrong + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Files of overrides and of evidence have the keys| apiVersion: snapworthy/v1\\nx: y",
                "`source` of a pack has| driver: a\\nsource: {repository: a, commit: b, date: 2026-01-01, x: y}",
                "`classPurpose` has the keys| 'classPurpose: {parameter: a, absent: BACKUP, x: y}'",
                "A restriction has the keys| 'restrictions: [{x: y}]'",
            })
    void the_keys_of_smaller_mappings_are_named(String sentence, String wrong) throws IOException {
        String text = wrong.replace("\\n", "\n");
        String page = Files.readString(PAGE);
        int from = page.indexOf(sentence);

        assertThat(from).isNotNegative();
        String rest = page.substring(from, page.indexOf("\n\n", from));
        assertThat(expected(wrong.contains("\\n") ? text : DRIVER + "    " + text + "\n"))
                .allSatisfy(key -> assertThat(rest).contains("`" + key + "`"));
    }

    @Test
    void the_places_and_terms_of_restrictions_are_those_that_are_read() throws IOException {
        assertThat(rows("Restrictions"))
                .containsExactlyElementsOf(Iterables.concat(
                        Places.KEYED.keySet().stream()
                                .map(place -> place + "[key]")
                                .toList(),
                        Places.PLAIN.keySet(),
                        List.of(Places.RELEASE, Places.UNREADABLE)));
        assertThat(rows("Terms").stream().map(term -> term.replaceFirst("(P n|v|n)$|^words ", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Iterables.concat(Terms.PREFIXES.keySet(), List.of(Terms.ABSENT, Terms.ELSE, Terms.WORDS)));
    }

    private static String name(MatchResult quote) {
        return quote.group(1).substring(quote.group(1).lastIndexOf('/') + 1);
    }

    private static String quoted(MatchResult quote) {
        return "<!-- quote: facts/src/test/resources/%s -->\n```yaml\n%s```\n"
                .formatted(quote.group(1), Resources.text(name(quote)));
    }

    /** The first cells of the rows under a heading, of those whose second cell is one of these words if any are given. */
    private static List<String> rows(String heading, String... in) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n## " + heading + "\n");
        int to = page.indexOf("\n## ", from + 1);
        return ROW.matcher(page.substring(from, to < 0 ? page.length() : to))
                .results()
                .filter(row -> in.length == 0
                        || (row.group(2) != null
                                && List.of(in).contains(row.group(2).replaceAll("\\W", ""))))
                .map(row -> row.group(1))
                .toList();
    }

    /** The words that the reader says it expects in place of {@code x}. */
    private static List<String> expected(String wrong) throws IOException {
        return FactFiles.validate("f", Resources.stream(wrong)).stream()
                .map(FactFileProblem::message)
                .filter(message -> message.contains("'x'"))
                .map(EXPECTED::matcher)
                .filter(Matcher::find)
                .map(found -> Splitter.on(", ").splitToList(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
