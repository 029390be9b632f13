package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Lint;
import io.github.snapworthy.core.internal.words.Template;
import java.util.Arrays;

/** Renders the sentences of a flaw. */
public final class LintWords {
    private static final ImmutableMap<Code, KnownLint> BY_CODE =
            Maps.uniqueIndex(Arrays.asList(KnownLint.values()), KnownLint::code);

    private LintWords() {}

    /** The sentence; for a code that is not ours, the code and its arguments. */
    public static String message(Lint lint) {
        KnownLint known = BY_CODE.get(lint.code());
        return known == null ? lint.code() + " " + lint.arguments() : Template.sentence(fill(known.sentence(), lint));
    }

    /** What to do; the empty text for a code that is not ours. */
    public static String remedy(Lint lint) {
        KnownLint known = BY_CODE.get(lint.code());
        return known == null ? "" : fill(known.remedy(), lint);
    }

    private static String fill(String template, Lint lint) {
        return Template.fill(template, place -> switch (place) {
            case "object" -> lint.place().object().toString();
            case "field" -> lint.place().field();
            default -> lint.arguments().getOrDefault(place, "");
        });
    }
}
