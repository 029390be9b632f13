package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A host's own rule in a {@link Profile}. Two are equal where code and function are: a function written twice is two
 * functions.
 *
 * @param code the code of its findings, with the host's own prefix: {@code acme.FROZEN}
 * @param judge the rule; it has to give the same answer for the same subject, in any thread, without input or output
 */
public record HostRule(Code code, Function<? super VetoSubject, Veto> judge) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*\\.[A-Z][A-Z0-9_]*");
    private static final String RESERVED = "snapworthy.";

    public HostRule {
        requireNonNull(judge, "judge");
        String text = requireNonNull(code, "code").value();
        if (!FORM.matcher(text).matches() || text.startsWith(RESERVED)) {
            throw new IllegalArgumentException(
                    "code: expected the host's own prefix and a name, acme.FROZEN for example, was '" + text + "'");
        }
    }

    /** The code: of the function nothing can be told. */
    @Override
    public String toString() {
        return code.value();
    }
}
