package io.github.snapworthy.core.internal.classes;

/** Whether two names differ so little that one is probably a misspelling of the other. */
public final class NearMiss {
    private static final int MOST = 2;

    private NearMiss() {}

    /** Whether the names differ, and by their case alone or by at most two characters added, left out or replaced. */
    public static boolean of(String one, String other) {
        boolean near = Math.abs(one.length() - other.length()) <= MOST && distance(one, other) <= MOST;
        return !one.equals(other) && (near || one.equalsIgnoreCase(other));
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            row[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
