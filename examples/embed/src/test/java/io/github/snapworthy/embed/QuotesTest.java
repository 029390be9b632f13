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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No program in a page can rot: each is a part of a source that is compiled and run. A page says {@code <!-- quote: path#name
 * -->} before its code, the source {@code // quote: name} and {@code // end} around it, both as far indented as the code. With {@code
 * -Dsnapworthy.regenerate=true} pages are written instead of compared.
 */
class QuotesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern QUOTE =
            Pattern.compile("<!-- quote: (\\S+)#(\\S+) -->\n```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern ANY_CODE = Pattern.compile("^```java$", Pattern.MULTILINE);

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
                .isEqualTo(QUOTE.matcher(text).results().count());
    }

    @Test
    void the_first_page_quotes_programs() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).containsPattern(QUOTE);
    }

    private static String asInSource(MatchResult quote) {
        return "<!-- quote: %s#%s -->\n```java\n%s```\n"
                .formatted(quote.group(1), quote.group(2), part(ROOT.resolve(quote.group(1)), quote.group(2)));
    }

    private static String part(Path source, String name) {
        try {
            List<String> lines = Files.readAllLines(source);
            List<String> marks = lines.stream().map(String::strip).toList();
            int begin = marks.indexOf("// quote: " + name);
            assertThat(begin).as("quote %s in %s", name, source).isNotNegative();
            int end = begin + marks.subList(begin, marks.size()).indexOf("// end");
            return String.join("\n", lines.subList(begin + 1, end))
                            .stripTrailing()
                            .stripIndent() + "\n";
        } catch (IOException e) {
            throw new AssertionError("quoted, but not there: " + source, e);
        }
    }
}
