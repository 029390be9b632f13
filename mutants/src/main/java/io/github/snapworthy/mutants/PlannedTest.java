package io.github.snapworthy.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.pitest.testapi.Description;
import org.pitest.testapi.ResultCollector;
import org.pitest.testapi.TestUnit;

/** One method that holds a test, or several that differ in their parameters. Safe for all threads. */
final class PlannedTest implements TestUnit {
    private static final Launcher LAUNCHER = LauncherFactory.create();

    private final Description description;
    private final LauncherDiscoveryRequest alone;

    private PlannedTest(Class<?> type, TestIdentifier test) {
        this.description = new Description(test.getUniqueId(), type);
        this.alone = request(type, DiscoverySelectors.selectUniqueId(test.getUniqueId()));
    }

    /**
     * Finds the tests of a class, and runs them once: what is made once for all in a process is then made by the code as it is,
     * and not by the first mutant, which would spoil it for those after.
     */
    static List<TestUnit> of(Class<?> type) {
        if (type.getEnclosingClass() != null) {
            return List.of();
        }
        List<TestUnit> found = new ArrayList<>();
        LAUNCHER.execute(request(type, DiscoverySelectors.selectClass(type)));
        TestPlan plan = LAUNCHER.discover(request(type, DiscoverySelectors.selectClass(type)));
        plan.getRoots().forEach(root -> add(type, plan, root, found));
        return found;
    }

    private static void add(Class<?> type, TestPlan plan, TestIdentifier from, List<TestUnit> found) {
        for (TestIdentifier each : plan.getChildren(from)) {
            if (each.getSource().filter(MethodSource.class::isInstance).isPresent()) {
                found.add(new PlannedTest(type, each));
            } else {
                add(type, plan, each, found);
            }
        }
    }

    /** Only the engine that can have tests in the class is asked for them: asking takes as long as many a test. */
    private static LauncherDiscoveryRequest request(Class<?> type, DiscoverySelector selector) {
        String engine = type.getSimpleName().endsWith("Properties") ? "jqwik" : "junit-jupiter";
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .filters(EngineFilter.includeEngines(engine))
                .configurationParameter("jqwik.tries.default", "30")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .build();
    }

    @Override
    public Description getDescription() {
        return description;
    }

    @Override
    public void execute(ResultCollector collector) {
        Outcome outcome = new Outcome();
        collector.notifyStart(description);
        LAUNCHER.execute(alone, outcome);
        if (outcome.failure.isPresent()) {
            collector.notifyEnd(description, outcome.failure.get());
        } else {
            collector.notifyEnd(description);
        }
    }

    private static final class Outcome implements TestExecutionListener {
        private Optional<Throwable> failure = Optional.empty();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (failure.isEmpty() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                failure = result.getThrowable();
            }
        }
    }
}
