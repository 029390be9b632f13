package io.github.snapworthy.console.web;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.BoardView;
import io.github.snapworthy.console.board.WhatIf;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.report.ComparisonReport;
import io.github.snapworthy.report.DriverReport;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ExplanationReport;
import io.github.snapworthy.report.LintReport;
import io.github.snapworthy.report.Report;
import io.github.snapworthy.report.ReportFormat;
import io.github.snapworthy.report.WhatIfReport;
import io.github.snapworthy.report.Wordings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reports on a view: the same documents as those of the command line. */
final class Reports {
    private final BoardView view;

    Reports(BoardView view) {
        this.view = view;
    }

    /** A report as JSON. */
    static byte[] json(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 << 10);
        try {
            ReportFormat.json().write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but to memory
        }
        return out.toByteArray();
    }

    /** With remedies that were tried. */
    EligibilityReport eligibility(List<Decision> decisions) {
        return bare(decisions.stream().map(view::advise).toList());
    }

    private EligibilityReport bare(List<Decision> decisions) {
        return EligibilityReport.builder()
                .profile(view.choice().profile().name())
                .profileWhy(view.choice().why())
                .facts(view.facts())
                .inputProblems(view.problems())
                .providers(view.providers())
                .operations(Board.operations())
                .decisions(decisions)
                .build();
    }

    ExplanationReport explanation(Decision decision, Wordings words) {
        return ExplanationReport.builder()
                .profile(view.choice().profile().name())
                .profileWhy(view.choice().why())
                .facts(view.facts())
                .inputProblems(view.problems())
                .providers(view.providers())
                .decision(view.advise(decision))
                .wordings(words)
                .build();
    }

    /** Of these changes alone. */
    WhatIfReport whatIf(WhatIf assumed, List<DecisionChange> changes) {
        return WhatIfReport.builder()
                .before(bare(changes.stream()
                        .flatMap(change -> change.before().stream())
                        .toList()))
                .after(bare(changes.stream()
                        .flatMap(change -> change.after().stream())
                        .toList()))
                .assumed(assumed.assumed())
                .build();
    }

    DriverReport drivers() {
        return DriverReport.builder()
                .facts(view.facts())
                .inputProblems(view.problems())
                .providers(view.providers())
                .drivers(view.now().drivers())
                .build();
    }

    ComparisonReport classes(List<ClaimRef> claims) {
        return ComparisonReport.builder()
                .facts(view.facts())
                .inputProblems(view.problems())
                .providers(view.providers())
                .comparisons(claims.stream().map(view.now()::compare).collect(ImmutableList.toImmutableList()))
                .build();
    }

    LintReport lint() {
        return LintReport.builder()
                .facts(view.facts())
                .inputProblems(view.problems())
                .providers(view.providers())
                .result(view.now().lint())
                .build();
    }
}
