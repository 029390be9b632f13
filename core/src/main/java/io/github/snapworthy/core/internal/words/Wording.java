package io.github.snapworthy.core.internal.words;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Finding;
import java.util.Arrays;
import java.util.Map;
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
                : capitalised(fill(known.sentence(), finding));
    }

    static @Nullable KnownCode known(Code code) {
        return BY_CODE.get(code);
    }

    static String fill(String template, Finding finding) {
        String text = template.replace("{subject}", finding.subject().toString());
        for (Map.Entry<String, String> argument : finding.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text.replace("{where}", "").replace("{suggestion}", "");
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
