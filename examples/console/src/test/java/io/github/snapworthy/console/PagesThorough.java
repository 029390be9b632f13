package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as a browser shows it: readable by all, in either colours and language, and nothing refused by its own policy. */
@NeedsBrowser
@Timeout(600)
class PagesThorough {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> PAGES = List.of("index", "drivers", "classes", "lint");

    private static RunningConsole console;

    @RegisterExtension
    private final Browser browser = Browser.of(1280, 900);

    @BeforeAll
    static void start() throws Exception {
        console = RunningConsole.onSample();
    }

    @AfterAll
    static void stop() throws Exception {
        console.close();
    }

    private void show(String page, String language) {
        browser.go(console.address("/" + page + ".html?lang=" + language));
        browser.find("h1");
        browser.await(driver -> !browser.all(".list > *, .cards > *").isEmpty());
    }

    private void photograph(String name) {
        browser.photograph(PICTURES.resolve(name + ".png"));
    }

    @ParameterizedTest
    @CsvSource({"1280,zh", "390,en"})
    void every_page_is_readable_by_all(int width, String language) {
        browser.resize(width, 900);
        for (String page : PAGES) {
            browser.preferColours("light");
            show(page, language);
            photograph(page + "-" + width + "-light");
            browser.assertNoBarrierInAnyColours();
            browser.assertNothingSticksOut();
            browser.preferColours("dark");
            photograph(page + "-" + width + "-dark");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,light,en", "390,dark,zh"})
    void what_opens_is_readable_by_all(int width, String colours, String language) {
        browser.resize(width, 900);
        browser.preferColours(colours);
        show("index", language);
        for (String action : List.of("vm/apps/db snapshot", "vm/apps/db backup")) {
            browser.find("[data-key='" + action + "']").click();
            browser.find("dialog[open] .explanation summary").click();
            browser.find("dialog[open] .explanation section");
            photograph("details-" + action.replace('/', '-').replace(' ', '-') + "-" + width);
            assertThat(browser.barriers()).as(action).isEmpty();
            browser.find("dialog[open] [data-key=close]").click();
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
