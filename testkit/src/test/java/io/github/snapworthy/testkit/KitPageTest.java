package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/plugin-authors.md} lists the rules as they are. {@code -Dsnapworthy.regenerate=true} writes them anew. */
class KitPageTest {
    private static final Path PAGE = Path.of("..", "docs", "plugin-authors.md");
    private static final String BEGIN = "<!-- rules -->\n";
    private static final String END = "<!-- end of rules -->\n";

    @Test
    void the_page_lists_the_rules_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).as("the place for the rules").isBetween(BEGIN.length(), end);
        String fresh = page.substring(0, begin) + rules() + page.substring(end);
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, fresh);
        }
        assertThat(PAGE).hasContent(fresh);
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder();
        for (Class<?> contract : List.of(
                ProviderContract.class,
                RegistrationContract.class,
                SnapshotCapabilityContract.class,
                BackupCapabilityContract.class,
                RestoreCapabilityContract.class,
                CloneCapabilityContract.class,
                GroupSnapshotCapabilityContract.class,
                ExpandCapabilityContract.class,
                ClassPurposeContract.class)) {
            rules.append("\n### `")
                    .append(contract.getSimpleName())
                    .append("`\n\n| rule | what it says |\n| --- | --- |\n");
            Arrays.stream(contract.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(method -> method.getAnnotation(DisplayName.class).value())
                    .sorted(Comparator.naturalOrder())
                    .map(name -> name.split(": ", 2))
                    .forEach(name -> rules.append("| `")
                            .append(name[0])
                            .append("` | ")
                            .append(name[1])
                            .append(" |\n"));
        }
        return rules.append('\n').toString();
    }
}
