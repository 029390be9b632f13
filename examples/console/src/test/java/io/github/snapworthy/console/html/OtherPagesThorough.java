package io.github.snapworthy.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.console.Browser;
import io.github.snapworthy.console.NeedsBrowser;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.report.ComparisonReport;
import io.github.snapworthy.report.DriverReport;
import io.github.snapworthy.report.ExplanationReport;
import io.github.snapworthy.report.LintReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.PlanReport;
import io.github.snapworthy.report.ProfileReport;
import io.github.snapworthy.report.Report;
import io.github.snapworthy.report.WhatIfReport;
import io.github.snapworthy.report.Wordings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Pages of reports that are more than decisions, or something else. */
@NeedsBrowser
class OtherPagesThorough {
    private static final ClaimRef ARCHIVE = ClaimRef.of("media", "archive");

    @TempDir
    Path folder;

    @RegisterExtension
    private final Browser browser = Browser.of(1280, 1000);

    private void show(Report report) {
        browser.go(Cluster.write(report, folder.resolve("page.html")));
        browser.assertNoBarrierInAnyColours();
    }

    @Test
    void a_plan_is_a_table_with_manifests_to_copy() {
        Cluster sample = Cluster.sample();
        show(PlanReport.builder()
                .profile("harvester")
                .profileWhy("by name")
                .facts(ObservedFacts.of(sample.now().inventory()))
                .asked(1)
                .plan(sample.now().planFor(ImmutableList.of(Request.snapshot(ARCHIVE))))
                .build());
        WebElement button = browser.find(".copy");
        button.click();

        browser.await(driver -> button.getText().equals("Copied"));
        assertThat(browser.find("pre").getText()).contains("kind: VolumeSnapshotClass");
        assertThat(browser.find("table").getText()).contains("snapshot of PersistentVolumeClaim/media/archive");
    }

    @Test
    void an_explanation_is_in_its_language() {
        Cluster sample = Cluster.sample();
        show(ExplanationReport.builder()
                .profile("harvester")
                .profileWhy("by name")
                .facts(ObservedFacts.of(sample.now().inventory()))
                .decision(sample.now().advise(Request.snapshot(ARCHIVE)))
                .wordings(Wordings.of(Locale.CHINESE))
                .build());

        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh");
        assertThat(browser.find(".copy").getText()).isEqualTo("复制");
    }

    @Test
    void a_what_if_shows_before_and_after_and_what_changes() {
        Cluster sample = Cluster.sample();
        ObjectRef lost = ObjectRef.of(Kind.SNAPSHOT_CLASS, "lvm-snapshot");
        Cluster after = new Cluster(sample.now().with(new Change.Remove(lost)), ImmutableList.of());
        show(WhatIfReport.builder()
                .before(sample.report(Operation.SNAPSHOT))
                .after(after.report(Operation.SNAPSHOT))
                .addAssumed(new WhatIfReport.Assumed(lost, WhatIfReport.Outcome.REMOVED))
                .build());
        browser.find("#filter-changed").click();

        assertThat(browser.find("#whatif li").getText()).isEqualTo("VolumeSnapshotClass/lvm-snapshot is removed");
        assertThat(browser.find("#summary").getText()).contains("(was ");
        assertThat(browser.all(".cell").stream().map(WebElement::getText))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("✓ allowed → ✕ denied"));
        browser.find(".subject").click();
        browser.find(".opened .told");
        assertThat(browser.all(".opened h3").stream().map(WebElement::getText)).containsExactly("after", "before");
    }

    @Test
    void all_reports_that_are_tables_are_without_barriers() {
        Cluster sample = Cluster.sample();
        List<Report> reports = ImmutableList.of(
                DriverReport.builder()
                        .facts(ObservedFacts.of(sample.now().inventory()))
                        .drivers(sample.now().drivers())
                        .build(),
                LintReport.builder()
                        .facts(ObservedFacts.of(sample.now().inventory()))
                        .result(sample.now().lint())
                        .build(),
                ComparisonReport.builder()
                        .facts(ObservedFacts.of(sample.now().inventory()))
                        .addComparisons(sample.now().compare(ARCHIVE))
                        .build(),
                ProfileReport.of(sample.now().profile()));
        for (Report report : reports) {
            show(report);
            assertThat(browser.all("main td, main li")).isNotEmpty();
        }
    }
}
