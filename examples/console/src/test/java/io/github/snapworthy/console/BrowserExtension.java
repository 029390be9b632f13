package io.github.snapworthy.console;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Whether tests in a browser can run here, which says once where they cannot; and the end of the browser after all of them. */
final class BrowserExtension implements ExecutionCondition, BeforeAllCallback {
    private static final String LEFT_OUT =
            "Browser tests are left out: chromium and chromedriver are not both on the PATH (Debian: chromium, chromium-driver).";

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled() || "required".equals(System.getenv("SNAPWORTHY_BROWSER"))) {
            return ConditionEvaluationResult.enabled("there is a browser, or there has to be one");
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println(LEFT_OUT);
        }
        return ConditionEvaluationResult.disabled(LEFT_OUT);
    }

    /** The store of the root is closed behind the last test, and what is in it with it. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).put(Chromium.class, Chromium.shared());
    }
}
