package io.github.snapworthy.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.console.Browser;
import io.github.snapworthy.console.NeedsBrowser;
import io.github.snapworthy.core.Operation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page of decisions on the sample, used as a person would use it. */
@NeedsBrowser
class DecisionsPageThorough {
    private static final String ROWS = "#subjects tbody > tr:not(.opened)";

    @TempDir
    static Path folder;

    private static String page = "";

    @RegisterExtension
    private final Browser browser = Browser.of(1280, 1000);

    @BeforeAll
    static void open() {
        page = Cluster.write(
                Cluster.sample().report(Operation.SNAPSHOT, Operation.BACKUP, Operation.CLONE),
                folder.resolve("report.html"));
    }

    @BeforeEach
    void again() {
        browser.resize(1280, 1000);
        browser.preferColours("light");
        browser.go(page);
        choose("language", "English");
    }

    private void choose(String id, String text) {
        new Select(browser.find("#" + id)).selectByVisibleText(text);
    }

    private List<String> texts(String css) {
        return browser.all(css).stream().map(WebElement::getText).toList();
    }

    @Test
    void the_summary_counts_and_the_rows_are_there() {
        assertThat(texts("#summary h3"))
                .containsExactly("snapshot\n16 decided", "backup\n16 decided", "clone\n16 decided");
        assertThat(texts("#summary li").subList(0, 4))
                .containsExactly("✓ allowed 9", "… wait 2", "? unknown 1", "✕ denied 4");
        assertThat(browser.all(ROWS)).hasSize(16);
        assertThat(browser.find("#count").getText()).isEqualTo("1 to 16 of 16 subjects");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filters_narrow_the_rows_together() {
        choose("filter-namespace", "media");
        assertThat(texts(ROWS + " bdi")).contains("media/photos").allMatch(text -> !text.contains("apps/"));
        choose("filter-operation", "snapshot");
        choose("filter-code", "SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertThat(texts(".subject > bdi")).containsExactly("media/archive");
        browser.find("#filter-clear").click();
        assertThat(browser.all(ROWS)).hasSize(16);

        choose("filter-driver", "driver.longhorn.io");
        assertThat(texts(".subject > bdi"))
                .contains("apps/shop", "apps/shop-data")
                .hasSizeLessThan(16);
        browser.find("#filter-clear").click();

        choose("filter-operation", "snapshot");
        choose("filter-verdict", "? unknown");
        assertThat(browser.all(ROWS)).hasSize(1);
        browser.find("#filter-clear").click();

        browser.find("#filter-text").sendKeys("APPS/DB");
        assertThat(texts(".subject > bdi")).containsExactly("apps/db", "apps/db-root");
        browser.find("#filter-text").sendKeys("-nothing");
        assertThat(browser.find("#count").getText()).isEqualTo("No subject matches the filters.");
    }

    @Test
    void a_row_opens_by_the_keyboard_to_reasons_evidence_candidates_disks_and_remedies() {
        WebElement row = browser.all(".subject").get(0);
        row.sendKeys(Keys.ENTER);

        assertThat(row.getDomAttribute("aria-expanded")).isEqualTo("true");
        browser.find(".opened details[open] .told");
        assertThat(texts(".opened .told h4"))
                .contains("The answer", "What to do", "What was found, and what it means", "The disks");
        assertThat(browser.find(".opened").getText())
                .contains("DISK_EXCLUDED at VirtualMachine/apps/db: stands in the way", "Evidence of kubernetes: ");
        browser.all(".opened summary").get(0).click();
        browser.await(driver -> browser.find(".opened").getText().contains("longhorn-snapshot was not taken"));
        row.sendKeys(Keys.SPACE);
        assertThat(browser.all(".opened")).isEmpty();
    }

    @Test
    void a_manifest_is_copied() {
        browser.find("#filter-text").sendKeys("media/archive");
        browser.find(".subject").click();
        WebElement button = browser.find(".opened details[open] .copy");
        String manifest = browser.find(".opened details[open] pre").getText();
        button.click();

        browser.await(driver -> button.getText().equals("Copied"));
        assertThat(browser.find("#said").getText()).isEqualTo("Copied");
        assertThat(manifest).contains("kind: VolumeSnapshotClass").contains("driver: csi.acme.example");
        browser.run("const area = document.createElement('textarea'); area.id = 'paste';"
                + "area.setAttribute('aria-label', 'paste'); document.body.append(area); area.focus();");
        browser.find("#paste").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(browser.run("return document.getElementById('paste').value.trim()"))
                .isEqualTo(manifest.trim());
    }

    @Test
    void the_language_changes_everywhere_and_back() {
        browser.all(".subject").get(0).click();
        choose("language", "中文");

        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh");
        assertThat(browser.find("h1").getText()).isEqualTo("可行性报告");
        assertThat(browser.find("#profile").getText()).startsWith("依据配置方案 harvester");
        browser.await(driver -> browser.find(".opened").getText().contains("阻止该操作"));
        assertThat(texts("#subjects thead th")).containsExactly("对象", "快照", "备份", "克隆");
        choose("language", "English");
        assertThat(texts("#subjects thead th")).containsExactly("Subject", "snapshot", "backup", "clone");
    }

    @Test
    void a_cause_shows_those_that_have_it_and_all_again() {
        WebElement greatest = browser.find("#causes li");
        String count = greatest.findElement(By.className("number"))
                .getText()
                .lines()
                .findFirst()
                .orElse("");
        greatest.findElement(By.tagName("button")).click();

        assertThat(browser.all(ROWS)).hasSize(Integer.parseInt(count));
        assertThat(browser.find("#only").getText()).startsWith("Only what is helped by: ");
        browser.find("#only button").click();
        assertThat(browser.all(ROWS)).hasSize(16);
    }

    @Test
    void there_is_no_barrier_and_nothing_sticks_out_in_any_light_at_any_width() {
        for (int width : new int[] {1280, 390}) {
            browser.resize(width, 844);
            browser.go(page);
            browser.all(".subject").get(0).click();
            browser.find(".opened .told");
            browser.assertNoBarrierInAnyColours();
            browser.assertNothingSticksOut();
        }
    }
}
