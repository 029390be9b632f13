package io.github.snapworthy.core.internal.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} is the table, printed. {@code -Dsnapworthy.regenerate=true} writes it anew. */
class RequirementsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "requirements.md");

    @Test
    void the_page_shows_the_table_as_it_is() throws IOException {
        String page = page();
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void every_requirement_stands_in_some_row() {
        Set<Requirement> used = EnumSet.noneOf(Requirement.class);
        for (RequirementSet set : RequirementSet.values()) {
            used.addAll(set.requirements());
        }
        assertThat(used).containsExactlyInAnyOrder(Requirement.values());
    }

    @Test
    void every_code_belongs_to_some_requirement() {
        Set<KnownCode> given = new HashSet<>(Set.of(DriverCode.ASSURANCE_TOO_LOW));
        for (Requirement requirement : Requirement.values()) {
            given.addAll(requirement.codes());
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(KnownCodes.all());
    }

    @Test
    void a_requirement_comes_after_those_that_it_presupposes() {
        for (RequirementSet set : RequirementSet.values()) {
            for (Requirement requirement : set.requirements()) {
                for (Requirement presupposed : requirement.presupposes()) {
                    int at = set.requirements().indexOf(presupposed);
                    assertThat(at)
                            .as("%s before %s in %s", presupposed, requirement, set)
                            .isLessThan(set.requirements().indexOf(requirement));
                }
            }
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Which operation has which requirements

                Printed from the table in the code (`RequirementSet` and `Requirement` in `core`) by `RequirementsPageTest`; a
                change of the table that does not change this page fails the build. Nothing applies to an operation unless a
                row of it says so.
                """);
        for (RequirementSet set : RequirementSet.values()) {
            page.append("\n## ").append(set.title()).append("\n\n| requirement | codes |\n| --- | --- |\n");
            for (Requirement requirement : set.requirements()) {
                page.append("| ").append(requirement.title()).append(" | ");
                page.append(requirement.codes(set).stream()
                        .map(code -> "`" + code + "`")
                        .collect(joining(", ")));
                page.append(" |\n");
            }
        }
        page.append("\n## What each requirement reads and presupposes\n\n");
        page.append("| requirement | reads | presupposes |\n| --- | --- | --- |\n");
        for (Requirement requirement : Requirement.values()) {
            page.append("| ").append(requirement.title()).append(" | ");
            page.append(requirement.kinds().stream().map(Kind::qualifiedName).collect(joining(", ")));
            page.append(" | ");
            page.append(
                    requirement.presupposes().stream().map(Requirement::title).collect(joining("; ")));
            page.append(" |\n");
        }
        return page.toString();
    }
}
