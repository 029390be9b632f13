package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own instruments see what they are to see. */
@NeedsBrowser
class BrowserTest {
    @Test
    void a_page_with_barriers_and_errors_is_found_out(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html><title>x</title><body><button></button>"
                        + "<script>console.error('seen'); document.title = innerWidth + (matchMedia("
                        + "'(prefers-color-scheme: dark)').matches ? ' dark' : ' light')</script>");
        try (Browser browser = Browser.open(390, 800)) {
            browser.preferColours("dark");
            browser.go(page.toUri().toString());
            assertThat(browser.barriers()).anyMatch(found -> found.startsWith("button-name"));
            assertThat(browser.complaints()).anyMatch(line -> line.contains("seen"));
            assertThat(browser.driver().getTitle()).endsWith(" dark");
        }
    }
}
