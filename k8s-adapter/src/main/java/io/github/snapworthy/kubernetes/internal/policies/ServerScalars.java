package io.github.snapworthy.kubernetes.internal.policies;

import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Scalar;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Style;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scalars of conditions as the server compares them. It reads conditions as whatever they look like, writes that down and
 * reads it again as texts: what stands without quotes and looks like a number comes out as that number, {@code 1.10} as
 * {@code 1.1} and {@code 0x10} as {@code 16}.
 */
final class ServerScalars {
    private static final int LONGEST = 64;
    private static final Pattern DECIMAL = Pattern.compile("([-+]?)(0|[1-9]\\d*)");
    private static final Pattern OTHER_BASE =
            Pattern.compile("([-+]?)0(?:([xX])([0-9a-fA-F]+)|([bB])([01]+)|[oO]?([0-7]+))");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:\\.\\d+|\\d+(?:\\.\\d*)?)(?:[eE][-+]?\\d+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(63).negate();

    private ServerScalars() {}

    /** Whether it is read as a text. */
    static boolean isText(Scalar scalar) {
        return text(scalar).equals(scalar.text()) && !looksLikeValue(scalar);
    }

    private static boolean looksLikeValue(Scalar scalar) {
        String text = scalar.text();
        return scalar.style() == Style.PLAIN
                && (text.isEmpty()
                        || text.equals("~")
                        || text.equalsIgnoreCase("null")
                        || isTruth(text)
                        || DECIMAL.matcher(text).matches()
                        || FLOAT.matcher(text).matches());
    }

    /** The text that the server compares. */
    static String text(Scalar scalar) {
        String text = scalar.text();
        if (scalar.style() == Style.QUOTED || text.length() > LONGEST || text.isEmpty()) {
            return text;
        }
        if (isTruth(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return "0123456789+-.".indexOf(text.charAt(0)) < 0 ? text : numberOrDate(text);
    }

    private static boolean isTruth(String text) {
        return switch (text) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }

    private static String numberOrDate(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return date(text, date);
        }
        String plain = text.replace("_", "");
        BigInteger whole = whole(plain);
        if (whole != null && whole.compareTo(LEAST) >= 0 && whole.compareTo(MOST) <= 0) {
            return whole.toString();
        }
        return FLOAT.matcher(plain).matches() ? shortest(Double.parseDouble(plain), text) : text;
    }

    private static String date(String text, Matcher date) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            return day + "T00:00:00Z";
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static @Nullable BigInteger whole(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return new BigInteger(sign(decimal) + decimal.group(2));
        }
        Matcher other = OTHER_BASE.matcher(text);
        if (!other.matches()) {
            return null;
        }
        if (other.group(2) != null) {
            return new BigInteger(sign(other) + other.group(3), 16);
        }
        return other.group(4) != null
                ? new BigInteger(sign(other) + other.group(5), 2)
                : new BigInteger(sign(other) + other.group(6), 8);
    }

    private static String sign(Matcher number) {
        return number.group(1).equals("-") ? "-" : "";
    }

    /** The shortest digits; with an exponent below 1e-4 and from 1e6 on, well before Java would write one. */
    private static String shortest(double number, String text) {
        if (Double.isInfinite(number)) {
            return text;
        }
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = digits.signum() == 0 ? 0 : digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return digits.toPlainString();
        }
        String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
