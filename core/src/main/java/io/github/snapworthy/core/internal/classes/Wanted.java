package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;

/**
 * For what a class is chosen.
 *
 * @param driver the driver of the volume
 * @param question what the dialect of the profile is asked
 */
public record Wanted(DriverName driver, Question question) {
    /** The driver by which the dialect goes, else that of the volume. */
    DriverName goesBy() {
        return question.goesBy().driver().orElse(driver);
    }

    ClassPurpose purpose() {
        return question.purpose();
    }
}
