package io.github.snapworthy.facts.internal.overrides;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.facts.internal.DidYouMean;
import io.github.snapworthy.facts.internal.Texts;
import io.github.snapworthy.facts.internal.yaml.YamlMap;

/** Reads {@code releases}: the release of each product that runs, under {@code driver} that of the driver itself. */
final class ReleaseReader {
    static final String DRIVER = "driver";

    private ReleaseReader() {}

    /** The facts, in the order of the file. */
    static ImmutableList<Fact> facts(YamlMap releases) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        for (String product : releases.keys()) {
            if (product.isBlank()) {
                releases.noteKey(product, "expected '" + DRIVER + "' or the name of a product");
            }
            releases.find(product, ReleaseReader::release)
                    .ifPresent(release -> facts.add(
                            new Fact.Release(Ascii.equalsIgnoreCase(product, DRIVER) ? "" : product.trim(), release)));
        }
        return facts.build();
    }

    /** A release that could not be compared would count for nothing, so it is refused. */
    private static String release(String text) {
        String numbers = text.startsWith("v") ? text.substring(1) : text;
        int end = 0;
        while (end < numbers.length() && numbers.charAt(end) != '-' && numbers.charAt(end) != '+') {
            end++;
        }
        if (!Texts.isRelease(numbers.substring(0, end))) {
            throw new IllegalArgumentException(
                    "expected a release such as 1.6.0 or v1.6.0-rc1, was " + DidYouMean.quoted(text));
        }
        return text;
    }
}
