package io.github.snapworthy.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.console.Browser;
import io.github.snapworthy.console.NeedsBrowser;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.PlainText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A page full of hostile names in a real browser: nothing of them is executed, and the page keeps its form. */
@NeedsBrowser
class HostilePageThorough {
    @RegisterExtension
    private final Browser browser = Browser.of(1280, 1000);

    @Test
    void two_hundred_hostile_names_do_nothing_but_stand_there(@TempDir Path folder) {
        EligibilityReport report = Cluster.of(HostileCluster.of(HostileNames.make(200)))
                .report(Operation.SNAPSHOT, Operation.BACKUP, Operation.CLONE);
        browser.go(Cluster.write(report, folder.resolve("report.html")));
        browser.run("document.querySelector('#page-size').value = '1000';"
                + "document.querySelector('#page-size').dispatchEvent(new Event('change'))");
        browser.run("document.querySelectorAll('.subject').forEach(button => button.click());"
                + "document.querySelectorAll('.opened details').forEach(one => { one.open = true; })");
        browser.await(driver -> browser.all(".opened details:not(:has(.told))").isEmpty());

        assertThat(browser.run("return window.harmed")).isNull();
        assertThat(browser.all("img, svg, iframe, object, style:not(head style), title:not(head title)"))
                .isEmpty();
        assertThat(browser.all("script")).hasSize(2);
        assertThat(browser.all("[onerror], [onload], [onfocus], [autofocus], [style]:not(.bar *)"))
                .isEmpty();
        assertThat(shown()).containsAll(expected(report));
        for (int width : new int[] {1280, 390}) {
            browser.resize(width, 844);
            browser.assertNothingSticksOut();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private List<String> shown() {
        Object names =
                browser.run("return [...document.querySelectorAll('.subject > bdi')].map(one => one.textContent)");
        return ((List<?>) names).stream().map(String::valueOf).toList();
    }

    /** Those that are short enough to be shown in full. */
    private static List<String> expected(EligibilityReport report) {
        return report.decisions().stream()
                .map(decision -> decision.request().subject().object())
                .map(ref -> PlainText.line(ref.namespace()) + "/" + PlainText.line(ref.name()))
                .filter(name -> name.length() <= 120)
                .distinct()
                .toList();
    }
}
