package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that have much to show, or what nobody would name so. */
@NeedsBrowser
@Timeout(600)
class HardPagesThorough {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String ANY_ROW = "tr[data-row]";

    @RegisterExtension
    private final Browser browser = Browser.of(1280, 900);

    private void open(RunningConsole console, String query) {
        browser.go(console.address("/?lang=en" + query));
        browser.find(".list > *");
    }

    @Test
    void names_that_mean_harm_are_shown_and_do_none() throws Exception {
        for (int width : new int[] {1280, 390}) {
            try (RunningConsole console = RunningConsole.on("kubernetes", Clusters.seen(Clusters.hostile()))) {
                browser.resize(width, 900);
                browser.complaints();
                open(console, "");
                browser.awaitCount(ANY_ROW, 4);
                browser.photograph(PICTURES.resolve("hostile-" + width + ".png"));
                String text = browser.find("main").getText();
                assertThat(text).contains("<img", "\\u202e").doesNotContain("\u202e");
                browser.assertNothingSticksOut();
                browser.all(".action").get(0).click();
                browser.find("dialog[open] .explanation summary").click();
                browser.find("dialog[open] .explanation section");
                browser.photograph(PICTURES.resolve("hostile-details-" + width + ".png"));
                assertThat(browser.run("return document.querySelector('dialog[open]').scrollWidth"
                                + " <= document.querySelector('dialog[open]').clientWidth"))
                        .isEqualTo(true);
                assertThat(browser.all("main img")).isEmpty();
                assertThat(browser.driver().getTitle()).isEqualTo("Actions \u00b7 Snapworthy");
                assertThat(browser.complaints()).isEmpty();
            } finally {
                browser.resize(1280, 900);
            }
        }
    }

    @Test
    void five_thousand_claims_are_as_quick_as_fifty() throws Exception {
        try (RunningConsole console = RunningConsole.on("kubernetes", Clusters.many(5_000))) {
            open(console, "");
            browser.awaitCount(ANY_ROW, 50);
            assertThat(browser.find(".count").getText()).isEqualTo("1 to 50 of 5000");
            browser.find("[data-key='page.next']").click();
            browser.awaitText(".count", "51 to 100 of 5000");
            browser.find("[data-key='page.previous']").click();
            browser.awaitText(".count", "1 to 50 of 5000");
            browser.find("#filter-name").sendKeys("04999");
            browser.awaitCount(ANY_ROW, 1);
            browser.photograph(PICTURES.resolve("many.png"));
        }
    }

    @Test
    void flaws_of_the_configuration_are_listed() throws Exception {
        String flaws = Clusters.base() + "---\n"
                + Clusters.CLASS.replace("name: ebs-snapshot", "name: gone").replace("ebs.csi", Clusters.LONG + ".csi")
                + "---\n" + Clusters.marked("one") + "---\n" + Clusters.marked("two");
        for (int width : new int[] {1280, 390}) {
            try (RunningConsole console = RunningConsole.on("kubernetes", Clusters.seen(flaws))) {
                browser.resize(width, 900);
                browser.go(console.address("/lint.html?lang=en"));
                browser.find(".lints tbody tr");
                browser.photograph(PICTURES.resolve("flaws-" + width + ".png"));
                assertThat(browser.barriers()).isEmpty();
                browser.assertNothingSticksOut();
            } finally {
                browser.resize(1280, 900);
            }
        }
    }

    @Test
    void every_text_is_there_in_every_language() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            open(console, "");
            Object keys = browser.driver()
                    .executeAsyncScript(
                            "const done = arguments[arguments.length - 1];"
                                    + "import('/texts.js').then(m => done(Object.values(m.texts).map(t => Object.entries(t)"
                                    + ".map(([k, v]) => k + ' ' + (v.match(/\\{\\w+\\}/g) ?? []).sort().join()).sort().join('\\n'))));");
            assertThat((List<?>) keys).hasSize(2);
            assertThat(((List<?>) keys).get(0)).isEqualTo(((List<?>) keys).get(1));
        }
    }
}
