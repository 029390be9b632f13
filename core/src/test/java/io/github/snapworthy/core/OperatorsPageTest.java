package io.github.snapworthy.core;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** {@code docs/operators.md} shows how the profiles differ. {@code -Dsnapworthy.regenerate=true} writes that part anew. */
class OperatorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "operators.md");
    private static final String BEGIN = "<!-- profiles: begin, printed from the values in the code -->\n";
    private static final String END = "<!-- profiles: end -->\n";
    private static final List<Profile> PROFILES = Profile.all();

    @Test
    void the_page_shows_the_profiles_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String right =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, right);
        }
        assertThat(PAGE).hasContent(right);
    }

    private static String table() {
        return row("", Profile::name)
                + "| --- |" + " --- |".repeat(PROFILES.size()) + "\n"
                + row("snapshot class by dialect", profile -> profile.dialect().name())
                + row("backup methods", profile -> words(profile.backupMethods(), "those that the cluster shows"))
                + row("clone methods", OperatorsPageTest::cloneMethods)
                + row("methods of a machine's disks", profile -> words(profile.methodChoice()))
                + row("a disk that cannot be covered", profile -> words(profile.coverageRule()))
                + row("a shareable disk", profile -> profile.shareableDisk().name())
                + row("kinds of disks that it does not handle", profile -> words(profile.unhandledDisks(), "none"))
                + row(
                        "volumes that a restore replaces",
                        profile -> profile.replacedVolumes().name())
                + row("requirements of its own", profile -> words(profile.extras(), "none"));
    }

    private static String cloneMethods(Profile profile) {
        return profile.cloneMethods().stream()
                .map(method -> ("`" + method + "` " + method.condition()).trim())
                .collect(joining(", "));
    }

    private static String row(String title, Function<Profile, String> cell) {
        return PROFILES.stream().map(cell).collect(joining(" | ", "| " + title + " | ", " |\n"));
    }

    private static String words(Iterable<? extends Enum<?>> constants, String none) {
        String text = String.join(", ", Iterables.transform(constants, one -> "`" + one + "`"));
        return text.isEmpty() ? none : text;
    }

    private static String words(Profile.MethodChoice choice) {
        return switch (choice) {
            case PER_DISK -> "each its own best";
            case FOR_ALL_DISKS -> "one for all";
        };
    }

    private static String words(Profile.CoverageRule rule) {
        return switch (rule) {
            case DENY -> "DENY";
            case WARN -> "WARN, coverage PARTIAL";
            case WARN_FOR_UNHANDLED_KINDS -> "DENY; of a kind that it does not handle WARN, coverage PARTIAL";
        };
    }
}
