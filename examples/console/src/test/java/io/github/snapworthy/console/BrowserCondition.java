package io.github.snapworthy.console;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether tests in a browser can run here; says once where they cannot. */
final class BrowserCondition implements ExecutionCondition {
    private static final String LEFT_OUT =
            "Browser tests are left out: chromium and chromedriver are not both on the PATH (Debian: chromium, chromium-driver).";

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.isInstalled() || "required".equals(System.getenv("SNAPWORTHY_BROWSER"))) {
            return ConditionEvaluationResult.enabled("there is a browser, or there has to be one");
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println(LEFT_OUT);
        }
        return ConditionEvaluationResult.disabled(LEFT_OUT);
    }
}
