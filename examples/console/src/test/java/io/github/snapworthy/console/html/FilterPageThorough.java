package io.github.snapworthy.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.console.Browser;
import io.github.snapworthy.console.NeedsBrowser;
import io.github.snapworthy.core.Operation;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The filter by text finds what a row says, also where a sentence goes from a name to the words around it, and nothing else. */
@NeedsBrowser
class FilterPageThorough {
    /** What each row says, taken from the elements that it opens to: the text of each item by itself. */
    private static final String SAID = """
            const own = item => [...item.childNodes]
                .filter(node => node.nodeName !== 'UL' && !(node.classList && node.classList.contains('block')))
                .map(node => node.textContent).join('');
            const said = rows.map(row => {
              const shown = row.cells.flatMap(cell => toldOf(cell)).filter(node => node.querySelectorAll);
              const names = [row.kind, row.namespace, row.name, ...row.drivers].map(i => report.names[i]);
              return [fullName(row), ...names,
                ...row.cells.flatMap(cell => [shapeOf(cell[1]).reason, ...shapeOf(cell[1]).codes]),
                ...shown.flatMap(node => [...node.querySelectorAll('li')].map(own)),
                ...shown.flatMap(node => [...node.querySelectorAll('pre')].map(block => block.textContent))];
            });
            let seed = 7;
            const random = end => (seed = (seed * 1103515245 + 12345) % 2147483648, Math.floor(seed / 65536) % end);
            const found = text => rows.map(searchFor(text)).map(Boolean).join();
            const expected = text => said.map(all => all.some(one => one.toLowerCase().includes(text.toLowerCase()))).join();
            """;

    private static final String WRONG_PIECES = SAID + """
            const wrong = [];
            for (let i = 0; i < 1500; i++) {
              const all = said[random(said.length)];
              const sentence = all[random(all.length)];
              const start = random(sentence.length);
              const text = sentence.slice(start, start + 1 + random(i % 3 ? 40 : 4));
              if (found(text) !== expected(text)) {
                wrong.push(text);
              }
            }
            return wrong;
            """;

    private static final String WRONG_BRIDGES = SAID + """
            const wrong = [];
            for (let i = 0; i < 600; i++) {
              const all = said[random(said.length)];
              const at = random(all.length - 1);
              const text = all[at].slice(-1 - random(20)) + (i % 2 ? ' ' : '') + all[at + 1].slice(0, 1 + random(20));
              if (found(text) !== expected(text)) {
                wrong.push(text);
              }
            }
            return wrong;
            """;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() {
        String page = Cluster.write(
                Cluster.sample().report(Operation.SNAPSHOT, Operation.BACKUP, Operation.CLONE),
                folder.resolve("report.html"));
        browser = Browser.open(1280, 1000);
        browser.go(page);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void language(String name) {
        new Select(browser.find("#language")).selectByVisibleText(name);
    }

    private static List<String> search(String text) {
        WebElement field = browser.find("#filter-text");
        field.clear();
        field.sendKeys(text);
        return browser.all(".subject > bdi").stream().map(WebElement::getText).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'stands in the way', true",
        "'DISK_EXCLUDED at VirtualMachine/apps/db: stands', true",
        "'disk_excluded AT virtualmachine/APPS/db: STANDS', true",
        "'(DRIVER_LACKS_BACKUP_NATIVE)', true",
        "'DISK_EXCLUDED at VirtualMachine/apps/dx: stands', false"
    })
    void what_a_row_says_is_found_across_a_name(String text, boolean isFound) {
        language("English");
        assertThat(search(text).contains("apps/db")).isEqualTo(isFound);
    }

    @Test
    void a_row_is_found_in_the_language_that_is_shown_alone() {
        language("English");
        assertThat(search("stands in the way")).isNotEmpty();
        assertThat(search("阻止该操作")).isEmpty();
        language("中文");
        assertThat(search("阻止该操作")).isNotEmpty();
        assertThat(search("stands in the way")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "中文"})
    void each_piece_of_a_sentence_finds_the_rows_that_say_it(String language) {
        language(language);
        assertThat(browser.run(WRONG_PIECES))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "中文"})
    void the_end_of_one_sentence_and_the_beginning_of_the_next_are_no_sentence(String language) {
        language(language);
        assertThat(browser.run(WRONG_BRIDGES))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }
}
