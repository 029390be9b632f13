package io.github.snapworthy.testkit.internal.contract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.primitives.Longs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The operand of a condition on a release.
 *
 * @param product the product in small letters, empty for the driver itself
 * @param number the release
 */
record Release(String product, String number) {
    static Release parse(String operand) {
        int space = operand.trim().lastIndexOf(' ');
        String product = space < 0 ? "" : operand.trim().substring(0, space).trim();
        return new Release(product.toLowerCase(Locale.ROOT), operand.trim().substring(space + 1));
    }

    /** Whether the number is one. */
    boolean isReadable() {
        return parts(number).stream().allMatch(part -> Longs.tryParse(part) != null);
    }

    /** Whether the one that runs is this one or a later one; empty where it is no number. */
    Optional<Boolean> isReachedBy(String runs) {
        if (!new Release(product, runs).isReadable()) {
            return Optional.empty();
        }
        List<String> one = parts(runs);
        List<String> other = parts(number);
        for (int at = 0; at < Math.max(one.size(), other.size()); at++) {
            int order = Long.compare(part(one, at), part(other, at));
            if (order != 0) {
                return Optional.of(order > 0);
            }
        }
        return Optional.of(!runs.contains("-") || number.contains("-"));
    }

    private static long part(List<String> parts, int at) {
        Long part = at < parts.size() ? Longs.tryParse(parts.get(at)) : null;
        return part == null ? 0 : part;
    }

    private static List<String> parts(String release) {
        String bare = release.startsWith("v") ? release.substring(1) : release;
        int end = CharMatcher.anyOf("-+").indexIn(bare);
        return Splitter.on('.').splitToList(end < 0 ? bare : bare.substring(0, end));
    }
}
