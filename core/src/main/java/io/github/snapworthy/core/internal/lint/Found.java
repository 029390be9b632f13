package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lint;
import io.github.snapworthy.core.LintResult;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Severity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** What the checks found so far. Not thread-safe. */
final class Found {
    private static final Comparator<Assumption> BY_KIND =
            Comparator.comparing(Assumption::kind).thenComparing(Assumption::consequence);

    private final Set<Lint> lints = new HashSet<>();
    private final Set<Assumption> unchecked = new HashSet<>();

    void say(KnownLint lint, ObjectRef object, String field, ImmutableMap<String, String> arguments) {
        say(lint, lint.severity(), object, field, arguments);
    }

    void say(
            KnownLint lint, Severity severity, ObjectRef object, String field, ImmutableMap<String, String> arguments) {
        lints.add(new Lint(lint.code(), severity, new Lint.Place(object, field), arguments));
    }

    /** Something was not checked, because the kind was not seen whole. */
    void skip(Kind kind, String consequence) {
        unchecked.add(new Assumption(kind, consequence));
    }

    LintResult result() {
        return new LintResult(
                ImmutableSortedSet.copyOf(Lint.ORDER, lints).asList(),
                ImmutableSortedSet.copyOf(BY_KIND, unchecked).asList());
    }
}
