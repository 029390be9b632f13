package io.github.snapworthy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the architecture is drawn from its text, and leaves no published module out. */
class ArchitecturePageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path IMAGES = ROOT.resolve("docs").resolve("images");
    private static final Pattern LABEL = Pattern.compile("label=\"([^\"]+)\"");
    private static final Pattern ARROW = Pattern.compile("^  +(\\w+) -> (\\w+)", Pattern.MULTILINE);
    private static final Pattern TITLE = Pattern.compile("<title>(\\w+&#45;&gt;\\w+)</title>");
    private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");
    private static final Pattern PUBLISHED = Pattern.compile("<artifactId>snapworthy-([a-z0-9-]+)</artifactId>");

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    @Test
    void the_picture_has_the_words_and_the_arrows_of_its_text() throws IOException {
        String dot = read(IMAGES.resolve("architecture.dot"));
        String svg = read(IMAGES.resolve("architecture.svg"));
        List<String> words = all(LABEL, dot)
                .flatMap(label -> Stream.of(label.split("\\\\n", -1)))
                .map(String::strip)
                .toList();
        List<String> arrows = ARROW.matcher(dot)
                .results()
                .map(arrow -> arrow.group(1) + "&#45;&gt;" + arrow.group(2))
                .toList();

        assertThat(words).hasSizeGreaterThan(20);
        assertThat(all(TEXT, svg)).map(ArchitecturePageTest::plain).containsExactlyInAnyOrderElementsOf(words);
        assertThat(all(TITLE, svg)).containsExactlyInAnyOrderElementsOf(arrows);
    }

    private static String plain(String text) {
        return text.replace("&#39;", "'")
                .replace("&#45;", "-")
                .replace("&#160;", " ")
                .replace("&amp;", "&")
                .strip();
    }

    @Test
    void every_published_module_is_in_the_picture_and_on_the_page() throws IOException {
        String dot = read(IMAGES.resolve("architecture.dot"));
        String page = read(ROOT.resolve("docs").resolve("architecture.md"));

        List<String> modules = all(PUBLISHED, read(ROOT.resolve("bom").resolve("pom.xml")))
                .filter(module -> !module.equals("parent") && !module.equals("bom"))
                .toList();
        assertThat(modules).contains("core", "spi", "verify").allSatisfy(module -> {
            assertThat(page).contains("\n| `" + module + "` |");
            assertThat(dot).containsPattern("label=\"" + module + "[\":]");
        });
    }
}
