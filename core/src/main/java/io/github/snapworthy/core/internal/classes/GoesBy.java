package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import java.util.Optional;

/**
 * The driver by whose name a dialect looks for classes.
 *
 * @param driver the driver; empty where nothing names one
 * @param why why there is none, in words; the empty text where there is one
 * @param unseen the kind that may name one and was not read
 */
public record GoesBy(Optional<DriverName> driver, String why, Optional<Kind> unseen) {
    /** By that driver. */
    public static GoesBy of(DriverName driver) {
        return new GoesBy(Optional.of(driver), "", Optional.empty());
    }

    /** By none, and why. */
    public static GoesBy none(String why) {
        return new GoesBy(Optional.empty(), why, Optional.empty());
    }

    /** Nobody knows: the kind was not read. */
    public static GoesBy unseen(Kind kind) {
        return new GoesBy(Optional.empty(), kind + " was not read", Optional.of(kind));
    }
}
