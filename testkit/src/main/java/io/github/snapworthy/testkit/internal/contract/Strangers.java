package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import java.util.Locale;

/** Drivers that nobody knows. */
final class Strangers {
    static final DriverName ONE = DriverName.of("a-driver-that-nobody-knows.invalid");

    private static final ImmutableList<DriverName> ALL = ImmutableList.of(
            ONE, DriverName.of("x"), DriverName.of("Nobody_Knows.Invalid"), DriverName.of("\u00fc.in valid"));

    private Strangers() {}

    /** Names that no driver has. */
    static ImmutableList<DriverName> all() {
        return ALL;
    }

    /** The known names in other letters, as far as these are unknown. */
    static ImmutableList<DriverName> inOtherCase(ImmutableSet<DriverName> known) {
        return known.stream()
                .map(driver -> driver.value().equals(driver.value().toUpperCase(Locale.ROOT))
                        ? driver.value().toLowerCase(Locale.ROOT)
                        : driver.value().toUpperCase(Locale.ROOT))
                .map(DriverName::of)
                .filter(other -> !known.contains(other))
                .collect(ImmutableList.toImmutableList());
    }
}
