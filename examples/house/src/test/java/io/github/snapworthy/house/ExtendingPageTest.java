package io.github.snapworthy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page on extending shows diffs, and each of them still applies: what a hunk keeps and takes away stands at one place of
 * the file that it names, whatever numbers these lines have by now. One that does not is corrected by hand: its lines, and
 * the counts of its header.
 */
class ExtendingPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@");
    private static final Pattern NAME = Pattern.compile("(?:--- (?:a/)?|\\+\\+\\+ b/)(\\S+)");
    private static final String NOWHERE = "/dev/null";

    static Stream<Path> diffs() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("extending"))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void the_page_shows_every_diff_and_nothing_else_as_one() throws IOException {
        String page = Files.readString(DOCS.resolve("extending.md"));

        assertThat(diffs().map(diff -> "<!-- quote: docs/extending/" + diff.getFileName() + " -->\n```diff\n"))
                .hasSize(6)
                .allMatch(page::contains);
        assertThat(page.split("```diff", -1)).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void a_diff_still_applies(Path diff) throws IOException {
        List<Change> changes = changes(Files.readAllLines(diff));

        assertThat(changes).extracting(Change::to).isNotEmpty().doesNotHaveDuplicates();
        for (Change change : changes) {
            if (change.from().equals(NOWHERE)) {
                assertThat(ROOT.resolve(change.to())).as("a new file").doesNotExist();
            } else {
                assertThat(change.from()).isEqualTo(change.to());
                applies(change, Files.readAllLines(ROOT.resolve(change.to())));
            }
        }
    }

    private static void applies(Change change, List<String> lines) {
        int end = 0;
        for (Hunk hunk : change.hunks()) {
            int size = hunk.before().size();
            List<Integer> places = IntStream.rangeClosed(0, lines.size() - size)
                    .filter(at -> lines.subList(at, at + size).equals(hunk.before()))
                    .boxed()
                    .toList();
            assertThat(places)
                    .as("places in %s of%n%s", change.to(), String.join("\n", hunk.before()))
                    .hasSize(1);
            assertThat(places.get(0)).as("order of hunks").isGreaterThanOrEqualTo(end);
            end = places.get(0) + size;
        }
    }

    private static List<Change> changes(List<String> diff) {
        List<Change> changes = new ArrayList<>();
        Iterator<String> lines = diff.iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            Matcher header = HUNK.matcher(line);
            if (header.matches()) {
                changes.get(changes.size() - 1).hunks().add(hunk(header, lines));
            } else {
                changes.add(new Change(name(line), name(lines.next()), new ArrayList<>()));
            }
        }
        return changes;
    }

    private static String name(String line) {
        Matcher name = NAME.matcher(line);
        assertThat(name.matches()).as("a name of a file: %s", line).isTrue();
        return name.group(1);
    }

    private static Hunk hunk(Matcher header, Iterator<String> lines) {
        Hunk hunk = new Hunk(new ArrayList<>(), new ArrayList<>());
        int before = count(header.group(1));
        int after = count(header.group(2));
        while (hunk.before().size() < before || hunk.after().size() < after) {
            take(lines.next(), hunk);
        }
        assertThat(hunk.before()).as("before, %s", header.group()).hasSize(before);
        assertThat(hunk.after()).as("after, %s", header.group()).hasSize(after);
        return hunk;
    }

    private static void take(String line, Hunk hunk) {
        assertThat(line).as("a line of a hunk").matches("[ +-].*");
        String text = line.substring(1);
        if (line.charAt(0) != '+') {
            hunk.before().add(text);
        }
        if (line.charAt(0) != '-') {
            hunk.after().add(text);
        }
    }

    private static int count(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** Some lines of a file, before and after. */
    private record Hunk(List<String> before, List<String> after) {}

    /** What a diff does to one file; one that it makes is from nowhere. */
    private record Change(String from, String to, List<Hunk> hunks) {}
}
