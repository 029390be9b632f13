package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.console.board.BundledSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of a page that are not answered, or not by the console: the page says so, keeps what it has, and asks again. */
@NeedsBrowser
@Timeout(600)
class FetchFaultTest {
    private static final String PAGE_OF_A_PROXY = "new Response('<html>Bad Gateway</html>', {status: 502})";
    private static final String ANY_ROW = "tr[data-row]";

    @RegisterExtension
    private final Browser browser = Browser.of(1280, 900);

    /** From now on the page is answered so, as long as the console does not answer itself. */
    private void answering(String promise) {
        browser.run("window.asked = window.asked ?? window.fetch; window.fetch = (url, options) => " + promise + ";");
    }

    private void open(RunningConsole console) {
        browser.go(console.address("/?lang=en"));
        browser.awaitCount(ANY_ROW, 16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Promise.resolve(" + PAGE_OF_A_PROXY + ")",
                "Promise.resolve(new Response('{\"half\"', {status: 200}))",
                "Promise.resolve(new Response('', {status: 200}))",
                "Promise.resolve(new Response('{\"detail\": \"too many\"}', {status: 429}))",
                "new Promise((answer, refuse) => options.signal.addEventListener('abort', () => refuse(options.signal.reason)))"
            })
    void what_is_not_answered_leaves_what_is_there_and_is_said(String promise) throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            open(console);
            browser.run(
                    "const timeout = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => timeout(10);");
            answering(promise);

            browser.find("#filter-name").sendKeys("db");

            browser.awaitText(".trouble[role=alert]", "What is shown is not the newest:");
            browser.awaitCount(ANY_ROW, 16);
        }
    }

    @Test
    void a_console_that_is_gone_leaves_what_is_there_and_is_said() throws Exception {
        RunningConsole console = RunningConsole.onSample();
        try (console) {
            open(console);
        }

        browser.find("#filter-name").sendKeys("db");

        browser.awaitText(".trouble[role=alert]", "What is shown is not the newest:");
        browser.awaitCount(ANY_ROW, 16);
    }

    @Test
    void an_answer_of_somebody_else_is_told_by_its_status() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            open(console);
            answering("Promise.resolve(" + PAGE_OF_A_PROXY + ")");

            browser.find("#filter-name").sendKeys("db");

            browser.awaitText(".trouble[role=alert]", "no answer of this console, but one of the status 502");
        }
    }

    /** A step that could not be looked at is looked at again, though nothing tells of it twice. */
    @Test
    void what_could_not_be_asked_after_a_step_is_asked_again() throws Exception {
        try (RunningConsole console = RunningConsole.on("kubernetes", Clusters.many(3))) {
            browser.go(console.address("/?lang=en"));
            browser.awaitCount(ANY_ROW, 3);
            browser.run(
                    "const later = window.setTimeout; window.setTimeout = (work, wait) => later(work, Math.min(wait, 50));");
            answering("Promise.reject(new TypeError('Failed to fetch'))");
            console.board().tell(BundledSample.read());
            browser.awaitText(".trouble[role=alert]", "Failed to fetch");
            browser.awaitCount(ANY_ROW, 3);

            browser.run("window.fetch = window.asked;");

            browser.awaitCount(ANY_ROW, 16);
            assertThat(browser.run("return document.querySelector('.trouble[role=alert]').hidden"))
                    .isEqualTo(true);
        }
    }
}
