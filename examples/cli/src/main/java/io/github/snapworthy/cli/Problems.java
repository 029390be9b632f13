package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.kubernetes.InputProblem;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.report.Report.Position;
import io.github.snapworthy.report.Report.Problem;
import java.util.List;

/** What was wrong with the input. */
final class Problems {
    private static final int SHOWN = 20;

    private Problems() {}

    /** Throws where a source gave nothing at all, or, where that is asked, where anything of it was lost. */
    static void check(Reading reading, boolean isStrict) {
        Weight worst = isStrict ? Weight.LOST : Weight.UNREADABLE;
        List<String> fatal = reading.problems().stream()
                .filter(problem -> problem.weight().compareTo(worst) >= 0)
                .map(InputProblem::toString)
                .toList();
        if (fatal.size() > SHOWN) {
            throw new InputException(
                    String.join("\n", fatal.subList(0, SHOWN)) + "\nand " + (fatal.size() - SHOWN) + " more problems");
        }
        if (!fatal.isEmpty()) {
            throw new InputException(String.join("\n", fatal));
        }
    }

    /** The problems for the report. */
    static ImmutableList<Problem> of(Reading reading) {
        return reading.problems().stream()
                .map(problem -> new Problem(problem.source(), position(problem), problem.message()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Position position(InputProblem problem) {
        return new Position(problem.document(), problem.line(), problem.column());
    }
}
