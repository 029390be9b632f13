package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs one property in the way in which suites of hosts run.
 *
 * @param suite the class
 * @param property the name of the method
 * @param parameter the type of its parameter
 * @param shrinks whether failing cases are shrunk
 */
record JqwikRun(Class<?> suite, String property, Class<?> parameter, String shrinks) {
    static JqwikRun of(Class<?> suite, String property, Class<?> parameter) {
        return new JqwikRun(suite, property, parameter, "OFF");
    }

    JqwikRun shrinking() {
        return new JqwikRun(suite, property, parameter, "BOUNDED");
    }

    /** The messages of its failures; jqwik keeps what it remembers of them in the folder. */
    List<String> failures(Path folder) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request(folder), listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsFoundCount()).isEqualTo(1);
        return summary.getFailures().stream()
                .map(failure ->
                        String.valueOf(failure.getException().getMessage()).strip())
                .toList();
    }

    private LauncherDiscoveryRequest request(Path folder) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(suite, property, parameter.getName()))
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.tries.default", "500")
                .configurationParameter("jqwik.shrinking.default", shrinks)
                // What jqwik takes by itself, ten seconds, is not enough on a busy machine.
                .configurationParameter("jqwik.shrinking.bounded.seconds", "120")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter(
                        "jqwik.database", folder.resolve("database").toString())
                .build();
    }
}
