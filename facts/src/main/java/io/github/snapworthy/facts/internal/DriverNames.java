package io.github.snapworthy.facts.internal;

import com.google.common.base.CharMatcher;

/** Tells names that a driver can have from placeholders in lists. */
public final class DriverNames {
    private static final CharMatcher ENDS =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z')).or(CharMatcher.inRange('0', '9'));
    private static final CharMatcher INNER = ENDS.or(CharMatcher.anyOf("-."));

    private DriverNames() {}

    /**
     * Whether a CSIDriver object can bear the name: letters, digits, dashes and dots, a letter or digit at both ends.
     * {@code ?}, {@code [x].ember-csi.io} and whatever holds a space or a star is a placeholder.
     */
    public static boolean canBeReal(String name) {
        return !name.isEmpty()
                && ENDS.matches(name.charAt(0))
                && ENDS.matches(name.charAt(name.length() - 1))
                && INNER.matchesAllOf(name);
    }
}
