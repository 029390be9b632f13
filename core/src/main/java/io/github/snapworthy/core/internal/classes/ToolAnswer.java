package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.SnapshotClass;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what a tool came to into words. */
final class ToolAnswer {
    private final Question question;
    private final Trail trail;

    private ToolAnswer(Question question, Trail trail) {
        this.question = question;
        this.trail = trail;
    }

    static DialectAnswer of(Dialect dialect, Question question, Trail trail, Candidates candidates) {
        Optional<DriverName> driver = question.goesBy().driver();
        SnapshotClass chosen = trail.chosen();
        return DialectAnswer.builder()
                .dialect(dialect.name())
                .outcome(trail.outcome())
                .snapshotClass(Optional.ofNullable(chosen).map(SnapshotClass::name))
                .chosenBy(trail.chosenBy())
                .orderDependent(trail.isOrderDependent())
                .driver(driver)
                .why(new ToolAnswer(question, trail).why())
                .rejected(Losers.of(
                        trail,
                        candidates,
                        !dialect.marks().isEmpty(),
                        other -> driver.isEmpty() || Candidates.isOf(driver.get(), other, dialect),
                        other -> !dialect.looksAtPurpose()
                                || candidates.purposeOf(other).equals(Optional.of(question.purpose()))))
                .build();
    }

    private String why() {
        String passed = trail.passed().stream()
                .map(naming -> naming.step().chosenBy().reportName() + " names " + naming.name() + ", which "
                        + (naming.found() == null
                                ? "does not exist"
                                : "is of " + naming.found().driver())
                        + " and is passed over; ")
                .collect(Collectors.joining());
        return passed + (trail.naming() == null ? unnamed() : named(trail.naming()));
    }

    private String named(Naming naming) {
        String names = naming.step().chosenBy().reportName() + " names " + naming.name();
        SnapshotClass found = naming.found();
        return switch (trail.cause()) {
            case NAMED_ABSENT -> names + ", which does not exist";
            case NAMED_OF_OTHER_DRIVER -> names + ", which is of " + driverOf(found) + " instead of " + driver();
            case NAMED_OF_OTHER_PURPOSE -> names + ", which does not suit a " + operation();
            default ->
                found != null && !driver().equals(driverOf(found))
                        ? names + ", and its driver " + driverOf(found) + " is not compared with " + driver()
                        : names;
        };
    }

    private static String driverOf(@Nullable SnapshotClass found) {
        return found == null ? "" : found.driver().value();
    }

    private String unnamed() {
        if (trail.outcome() == Dialect.Outcome.NOT_CONFIGURED) {
            return "the host's configuration names no class for " + driver();
        }
        String left = ClassChooser.names(trail.left());
        String marked = trail.mark() == null ? "" : " marked by " + trail.mark().key();
        return switch (trail.cause()) {
            case MARKED -> left + " alone is" + marked;
            case SEVERAL_MARKED -> left + " are" + marked + taken();
            case ONE_UNMARKED ->
                left + " is the only class of " + suiting("suits")
                        + (trail.chosen() == null ? ", and is not marked" : "");
            case SEVERAL_UNMARKED -> left + " are classes of " + suiting("suit") + ", and none is marked" + taken();
            case NONE_OF_DRIVER -> "no class is of " + driver();
            case NONE_OF_PURPOSE -> "no class of " + driver() + " suits a " + operation();
            case NO_DRIVER -> question.goesBy().why();
            case CONFIG_INVALID -> "the host's configuration makes no sense";
            default -> trail.unseen() + " was not read completely";
        };
    }

    private String suiting(String verb) {
        boolean all = trail.fitting().size() == trail.ofDriver().size();
        return driver() + (all ? "" : " that " + verb + " a " + operation());
    }

    private String taken() {
        if (trail.chosen() == null) {
            return "";
        }
        return trail.isOrderDependent() ? ": the first that is listed is taken" : ": the first by name is taken";
    }

    private String driver() {
        return question.goesBy().driver().map(DriverName::value).orElse("no driver");
    }

    private String operation() {
        return question.operation().reportName();
    }
}
