package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Quantities of Kubernetes, as they stand in quotas. */
public final class Quantities {
    private static final int LONGEST = 64;

    private static final ImmutableMap<String, BigDecimal> SUFFIXES = ImmutableMap.<String, BigDecimal>builder()
            .put("", BigDecimal.ONE)
            .put("n", BigDecimal.ONE.movePointLeft(9))
            .put("u", BigDecimal.ONE.movePointLeft(6))
            .put("m", BigDecimal.ONE.movePointLeft(3))
            .put("k", BigDecimal.ONE.movePointRight(3))
            .put("M", BigDecimal.ONE.movePointRight(6))
            .put("G", BigDecimal.ONE.movePointRight(9))
            .put("T", BigDecimal.ONE.movePointRight(12))
            .put("P", BigDecimal.ONE.movePointRight(15))
            .put("E", BigDecimal.ONE.movePointRight(18))
            .put("Ki", BigDecimal.valueOf(1L << 10))
            .put("Mi", BigDecimal.valueOf(1L << 20))
            .put("Gi", BigDecimal.valueOf(1L << 30))
            .put("Ti", BigDecimal.valueOf(1L << 40))
            .put("Pi", BigDecimal.valueOf(1L << 50))
            .put("Ei", BigDecimal.valueOf(1L << 60))
            .buildOrThrow();

    private Quantities() {}

    /** The number, or null where the text is no quantity. */
    public static @Nullable BigDecimal parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        BigDecimal factor = SUFFIXES.get(text.substring(end));
        return factor == null ? null : product(text.substring(0, end), factor);
    }

    /** A number may carry a decimal exponent, as in {@code 12e3}; one too large to write out is no quantity. */
    private static @Nullable BigDecimal product(String text, BigDecimal factor) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > LONGEST ? null : number.multiply(factor);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
