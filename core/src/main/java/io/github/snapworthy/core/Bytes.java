package io.github.snapworthy.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes, written as Kubernetes writes them. */
public final class Bytes {
    private static final long KIBI = 1024;
    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 40;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Pattern SYNTAX =
            Pattern.compile("\\+?(\\d+\\.?\\d*|\\.\\d+)(?:([eE])([+-]?\\d{1,3})|([numkKMGTPE]|[KMGTPE]i)?)");

    private Bytes() {}

    /** That many mebibytes, {@code Mi}. Throws {@link ArithmeticException} where it is more than a long can hold. */
    public static long mib(long count) {
        return Math.multiplyExact(count, KIBI * KIBI);
    }

    /** That many gibibytes, {@code Gi}. Throws {@link ArithmeticException} where it is more than a long can hold. */
    public static long gib(long count) {
        return Math.multiplyExact(count, KIBI * KIBI * KIBI);
    }

    /**
     * A quantity of Kubernetes, {@code 10Gi} or {@code 1e3} for example, rounded up to whole bytes; empty where the text is
     * none, is negative or is larger than a long.
     */
    public static OptionalLong parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal number = new BigDecimal(digits(matcher.group(1)));
        if (matcher.group(2) != null) {
            return whole(number, Integer.parseInt(matcher.group(3)));
        }
        String suffix = matcher.group(4);
        return suffix == null ? whole(number) : whole(number.multiply(factor(suffix)));
    }

    private static String digits(String number) {
        return number.endsWith(".") ? number + "0" : number;
    }

    private static OptionalLong whole(BigDecimal number, int exponent) {
        return Math.abs(exponent) > LARGEST_EXPONENT ? OptionalLong.empty() : whole(number.scaleByPowerOfTen(exponent));
    }

    private static OptionalLong whole(BigDecimal number) {
        BigDecimal rounded = number.setScale(0, RoundingMode.CEILING);
        return rounded.compareTo(MOST) > 0 ? OptionalLong.empty() : OptionalLong.of(rounded.longValueExact());
    }

    private static BigDecimal factor(String suffix) {
        if (suffix.endsWith("i")) {
            return BigDecimal.valueOf(1L << (10 * ("KMGTPE".indexOf(suffix.charAt(0)) + 1)));
        }
        return switch (suffix.charAt(0)) {
            case 'n' -> BigDecimal.ONE.movePointLeft(9);
            case 'u' -> BigDecimal.ONE.movePointLeft(6);
            case 'm' -> BigDecimal.ONE.movePointLeft(3);
            case 'k', 'K' -> BigDecimal.ONE.movePointRight(3);
            default -> BigDecimal.ONE.movePointRight(3 * ("MGTPE".indexOf(suffix.charAt(0)) + 2));
        };
    }
}
