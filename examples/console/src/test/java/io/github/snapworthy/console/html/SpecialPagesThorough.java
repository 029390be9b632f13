package io.github.snapworthy.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.console.Browser;
import io.github.snapworthy.console.NeedsBrowser;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.Report;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chromium.HasCdp;

/** Pages of decisions where something is special. */
@NeedsBrowser
class SpecialPagesThorough {
    @TempDir
    Path folder;

    @RegisterExtension
    private final Browser browser = Browser.of(1280, 1000);

    private void show(Report report) {
        browser.go(Cluster.write(report, folder.resolve("page.html")));
        browser.assertNoBarrierInAnyColours();
    }

    @Test
    void nothing_decided_and_problems_alone_are_a_page_too() {
        EligibilityReport.Builder empty = EligibilityReport.builder()
                .profile("kubernetes")
                .profileWhy("by name")
                .facts(ObservedFacts.of(Cluster.sample().now().inventory()))
                .addOperations(Operation.SNAPSHOT);
        show(empty.build());
        assertThat(browser.find("main").getText())
                .isEqualTo("What can be protected, and what cannot\nNothing was decided: no subject was found.");
        assertThat(browser.find("#remarks").isDisplayed()).isFalse();

        show(empty.addInputProblems(new Report.Problem("dump.yaml", new Report.Position(1, 2, 3), "expected a map"))
                .build());
        assertThat(browser.find("#remarks li").getText())
                .isEqualTo("Problem of the input: dump.yaml, document 1, line 2, column 3: expected a map");
    }

    @Test
    void five_thousand_subjects_are_paged_and_found() {
        StringBuilder claims = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            String name = "data-" + i + "-with-a-name-that-is-rather-long-as-generated-names-are-".repeat(i % 3);
            claims.append(
                            "{\"apiVersion\":\"v1\",\"kind\":\"PersistentVolumeClaim\",\"metadata\":{\"namespace\":\"team-")
                    .append(i % 50)
                    .append("\",\"name\":\"")
                    .append(name.replaceAll("-$", ""))
                    .append("\"},\"spec\":{},\"status\":{\"phase\":\"Pending\"}}\n");
        }
        show(Cluster.of(claims.toString()).report(Operation.SNAPSHOT));

        assertThat(browser.find("#count").getText()).isEqualTo("1 to 50 of 5,000 subjects");
        browser.find("[data-go=last]").click();
        assertThat(browser.find("#count").getText()).isEqualTo("4,951 to 5,000 of 5,000 subjects");
        assertThat(browser.find("[data-go=next]").isEnabled()).isFalse();
        browser.find("#filter-text").sendKeys("team-7/data-4957");
        assertThat(browser.all(".subject")).hasSize(1);
        browser.resize(390, 844);
        browser.assertNothingSticksOut();
        browser.resize(1280, 1000);
    }

    @Test
    void without_scripts_the_summary_is_there() {
        HasCdp devtools = (HasCdp) browser.driver();
        devtools.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.go(Cluster.write(Cluster.sample().report(Operation.SNAPSHOT), folder.resolve("page.html")));
            assertThat(browser.find("noscript").getText())
                    .contains("scripts are turned off")
                    .contains("snapshot 9 2 1 4");
        } finally {
            devtools.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
