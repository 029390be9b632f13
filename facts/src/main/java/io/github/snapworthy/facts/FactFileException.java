package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;

/** Thrown where a file of driver facts is not as it has to be. Nothing of such a file is used. */
public final class FactFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<FactFileProblem> problems;

    /** An exception for these problems, of which there is at least one. */
    FactFileException(Collection<FactFileProblem> problems) {
        super(text(problems));
        this.problems = ImmutableSortedSet.copyOf(problems).asList();
    }

    /** All that was found, in the order of the file; at least one. */
    public ImmutableList<FactFileProblem> problems() {
        return problems;
    }

    private static String text(Collection<FactFileProblem> problems) {
        String first = ImmutableSortedSet.copyOf(problems).first().toString();
        return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
    }
}
