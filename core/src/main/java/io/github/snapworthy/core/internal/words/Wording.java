package io.github.snapworthy.core.internal.words;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Finding;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Renders the sentence of a finding. */
public final class Wording {
    private static final ImmutableMap<Code, KnownCode> BY_CODE =
            Maps.uniqueIndex(Arrays.asList(KnownCode.values()), KnownCode::code);

    private Wording() {}

    /** The sentence; for a code that is not ours, the code and its arguments. */
    public static String message(Finding finding) {
        KnownCode known = known(finding.code());
        return known == null
                ? finding.code() + " " + finding.arguments()
                : Template.sentence(fill(known.sentence(), finding));
    }

    static @Nullable KnownCode known(Code code) {
        return BY_CODE.get(code);
    }

    /** Places without a value are left out. */
    static String fill(String template, Finding finding) {
        return Template.fill(template, place -> value(place, finding));
    }

    private static String value(String place, Finding finding) {
        return place.equals("subject")
                ? finding.subject().toString()
                : finding.arguments().getOrDefault(place, "");
    }
}
