package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Dialect.Outcome;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.report.Report.Position;
import io.github.snapworthy.report.Report.Problem;

/** Comparisons made by hand: one in which every field is used, and one whose every text means harm. */
final class ComparisonReports {
    private ComparisonReports() {}

    static ComparisonReport full() {
        return empty().facts(new ObservedFacts(
                        ImmutableMap.of(Kind.CLAIM, 2), ImmutableMap.of(Kind.SECRET, Unreadable.FORBIDDEN)))
                .addInputProblems(new Problem("dump/pvc.yaml", new Position(3, 41, 7), "expected a map"))
                .addProviders(ProviderState.answered("snapworthy.curated", 45))
                .addComparisons(differing(), agreeing())
                .build();
    }

    static ComparisonReport.Builder empty() {
        return ComparisonReport.builder().facts(new ObservedFacts(ImmutableMap.of(), ImmutableMap.of()));
    }

    static ClassComparison differing() {
        return new ClassComparison(
                ClaimRef.of("apps", "web"),
                Operation.SNAPSHOT,
                ImmutableList.of(
                        DialectAnswer.builder()
                                .dialect("CDI")
                                .outcome(Outcome.CHOSEN)
                                .snapshotClass("x")
                                .chosenBy(ChosenBy.FIRST_LISTED)
                                .orderDependent(true)
                                .driver(DriverName.of("csi.acme.example"))
                                .why("x, y are marked")
                                .addRejected(new Rejected("y", Why.NOT_CHOSEN))
                                .build(),
                        DialectAnswer.builder()
                                .dialect("VELERO")
                                .outcome(Outcome.ERROR)
                                .why("the claim has no StorageClass")
                                .build()));
    }

    static ClassComparison agreeing() {
        DialectAnswer.Builder none =
                DialectAnswer.builder().outcome(Outcome.NONE).why("no class is of csi.acme.example");
        return new ClassComparison(
                ClaimRef.of("apps", "db"),
                Operation.BACKUP,
                ImmutableList.of(
                        none.dialect("CDI").build(), none.dialect("VELERO").build()));
    }

    static ComparisonReport hostile() {
        return empty().addComparisons(new ClassComparison(
                        ClaimRef.of("apps", "db"),
                        Operation.SNAPSHOT,
                        ImmutableList.of(DialectAnswer.builder()
                                .dialect(Reports.HARM)
                                .outcome(Outcome.CHOSEN)
                                .snapshotClass(Reports.HARM)
                                .chosenBy(ChosenBy.REQUEST)
                                .driver(DriverName.of(Reports.HARM))
                                .why(Reports.HARM)
                                .addRejected(new Rejected(Reports.HARM, Why.NOT_MARKED))
                                .build())))
                .build();
    }
}
