package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A tab of the one {@link Chromium}. As an extension of a test class it is a new one for each test, of the size that was asked for,
 * which prefers light colours, may do nothing that has to be asked for, and has kept nothing. What pages wrote to the console, a
 * violated Content-Security-Policy for one, is kept in {@link #complaints()}.
 */
public final class Browser implements AutoCloseable, BeforeEachCallback, AfterEachCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AXE = script("/axe.min.js");
    private static final String BARRIERS = script("barriers.js");

    private final int width;
    private final int height;
    private final ChromeDriver driver;

    private Browser(int width, int height) {
        this.width = width;
        this.height = height;
        this.driver = Chromium.shared().driver();
    }

    /** To be registered as an extension: a tab of a size in CSS pixels for each test; 390 wide is a telephone. */
    public static Browser of(int width, int height) {
        return new Browser(width, height);
    }

    /** A tab of a size in CSS pixels that is there already; close it after use. */
    public static Browser open(int width, int height) {
        Browser browser = new Browser(width, height);
        browser.begin();
        return browser;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    private void begin() {
        driver.switchTo().newWindow(WindowType.TAB);
        resize(width, height);
        preferColours("light");
        complaints();
    }

    /** The driver itself, for what this has no method for. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Sets the size of the page itself, which may be less than a window can be. */
    public void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Makes pages believe that the user wants this: {@code light} or {@code dark}. */
    public void preferColours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens an address. */
    public void go(String address) {
        driver.get(address);
    }

    /** The first element of a selector, which is waited for. */
    public WebElement find(String css) {
        return await(page ->
                page.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
    }

    /** All elements of a selector that are there now. */
    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until this is neither null nor false. */
    public <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20)).until(condition);
    }

    /** Waits until that many elements of a selector are there. */
    public void awaitCount(String css, int count) {
        await(page -> all(css).size() == count);
    }

    /** Waits until a text is part of an element's. Asks the page at once, whose elements may be others a moment later. */
    public void awaitText(String css, String part) {
        await(page -> String.valueOf(run("return document.querySelector(arguments[0])?.textContent ?? ''", css))
                .contains(part));
    }

    /** Fails where something of the page can be reached only by scrolling to the side. */
    public void assertNothingSticksOut() {
        assertThat(run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("%s needs no scrolling to the side", driver.getCurrentUrl())
                .isEqualTo(true);
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** A picture of the page as it is, for a person to look at. */
    public void photograph(Path file) {
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What axe-core holds against the page, as rule and places; of impact serious or critical alone. Of rows that are built alike
     * it looks at the first two.
     */
    public List<String> barriers() {
        return barriers(List.of());
    }

    /** The same, of those rules alone that look at colours: for a page that was looked at whole in others. */
    public List<String> barriersOfColours() {
        return barriers(List.of("color-contrast", "link-in-text-block"));
    }

    private List<String> barriers(List<String> rules) {
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(AXE);
        }
        Object found = driver.executeAsyncScript(BARRIERS, rules);
        assertThat(found).isInstanceOf(List.class);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Fails where the page has a barrier in dark or in light colours, or wrote anything to the console. */
    public void assertNoBarrierInAnyColours() {
        preferColours("dark");
        assertThat(barriers()).as("dark").isEmpty();
        preferColours("light");
        assertThat(barriersOfColours()).as("light").isEmpty();
        assertThat(complaints()).isEmpty();
    }

    /** What the page wrote to the console since this was last asked. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Closes the tab, with all that it kept, and goes back to the one before. */
    @Override
    public void close() {
        if (String.valueOf(driver.getCurrentUrl()).matches("(http|file):.*")) {
            driver.executeScript("localStorage.clear()");
        }
        driver.executeCdpCommand("Browser.resetPermissions", Map.of());
        driver.close();
        Set<String> left = driver.getWindowHandles();
        driver.switchTo().window(left.stream().reduce((one, next) -> next).orElseThrow());
    }

    private static String script(String name) {
        try (InputStream script = Browser.class.getResourceAsStream(name)) {
            assertThat(script).as(name).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
