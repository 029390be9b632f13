package io.github.snapworthy.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** The suite of ten lines catches a bug in what it is written for. */
class CaughtBugThorough {
    @TempDir
    private Path folder;

    @Test
    void a_backup_target_that_snapshots_need_breaks_law_1() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(SharedAdmissionSuite.class))
                                .filters(EngineFilter.includeEngines("jqwik"))
                                .configurationParameter("jqwik.shrinking.default", "OFF")
                                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                                .configurationParameter(
                                        "jqwik.database",
                                        folder.resolve("database").toString())
                                .build(),
                        listener);
        List<Failure> failures = listener.getSummary().getFailures();

        assertThat(failures)
                .extracting(failure -> failure.getException().getMessage())
                .anySatisfy(message -> assertThat(message)
                        .startsWith("law 1 (non-interference) is broken for ")
                        .contains("BACKUP_TARGET_MISSING")
                        .contains("# snapworthy check FILE "));
        assertThat(failures)
                .extracting(failure -> failure.getTestIdentifier().getDisplayName())
                .contains("law 1 what an operation does not read never changes it")
                .doesNotContain("law 5 order never matters", "law 8 nothing makes it throw");
    }
}
