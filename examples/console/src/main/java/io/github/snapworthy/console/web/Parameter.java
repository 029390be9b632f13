package io.github.snapworthy.console.web;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.Wordings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can stand behind the question mark of an address. The description of the API is made of this table. */
enum Parameter {
    NAMESPACE("Only subjects in this namespace; of several, in any of them.", true),
    KIND("Only subjects of this kind; of several, of any of them.", true),
    NAME("Only subjects whose name contains this, in upper or lower case; of several, any of them.", true),
    DRIVER("Only subjects with a volume of this driver; of several, of any of them.", true),
    OPERATION("Only decisions on this operation; of several, on any of them.", true),
    VERDICT("Only decisions with this verdict; of several, with any of them.", true),
    CODE("Only decisions with a finding of this code; of several, of any of them.", true),
    REMEDY("A remedy to assume, by the id that an action gave it; up to 20, in their order.", true),
    LANG("The language of sentences.", false),
    LIMIT("How many subjects a page has at most.", false),
    CONTINUE("Where to go on, as the page before said.", false);

    /** How many subjects a page has where nobody says, and at most. */
    static final int USUAL = 50;

    static final int MOST = 500;

    private final String description;
    private final boolean repeats;

    Parameter(String description, boolean repeats) {
        this.description = description;
        this.repeats = repeats;
    }

    /** Its name in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }

    /** Whether it may be given several times. */
    boolean repeats() {
        return repeats;
    }

    /** The values that it may have; none where any text will do. */
    ImmutableList<String> choices() {
        Stream<String> values = switch (this) {
            case KIND -> Board.subjects().stream().map(SubjectName::word);
            case OPERATION -> Board.operations().stream().map(Operation::reportName);
            case VERDICT -> Arrays.stream(Verdict.values()).map(Verdict::name);
            case LANG -> Wordings.languages().stream();
            default -> Stream.empty();
        };
        return values.collect(ImmutableList.toImmutableList());
    }

    static Optional<Parameter> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
