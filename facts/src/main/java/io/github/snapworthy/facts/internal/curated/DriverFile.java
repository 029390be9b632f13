package io.github.snapworthy.facts.internal.curated;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import java.util.Optional;

/**
 * A file about one driver. Its keys: {@code driver}; {@code alsoMatches}, {@code *.} and the driver, where the driver is
 * deployed under prefixed names; {@code source}, what was read and of which day; those of {@link
 * io.github.snapworthy.facts.internal.statements.Statements}; {@code advice} and {@code notes} for people.
 *
 * @param driver the driver as the file names it, possibly a placeholder
 * @param alsoMatches the pattern of other names of the driver
 * @param facts what the file says
 */
record DriverFile(String driver, Optional<String> alsoMatches, Facts facts) {
    /** Whether the driver is this one, by its name or by a prefixed one. */
    boolean speaksOf(DriverName name) {
        return name.is(driver) || (alsoMatches.isPresent() && name.value().endsWith("." + driver));
    }

    /** What the file says, said of that name. */
    Facts about(DriverName name) {
        return new Facts(Optional.of(name), facts.stated(), facts.reason(), facts.when());
    }
}
