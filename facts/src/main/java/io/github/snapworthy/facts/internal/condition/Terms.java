package io.github.snapworthy.facts.internal.condition;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.facts.internal.Texts;

/** Reads one term of a condition; throws IllegalArgumentException that says what was expected. */
public final class Terms {
    /** Whatever the other side does not match. */
    public static final String ELSE = "else";

    /** The places were seen, and none has the key. */
    public static final String ABSENT = "absent";

    /** How words end that no object tells. */
    public static final String WORDS = "(unreadable)";

    /** How the other terms begin; in this order, the first that fits is meant. */
    public static final ImmutableMap<String, Test> PREFIXES = ImmutableMap.<String, Test>builder()
            .put("version>=", Test.VERSION_AT_LEAST)
            .put("version<", Test.VERSION_BELOW)
            .put("has:", Test.HAS)
            .put("contains:", Test.CONTAINS)
            .put("prefix:", Test.PREFIX)
            .put(">=", Test.AT_LEAST)
            .put("=", Test.EQUALS)
            .buildOrThrow();

    /** Modes of volumes as Kubernetes writes them. */
    private static final ImmutableMap<String, VolumeMode> MODES =
            ImmutableMap.of("Block", VolumeMode.BLOCK, "Filesystem", VolumeMode.FILESYSTEM);

    private Terms() {}

    static Term parse(String text) {
        if (text.equals(ABSENT)) {
            return new Term(Test.ABSENT, "");
        }
        if (text.endsWith(WORDS) && text.length() > WORDS.length()) {
            return new Term(
                    Test.WORDS,
                    text.substring(0, text.length() - WORDS.length()).trim());
        }
        for (var prefix : PREFIXES.entrySet()) {
            if (text.startsWith(prefix.getKey())) {
                return checked(
                        prefix.getValue(),
                        text.substring(prefix.getKey().length()).trim(),
                        text);
            }
        }
        throw new IllegalArgumentException(
                "expected " + ABSENT + ", " + ELSE + ", " + String.join("..., ", PREFIXES.keySet())
                        + "... or words that end in " + WORDS + ", was '" + text + "'");
    }

    /** Whether the term speaks of a release, and of no place. */
    static boolean isOnRelease(Term term) {
        return term.test() == Test.VERSION_AT_LEAST || term.test() == Test.VERSION_BELOW;
    }

    /** The term on the mode of a volume, which is compared by our own word for it. */
    static Term onMode(Term term) {
        VolumeMode mode = MODES.get(term.operand());
        if (term.test() == Test.WORDS) {
            return term;
        }
        if (term.test() != Test.EQUALS || mode == null) {
            throw new IllegalArgumentException("expected of PV.volumeMode =Block or =Filesystem");
        }
        return new Term(Test.EQUALS, mode.name());
    }

    private static Term checked(Test test, String operand, String text) {
        switch (test) {
            case AT_LEAST ->
                expect(
                        operand.length() <= 18
                                && CharMatcher.inRange('0', '9').matchesAllOf(operand)
                                && !operand.isEmpty(),
                        "a whole number after '>='",
                        text);
            case VERSION_AT_LEAST, VERSION_BELOW ->
                expect(
                        Texts.isRelease(operand.substring(operand.lastIndexOf(' ') + 1)),
                        "a release, possibly after the name of a product",
                        text);
            default -> expect(!operand.isEmpty(), "a value", text);
        }
        return new Term(test, operand);
    }

    private static void expect(boolean holds, String what, String text) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + what + ", was '" + text + "'");
        }
    }
}
