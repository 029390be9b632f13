package io.github.snapworthy.fleet;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes and times, as they are typed. */
final class Sizes {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,11})(Ki|Mi|Gi|Ti)?");

    private static final Duration LONGEST = Duration.ofDays(366);

    private Sizes() {}

    /** A number of bytes, as {@code 500Mi}. */
    static long bytes(String option, String text) {
        Matcher parts = SIZE.matcher(text);
        if (!parts.matches()) {
            throw new UsageException(option + " " + text + ": expected a number of bytes, as 500Mi or 4Gi");
        }
        String unit = parts.group(2);
        int shift = unit == null ? 0 : 10 * ("KMGT".indexOf(unit.charAt(0)) + 1);
        long number = Long.parseLong(parts.group(1));
        if (number > Long.MAX_VALUE >> shift) {
            throw new UsageException(option + " " + text + ": is more than any file has");
        }
        return number << shift;
    }

    /** A time, as {@code 90s}, {@code 30m} or {@code 2h}. */
    static Duration time(String option, String text) {
        try {
            Duration time = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            if (!time.isZero() && !time.isNegative() && time.compareTo(LONGEST) <= 0) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw unknown(option, text);
        }
        throw unknown(option, text);
    }

    private static UsageException unknown(String option, String text) {
        return new UsageException(option + " " + text + ": expected a time, as 90s, 30m or 2h, at most a year");
    }
}
