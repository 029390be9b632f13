package io.github.snapworthy.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No program in a page can rot: each is a part of a source that is compiled and run, or a diff that still applies. A page says {@code <!-- quote: path#name
 * -->} before its code, the source {@code // quote: name} and {@code // end} around it, or the same in a comment of XML;
 * without a name it is the whole file. With {@code -Dsnapworthy.regenerate=true} pages are written instead of compared.
 */
class QuotesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern QUOTE = Pattern.compile(
            "<!-- quote: ([^\\s#]+)(?:#(\\S+))? -->\n```(java|xml|yaml|text|diff)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern ANY_CODE = Pattern.compile("^```(java|xml|diff)$", Pattern.MULTILINE);
    private static final Pattern QUOTED_CODE =
            Pattern.compile("^<!-- quote: \\S+ -->\n```(java|xml|diff)$", Pattern.MULTILINE);

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> pages = new ArrayList<>(
                    docs.filter(p -> p.toString().endsWith(".md")).toList());
            pages.add(ROOT.resolve("README.md"));
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_program_in_a_page_is_a_part_of_the_sources(Path page) throws IOException {
        String text = Files.readString(page);
        String fresh = QUOTE.matcher(text).replaceAll(quote -> Matcher.quoteReplacement(asInSource(quote)));
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(page, fresh);
        } else {
            assertThat(text).isEqualTo(fresh);
        }
        assertThat(ANY_CODE.matcher(text).results().count())
                .as("programs that say where they come from")
                .isEqualTo(QUOTED_CODE.matcher(text).results().count());
    }

    @Test
    void the_first_page_quotes_programs() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).containsPattern(QUOTE);
    }

    private static String asInSource(MatchResult quote) {
        String name = quote.group(2);
        Path source = ROOT.resolve(quote.group(1));
        return "<!-- quote: %s%s -->\n```%s\n%s```\n"
                .formatted(
                        quote.group(1),
                        name == null ? "" : "#" + name,
                        quote.group(3),
                        part(lines(source), source, name));
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new AssertionError("quoted, but not there: " + source, e);
        }
    }

    private static String part(List<String> lines, Path source, @Nullable String name) {
        if (name == null) {
            return String.join("\n", lines) + "\n";
        }
        int begin = mark(lines, "quote: " + name);
        assertThat(begin).as("quote %s in %s", name, source).isNotNegative();
        List<String> rest = lines.subList(begin + 1, lines.size());
        int end = mark(rest, "end");
        assertThat(end).as("end of quote %s in %s", name, source).isNotNegative();
        return String.join("\n", rest.subList(0, end)).stripTrailing().stripIndent() + "\n";
    }

    private static int mark(List<String> lines, String text) {
        List<String> bare = lines.stream().map(String::strip).toList();
        int java = bare.indexOf("// " + text);
        return java >= 0 ? java : bare.indexOf("<!-- " + text + " -->");
    }
}
