package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What people do in the pages. */
@NeedsBrowser
@Timeout(600)
class FlowThorough {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String ANY_ROW = "tr[data-row]";

    @RegisterExtension
    private final Browser browser = Browser.of(1280, 900);

    @TempDir
    private Path folder;

    private void open(RunningConsole console, String query) {
        browser.go(console.address("/?lang=en" + query));
        browser.find(".list > *");
    }

    private WebElement action(String key, boolean isPossible) {
        return browser.find("[data-key='" + key + "'][data-possible=" + isPossible + "]");
    }

    private void write(String name, String text) throws Exception {
        Path half = Files.writeString(folder.resolve(name + ".half"), text);
        Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void a_filter_leaves_what_was_asked_for_and_stands_in_the_address() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            open(console, "");
            browser.awaitCount(ANY_ROW, 16);
            browser.find("#filter-name").sendKeys("db");
            browser.awaitCount(ANY_ROW, 2);
            new Select(browser.find("#filter-kind")).selectByValue("vm");
            browser.awaitCount(ANY_ROW, 1);
            assertThat(browser.driver().getCurrentUrl()).contains("name=db", "kind=vm");
            browser.driver().navigate().refresh();
            browser.awaitCount(ANY_ROW, 1);
            browser.find(".filters button[type=reset]").click();
            browser.awaitCount(ANY_ROW, 16);
        }
    }

    /** To leave a field that was typed into is a change for a browser, and none of what is asked. */
    @Test
    void the_next_page_stays_when_a_field_is_left() throws Exception {
        try (RunningConsole console = RunningConsole.on("kubernetes", Clusters.many(200))) {
            open(console, "");
            browser.find("#filter-name").sendKeys("1");
            browser.await(driver -> driver.getCurrentUrl().contains("name=1"));
            browser.awaitText(".count", " of 1");
            browser.run("const before = history.replaceState.bind(history); window.told = 0;"
                    + "history.replaceState = (...all) => { window.told++; before(...all); };"
                    + "const fetched = window.fetch; window.asked = 0;"
                    + "window.fetch = (...all) => { window.asked++; return fetched(...all); };");
            browser.find("[data-key='page.next']").click();
            browser.await(driver -> browser.run("return window.told").equals(1L));
            assertThat(browser.run("return window.asked")).isEqualTo(1L);
            browser.awaitText(".count", "51 to ");
        }
    }

    @Test
    void a_wrong_value_in_the_address_is_named_and_can_be_cleared() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            browser.go(
                    console.address("/?lang=en&verdict=denied&namespace=nowhere&kind=vm&kind=pvc&name=db&name=photos"));
            browser.awaitText(".notes", "Answer: “denied” is not known, and not used.");
            browser.awaitText(".notes", "Namespace: “nowhere” is not there now.");
            browser.awaitText(".notes", "Kind: “Machines” or “Claims”.");
            browser.awaitCount(ANY_ROW, 0);
            assertThat(browser.barriers()).isEmpty();
            browser.find("[data-key='drop namespace']").click();
            browser.awaitCount(ANY_ROW, 3);
            browser.find("[data-key='drop kind']").click();
            browser.find("[data-key='drop verdict']").click();
            browser.awaitCount(".notes > *", 1);
            assertThat(browser.driver().getCurrentUrl())
                    .contains("name=db", "name=photos")
                    .doesNotContain("verdict", "kind", "namespace");
            browser.find("#filter-name").sendKeys("wiki");
            browser.awaitCount(".notes > *", 0);
            assertThat(browser.driver().getCurrentUrl()).contains("name=wiki").doesNotContain("name=db");
        }
    }

    @Test
    void a_manifest_is_handed_out_to_copy() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            browser.driver()
                    .executeCdpCommand(
                            "Browser.grantPermissions",
                            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
            open(console, "");
            action("vm/apps/db snapshot", true).click();
            browser.find("dialog[open] .copy").click();
            browser.awaitText("dialog[open] .copy", "Copied");
            Object copied = browser.driver()
                    .executeAsyncScript("const done = arguments[arguments.length - 1];"
                            + "navigator.clipboard.readText().then(done, e => done('' + e));");
            assertThat(copied).asString().startsWith("apiVersion: harvesterhci.io/v1beta1\nkind: VirtualMachineBackup");
        }
    }

    @Test
    void what_no_manifest_does_is_said_on_the_button() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            open(console, "");
            WebElement clone = action("vm/apps/shop clone", true);
            assertThat(clone.getText()).contains("in Harvester itself");
            assertThat(clone.getDomAttribute("aria-label")).endsWith("in Harvester itself. Show what to do.");
            clone.click();
            assertThat(browser.find("dialog[open] .instead").getText()).contains("in the user interface of Harvester");
        }
    }

    @Test
    void an_action_comes_with_its_class_and_goes_with_it() throws Exception {
        write("cluster.yaml", Clusters.base() + Clusters.claim("apps", "db"));
        try (RunningConsole console = RunningConsole.onFiles(folder)) {
            open(console, "");
            assertThat(action("pvc/apps/db snapshot", false).getText()).contains("no snapshot class");
            write("class.yaml", Clusters.CLASS);
            action("pvc/apps/db snapshot", true);
            browser.awaitText("[data-key='pvc/apps/db snapshot']", "by class ebs-snapshot");
            Files.delete(folder.resolve("class.yaml"));
            action("pvc/apps/db snapshot", false);
        }
    }

    @Test
    void what_changed_while_nobody_looked_is_there_at_the_first_look() throws Exception {
        write("cluster.yaml", Clusters.base() + Clusters.claim("apps", "db"));
        try (RunningConsole console = RunningConsole.onFiles(folder)) {
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument",
                            Map.of(
                                    "source",
                                    "Object.defineProperty(Document.prototype, 'visibilityState',"
                                            + " {get: () => window.seen ? 'visible' : 'hidden'})"));
            browser.go(console.address("/?lang=toString"));
            browser.awaitCount(ANY_ROW, 1);
            assertThat(browser.driver().getTitle()).startsWith("Actions ");
            write("more.yaml", Clusters.claim("apps", "web").replaceFirst("---\n", ""));
            RunningConsole.await(() -> console.board().view().rows().size() == 2);
            browser.run("window.seen = true; document.dispatchEvent(new Event('visibilitychange'))");
            browser.awaitCount(ANY_ROW, 2);
        }
    }

    @Test
    void a_file_that_breaks_is_shown_and_takes_nothing_away() throws Exception {
        write("cluster.yaml", Clusters.base() + Clusters.claim("apps", "db"));
        try (RunningConsole console = RunningConsole.onFiles(folder)) {
            open(console, "");
            write("cluster.yaml", "kind: [");
            browser.awaitText(".trouble", "cluster.yaml");
            browser.awaitCount(ANY_ROW, 1);
            browser.photograph(PICTURES.resolve("trouble.png"));
            write("cluster.yaml", Clusters.base());
            browser.awaitCount(ANY_ROW, 0);
            assertThat(browser.find(".trouble").isDisplayed()).isFalse();
            assertThat(browser.find(".empty").getText()).startsWith("There are no claims");
        }
    }

    @Test
    void a_remedy_is_assumed_before_anybody_applies_it() throws Exception {
        String cluster = Clusters.base() + Clusters.claim("apps", "db") + Clusters.claim("apps", "web");
        try (RunningConsole console = RunningConsole.on("kubernetes", Clusters.seen(cluster))) {
            open(console, "");
            assertThat(action("pvc/apps/web snapshot", false).getText()).contains("can be enabled");
            action("pvc/apps/db snapshot", false).click();
            browser.find("dialog[open] .assume input").click();
            browser.awaitText("dialog[open] .outcome", "✓ Possible");
            browser.photograph(PICTURES.resolve("whatif-details.png"));
            browser.find("dialog[open] [data-key=close]").click();
            browser.awaitText("[data-key='pvc/apps/web snapshot']", "then Possible");
            browser.awaitText(".whatif", "2 better");
            browser.find(".whatif button:not(.quiet):enabled").click();
            browser.find("dialog[open] .changes tbody tr");
            browser.photograph(PICTURES.resolve("whatif.png"));
            assertThat(browser.barriers()).isEmpty();
            browser.find("dialog[open] .quiet").click();
            browser.find(".whatif .quiet").click();
            browser.await(page -> browser.all(".then").isEmpty());
        }
    }

    @Test
    void it_works_by_the_keyboard_alone() throws Exception {
        try (RunningConsole console = RunningConsole.onSample()) {
            open(console, "");
            browser.run("document.querySelector(\"[data-key='vm/apps/db backup']\").focus()");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            browser.find("dialog[open]");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            browser.await(page -> browser.all("dialog[open]").isEmpty());
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("data-key"))
                    .isEqualTo("vm/apps/db backup");
        }
    }
}
