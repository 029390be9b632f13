package io.github.snapworthy.testkit.internal.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/** Rules about the id of a provider. */
public final class IdRules {
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?");
    private static final String RESERVED = "snapworthy.";
    private static final String OURS = "io.github.snapworthy.";
    private static final int TIMES = 5;

    private IdRules() {}

    /** PROVIDER-ID-1. */
    public static Optional<String> wellFormed(Interview provider) {
        String id = provider.id();
        return WELL_FORMED.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(
                        "id() is '" + id + "'; use 1 to 63 lower-case letters, digits, dots and dashes, and begin and "
                                + "end with a letter or digit");
    }

    /** PROVIDER-ID-2. Only our own providers have our prefix. */
    public static Optional<String> notReserved(Interview provider) {
        String id = provider.id();
        return !id.startsWith(RESERVED) || provider.type().getName().startsWith(OURS)
                ? Optional.empty()
                : Optional.of("id() is '" + id + "', and what begins with '" + RESERVED
                        + "' is reserved; begin it with the name of your company or project");
    }

    /** PROVIDER-ID-3, of two providers that the test made. */
    public static Optional<String> stable(Interview provider, Interview another) {
        String first = provider.id();
        for (int i = 0; i < TIMES; i++) {
            String again = i % 2 == 0 ? provider.id() : another.id();
            if (!again.equals(first)) {
                return Optional.of("id() was '" + first + "', then '" + again + "'; return a constant");
            }
        }
        return Optional.empty();
    }
}
