package io.github.snapworthy.testkit.internal.contract;

/** What to return instead of null. */
final class Instead {
    private Instead() {}

    static String of(String question) {
        return switch (question) {
            case "id()" -> "an id";
            case "trust()" -> "Trust.STATED";
            case "drivers()" -> "ImmutableSet.of()";
            case "answersHold()" -> "Duration.ZERO";
            default -> "Facts.none()";
        };
    }
}
