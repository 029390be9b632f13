package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own instruments see what they are to see. */
@NeedsBrowser
class BrowserTest {
    @RegisterExtension
    private final Browser browser = Browser.of(390, 800);

    @Test
    void a_page_with_barriers_and_errors_is_found_out(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html><title>x</title><body><button></button>"
                        + "<script>console.error('seen'); document.title = innerWidth + (matchMedia("
                        + "'(prefers-color-scheme: dark)').matches ? ' dark' : ' light')</script>");
        browser.preferColours("dark");
        browser.go(page.toUri().toString());
        assertThat(browser.barriers()).anyMatch(found -> found.startsWith("button-name"));
        assertThat(browser.complaints()).anyMatch(line -> line.contains("seen"));
        assertThat(browser.driver().getTitle()).endsWith(" dark");
    }

    @Test
    void a_row_that_is_unlike_many_before_it_is_found_out(@TempDir Path folder) throws IOException {
        String alike = "<tr><td class=ok>like all</td></tr>".repeat(50);
        for (String odd : List.of("<td class=faint>faint</td>", "<td><button></button></td>", "<td>fine</td>")) {
            Path page = Files.writeString(
                    folder.resolve("page.html"),
                    "<!doctype html><html lang=en><title>x</title><style>.faint {color: #ddd}</style>"
                            + "<main><h1>x</h1><table><tbody>" + alike + "<tr>" + odd + "</tr>" + alike
                            + "</table></main>");
            browser.go(page.toUri().toString());
            assertThat(browser.barriers().isEmpty()).as(odd).isEqualTo(odd.contains("fine"));
            assertThat(browser.barriersOfColours().isEmpty()).as(odd).isNotEqualTo(odd.contains("faint"));
            assertThat(browser.all("[data-alike]")).isEmpty();
        }
    }

    @Test
    void nothing_of_one_test_is_left_for_the_next(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<!doctype html><title>x</title>");
        try (Browser before = Browser.open(1280, 900)) {
            before.go(page.toUri().toString());
            before.preferColours("dark");
            before.run("localStorage.setItem('lang', 'zh'); console.error('left')");
        }
        try (Browser after = Browser.open(640, 480)) {
            after.go(page.toUri().toString());
            assertThat(after.run("return [localStorage.length, innerWidth, innerHeight,"
                            + " matchMedia('(prefers-color-scheme: dark)').matches].join()"))
                    .isEqualTo("0,640,480,false");
            assertThat(after.complaints()).isEmpty();
        }
        browser.go(page.toUri().toString());
        assertThat(browser.driver().getTitle()).isEqualTo("x");
    }
}
