package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as they are typed: a whole number and a unit. */
final class Durations {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,9})([smhd])");
    private static final ImmutableMap<String, ChronoUnit> UNITS = ImmutableMap.of(
            "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    private Durations() {}

    /** The time that the text of an option says, which is more than nothing. */
    static Duration parse(String option, String text) {
        Matcher shape = SHAPE.matcher(text);
        ChronoUnit unit = shape.matches() ? UNITS.get(shape.group(2)) : null;
        long number = unit == null ? 0 : Long.parseLong(shape.group(1));
        if (unit == null || number == 0) {
            throw new UsageException(option + " " + text + ": expected a time such as 30s, 5m, 12h or 90d");
        }
        return Duration.of(number, unit);
    }
}
