package io.github.snapworthy.verifytool;

import io.github.snapworthy.core.Bytes;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of options as sizes and times. */
final class Quantities {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    private Quantities() {}

    /** A size as Kubernetes writes it. */
    static long bytes(String option, String text) {
        OptionalLong bytes = Bytes.parse(text);
        if (bytes.isEmpty()) {
            throw new UsageException(option + " " + text + ": expected a size, 64Mi for example");
        }
        return bytes.getAsLong();
    }

    /** A size in whole MiB. */
    static int mebibytes(String option, String text) {
        long bytes = bytes(option, text);
        if (bytes % Bytes.mib(1) != 0 || bytes / Bytes.mib(1) > Integer.MAX_VALUE) {
            throw new UsageException(option + " " + text + ": expected whole mebibytes, 8Mi for example");
        }
        return (int) (bytes / Bytes.mib(1));
    }

    /** A time of one unit. */
    static Duration time(String option, String text) {
        Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            throw new UsageException(option + " " + text + ": expected a time, 90s or 5m for example");
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
