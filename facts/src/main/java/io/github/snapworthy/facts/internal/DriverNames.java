package io.github.snapworthy.facts.internal;

/** Tells names that a driver can have from placeholders in lists. */
public final class DriverNames {
    private static final int LONGEST = 63;

    private DriverNames() {}

    /**
     * Whether a CSIDriver object can bear the name: letters, digits, dashes and dots, a letter or digit at both ends,
     * at most 63 characters.
     * {@code ?}, {@code [x].ember-csi.io} and whatever holds a space or a star is a placeholder.
     */
    public static boolean canBeReal(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return !name.isEmpty()
                && name.length() <= LONGEST
                && isLetterOrDigit(name.charAt(0))
                && isLetterOrDigit(name.charAt(name.length() - 1));
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
