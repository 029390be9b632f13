package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.cli.Compared.Repository;
import io.github.snapworthy.cli.Compared.Source;
import io.github.snapworthy.cli.Compared.Story;
import io.github.snapworthy.cli.Compared.Tool;
import io.github.snapworthy.core.ClassComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/compared.md} is what other tools answer on the facts of cases, and what we answer. {@code
 * -Dsnapworthy.regenerate=true} writes it anew.
 */
class ComparedPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "compared.md");

    private final Compared compared = Compared.load();

    @Test
    void the_page_shows_the_answers_as_they_are() throws IOException {
        String page = ComparedPage.of(compared);
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void every_story_asks_us_and_at_least_one_tool() {
        assertThat(compared.stories()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(story -> {
            assertThat(story.ours()).as(story.title()).isNotEmpty();
            assertThat(story.tools()).as(story.title()).isNotEmpty();
        });
        assertThat(compared.stories()).extracting(Story::title).doesNotHaveDuplicates();
    }

    @Test
    void our_answers_are_those_that_the_cases_expect() {
        assertThat(compared.stories())
                .flatExtracting(Story::ours)
                .allSatisfy(check ->
                        assertThat(check.complaints()).as(check.title()).isEmpty());
    }

    @Test
    void every_answer_of_a_tool_has_a_source_of_something_that_was_read() {
        assertThat(compared.stories()).flatExtracting(Story::tools).allSatisfy(tool -> {
            assertThat(tool.sources()).as(tool.answer()).isNotEmpty();
            assertThat(tool.sources())
                    .extracting(Source::repository)
                    .isSubsetOf(compared.read().stream().map(Repository::name).toList());
        });
        assertThat(compared.stories())
                .flatExtracting(Story::tools)
                .extracting(Tool::name)
                .isSubsetOf(compared.read().stream().map(Repository::tool).toList());
    }

    @Test
    void every_class_that_a_tool_is_said_to_take_is_the_one_that_its_dialect_takes() {
        for (Story story : compared.stories()) {
            for (Tool tool : story.tools()) {
                tool.takes()
                        .ifPresent(taken -> assertThat(taken(story, tool))
                                .as(story.title() + ": " + tool.name())
                                .isEqualTo(taken));
            }
        }
    }

    private static String taken(Story story, Tool tool) {
        ClassComparison comparison = story.classes()
                .map(Compared::comparison)
                .orElseThrow(() -> new AssertionError("a class is named, and none compared: " + story.title()));
        return Compared.taken(
                comparison.of(tool.dialect().orElseThrow(() -> new AssertionError(tool.name() + " has no dialect"))));
    }
}
