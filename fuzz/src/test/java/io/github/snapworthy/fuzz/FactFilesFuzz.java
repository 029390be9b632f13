package io.github.snapworthy.fuzz;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.FactFileException;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.FactFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Files of driver facts: all problems are told with their places or none is, and evidence can be written and read again. */
final class FactFilesFuzz {
    /** What evidence says, but for the words of who saw it, to which the reader adds the place. */
    private record Said(
            DriverName driver,
            Fact fact,
            Trust trust,
            String source,
            Optional<Instant> when,
            Optional<String> release) {}

    private FactFilesFuzz() {}

    static void pack(byte[] input) throws IOException {
        Contract.same(validate(input), validate(input));
    }

    static void overrides(byte[] input) throws IOException {
        ImmutableList<FactFileProblem> problems = validate(input);
        try {
            Contract.same(FactFiles.overrides("f", in(input)), FactFiles.overrides("f", in(input)));
            Contract.require(problems.isEmpty(), "problems of a file that was read: " + problems);
        } catch (FactFileException e) {
            checkProblems(e.problems(), input.length);
        }
    }

    static void evidence(byte[] input) throws IOException {
        ImmutableList<FactFileProblem> problems = validate(input);
        try {
            FactSet facts = FactFiles.evidence("f", in(input));
            Contract.require(problems.isEmpty(), "problems of a file that was read: " + problems);
            Contract.same(said(facts), said(writtenAndRead(facts)));
        } catch (FactFileException e) {
            checkProblems(e.problems(), input.length);
        }
    }

    private static FactSet writtenAndRead(FactSet facts) throws IOException {
        String text = FactFiles.evidenceText(facts);
        try {
            return FactFiles.evidence("g", in(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FactFileException e) {
            throw new AssertionError("what was written is not read: " + text, e);
        }
    }

    /** A driver of which nothing but its release is known is not written. */
    private static ImmutableSet<Said> said(FactSet facts) {
        return facts.facts().entries().stream()
                .filter(entry -> !isReleaseAlone(facts, entry.getKey()))
                .map(entry -> said(entry.getKey(), entry.getValue()))
                .filter(said -> !(said.fact() instanceof Fact.Release))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isReleaseAlone(FactSet facts, DriverName driver) {
        return facts.facts().get(driver).stream().allMatch(said -> said.fact() instanceof Fact.Release);
    }

    private static Said said(DriverName driver, SourcedFact fact) {
        return new Said(driver, fact.fact(), fact.trust(), fact.source(), fact.when(), fact.release());
    }

    private static ImmutableList<FactFileProblem> validate(byte[] input) throws IOException {
        ImmutableList<FactFileProblem> problems = FactFiles.validate("f", in(input));
        checkProblems(problems, input.length);
        return problems;
    }

    private static void checkProblems(ImmutableList<FactFileProblem> problems, int length) {
        Contract.require(problems.size() <= length + 10, "more problems than characters");
        for (FactFileProblem problem : problems) {
            Contract.sayable(problem.message());
            Contract.require(
                    problem.line() <= length + 1 && problem.column() <= length + 1,
                    "a problem is outside of the text: " + problem);
        }
    }

    private static InputStream in(byte[] input) {
        return new ByteArrayInputStream(input);
    }
}
