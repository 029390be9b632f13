package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Which subjects and decisions count. Whatever is empty asks for nothing; of several values of one field any will do. */
@Value.Immutable
@ConsoleStyle
public interface Filter {
    /** Namespaces. */
    ImmutableSet<String> namespaces();

    /** Words for kinds, as in {@link SubjectName#kind}. */
    ImmutableSet<String> kinds();

    /** Parts of names, in lower or upper case. */
    ImmutableSet<String> names();

    /** Names of drivers. */
    ImmutableSet<String> drivers();

    /** Operations. */
    ImmutableSet<Operation> operations();

    /** Verdicts. */
    ImmutableSet<Verdict> verdicts();

    /** Codes of findings. */
    ImmutableSet<String> codes();

    /** The decisions of a row that count; none where the row does not. */
    default ImmutableList<Decision> select(SubjectName name, ImmutableList<Decision> row, Drivers of) {
        boolean counts = (namespaces().isEmpty() || namespaces().contains(name.namespace()))
                && (kinds().isEmpty() || kinds().contains(name.kind()))
                && (names().isEmpty() || names().stream().anyMatch(part -> isIn(part, name.name())))
                && (drivers().isEmpty() || of.names(name).stream().anyMatch(drivers()::contains));
        if (!counts) {
            return ImmutableList.of();
        }
        boolean asksForAll = operations().isEmpty() && verdicts().isEmpty() && codes().isEmpty();
        return asksForAll ? row : row.stream().filter(this::counts).collect(ImmutableList.toImmutableList());
    }

    /** Of a row of which any decision counts, those that were asked for by operation: to show one is to show its fellows. */
    default ImmutableList<Decision> shown(ImmutableList<Decision> row) {
        return row.stream()
                .filter(decision -> operations().isEmpty()
                        || operations().contains(decision.request().operation()))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean counts(Decision decision) {
        return (operations().isEmpty()
                        || operations().contains(decision.request().operation()))
                && (verdicts().isEmpty() || verdicts().contains(decision.verdict()))
                && (codes().isEmpty() || codesOf(decision).anyMatch(codes()::contains));
    }

    private static Stream<String> codesOf(Decision decision) {
        return decision.findings().stream().map(finding -> finding.code().value());
    }

    private static boolean isIn(String part, String name) {
        return Ascii.toLowerCase(name).contains(Ascii.toLowerCase(requireNonNull(part)));
    }

    /** A builder; what is not said asks for nothing. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Filter}; not thread-safe. */
    final class Builder extends ImmutableFilter.Builder {
        Builder() {}
    }
}
