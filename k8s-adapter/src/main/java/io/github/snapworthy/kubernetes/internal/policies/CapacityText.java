package io.github.snapworthy.kubernetes.internal.policies;

import com.google.common.base.Splitter;
import io.github.snapworthy.core.VolumeRule.Capacity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code capacity}: two quantities with a comma between them. A bound that is zero or left out is none, and
 * each has its own unit: the lower one of {@code 10,100Gi} is ten bytes.
 */
final class CapacityText {
    static final String EXPECTED =
            "expected a lower bound and an upper one not below it, as in \"10Gi,100Gi\", \"10Gi,\" or \",100Gi\"";

    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 40;
    private static final Splitter COMMA = Splitter.on(',');
    private static final Pattern QUANTITY =
            Pattern.compile("([-+]?)(\\d*(?:\\.\\d*)?)(?:[eE]([-+]?\\d{1,9})|([numkMGTPE]|[KMGTPE]i)?)");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private CapacityText() {}

    /** The range; empty where the text is none. The empty text is a range without bounds. */
    static Optional<Capacity> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(Capacity.ANY);
        }
        List<String> bounds = COMMA.splitToList(text);
        BigDecimal lower = bounds.size() == 2 ? bound(bounds.get(0)) : null;
        BigDecimal upper = bounds.size() == 2 ? bound(bounds.get(1)) : null;
        return lower == null || upper == null ? Optional.empty() : range(lower, upper);
    }

    /** A range that is upside down is none. One that is all below zero is one, and holds no volume. */
    private static Optional<Capacity> range(BigDecimal lower, BigDecimal upper) {
        long least = whole(lower.max(BigDecimal.ZERO), RoundingMode.CEILING);
        if (upper.signum() == 0) {
            return Optional.of(Capacity.atLeast(least));
        }
        return upper.compareTo(lower) < 0
                ? Optional.empty()
                : Optional.of(new Capacity(least, OptionalLong.of(whole(upper, RoundingMode.FLOOR))));
    }

    /** Quantities beyond a long are cut off there, as Kubernetes cuts them off. */
    private static long whole(BigDecimal number, RoundingMode rounding) {
        return number.setScale(0, rounding).min(LARGEST).max(LARGEST.negate()).longValueExact();
    }

    private static @Nullable BigDecimal bound(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Matcher matcher = QUANTITY.matcher(bare);
        if (bare.length() > LONGEST || !matcher.matches()) {
            return null;
        }
        BigDecimal number = number(matcher.group(2));
        BigDecimal signed = matcher.group(1).equals("-") ? number.negate() : number;
        return matcher.group(3) == null ? signed.multiply(factor(matcher.group(4))) : scaled(signed, matcher.group(3));
    }

    /** A quantity without digits is zero, in Kubernetes too. */
    private static BigDecimal number(String digits) {
        return new BigDecimal("0" + digits + (digits.endsWith(".") ? "0" : ""));
    }

    private static BigDecimal scaled(BigDecimal number, String exponent) {
        int places = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Integer.parseInt(exponent)));
        return number.scaleByPowerOfTen(places);
    }

    private static BigDecimal factor(@Nullable String suffix) {
        if (suffix == null) {
            return BigDecimal.ONE;
        }
        if (suffix.endsWith("i")) {
            return BigDecimal.valueOf(1L << (10 * ("KMGTPE".indexOf(suffix.charAt(0)) + 1)));
        }
        return BigDecimal.ONE.scaleByPowerOfTen(3 * ("num kMGTPE".indexOf(suffix.charAt(0)) - 3));
    }
}
