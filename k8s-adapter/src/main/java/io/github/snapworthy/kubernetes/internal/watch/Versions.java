package io.github.snapworthy.kubernetes.internal.watch;

/** Resource versions: texts that a client hands back, and numbers where they can be compared. */
final class Versions {
    private static final int MOST_DIGITS = 18;

    private Versions() {}

    /** The version as a number, negative where it is none. */
    static long number(String version) {
        boolean isNumber = !version.isEmpty()
                && version.length() <= MOST_DIGITS
                && version.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(version) : -1;
    }

    /** The later one of the version from which a watch may go on and the one of an event; the event's where nobody can tell. */
    static String later(String version, String event) {
        long number = number(event);
        return event.isEmpty() || (number >= 0 && number < number(version)) ? version : event;
    }
}
