package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a provider, checked.
 *
 * @param text the id, or the name of the provider's class where the id is unusable
 * @param flaw what is wrong with the id, empty where nothing is
 */
record ProviderId(String text, Optional<String> flaw) {
    /** How the ids of our own providers begin. */
    static final String RESERVED = "snapworthy.";

    private static final String OUR_PACKAGES = "io.github.snapworthy.";
    private static final int LONGEST = 63;
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    /** The id of the provider, whatever it does when it is asked for it. */
    static ProviderId of(DriverFactProvider provider) {
        requireNonNull(provider, "provider");
        String type = provider.getClass().getName();
        try {
            return checked(provider.id(), type);
        } catch (Throwable e) {
            return new ProviderId(type, Optional.of("id() failed: " + Failure.words(e)));
        }
    }

    /** The id of a provider of that class. Providers are not held to our annotations: it may be null. */
    static ProviderId checked(String id, String type) {
        if (id == null) {
            return new ProviderId(type, Optional.of("id() returned null"));
        }
        if (id.length() > LONGEST || !WELL_FORMED.matcher(id).matches()) {
            return new ProviderId(type, Optional.of(malformed(id)));
        }
        if (id.startsWith(RESERVED) && !type.startsWith(OUR_PACKAGES)) {
            return new ProviderId(
                    type, Optional.of("id '" + id + "': the prefix '" + RESERVED + "' is reserved, choose another"));
        }
        return new ProviderId(id, Optional.empty());
    }

    private static String malformed(String id) {
        return "id: expected lower-case letters, digits, dots and dashes, at most " + LONGEST + ", was '"
                + Failure.shortened(id) + "'";
    }

    boolean isOurs() {
        return flaw.isEmpty() && text.startsWith(RESERVED);
    }
}
