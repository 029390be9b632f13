package io.github.snapworthy.verifytool;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.report.VerifyReport;
import io.github.snapworthy.verify.Comparison;
import io.github.snapworthy.verify.Flush;
import io.github.snapworthy.verify.Leftover;
import io.github.snapworthy.verify.Proof;
import io.github.snapworthy.verify.Step;
import io.github.snapworthy.verify.Trial;
import io.github.snapworthy.verify.Verification;

/** What came of verifying, as it is reported. */
final class Reports {
    private Reports() {}

    static VerifyReport of(Verification verification) {
        return new VerifyReport(
                new VerifyReport.Run(
                        verification.run(),
                        verification.began(),
                        verification.ended(),
                        verification.plan().namespace(),
                        verification.plan().storageClass(),
                        verification.driver().map(DriverName::value),
                        verification.driverRelease(),
                        verification.plan().flush() == Flush.FLUSHED),
                verification.trials().stream().map(Reports::trial).collect(ImmutableList.toImmutableList()),
                verification.leftovers().stream().map(Reports::leftover).collect(ImmutableList.toImmutableList()));
    }

    private static VerifyReport.Trial trial(Trial trial) {
        return new VerifyReport.Trial(
                trial.method().name(),
                proof(trial.proof()),
                trial.decision(),
                trial.snapshotClass(),
                trial.steps().stream().map(Reports::step).collect(ImmutableList.toImmutableList()),
                trial.comparisons().stream().map(Reports::copy).collect(ImmutableList.toImmutableList()),
                trial.facts());
    }

    private static VerifyReport.Proof proof(Proof proof) {
        return switch (proof) {
            case PROVED -> VerifyReport.Proof.PROVED;
            case REFUTED -> VerifyReport.Proof.REFUTED;
            case LOST -> VerifyReport.Proof.LOST;
            case OPEN -> VerifyReport.Proof.OPEN;
            case REFUSED -> VerifyReport.Proof.REFUSED;
        };
    }

    private static VerifyReport.Step step(Step step) {
        VerifyReport.Outcome outcome = switch (step.outcome()) {
            case DONE -> VerifyReport.Outcome.DONE;
            case FAILED -> VerifyReport.Outcome.FAILED;
            case TIMED_OUT -> VerifyReport.Outcome.TIMED_OUT;
            case SKIPPED -> VerifyReport.Outcome.SKIPPED;
        };
        return new VerifyReport.Step(step.kind().name(), outcome, step.took(), step.detail());
    }

    private static VerifyReport.Copy copy(Comparison comparison) {
        return new VerifyReport.Copy(
                comparison.claim(),
                comparison.expected().chunks(),
                comparison.wrong(),
                comparison.found().bytes());
    }

    private static VerifyReport.Leftover leftover(Leftover left) {
        return new VerifyReport.Leftover(left.kind(), left.namespace(), left.name(), left.why());
    }
}
