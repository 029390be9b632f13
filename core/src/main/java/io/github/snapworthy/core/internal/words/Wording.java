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

    /** The sentence; for a code that is not ours the reason that it gives, else the code and its arguments. */
    public static String message(Finding finding) {
        KnownCode known = known(finding.code());
        return known == null ? foreign(finding) : capitalised(fill(known.sentence(), finding));
    }

    private static String foreign(Finding finding) {
        String reason = finding.arguments().getOrDefault("reason", "").strip();
        return reason.isEmpty()
                ? finding.code() + " " + finding.arguments()
                : capitalised(reason.replaceAll("\\.$", ""));
    }

    static @Nullable KnownCode known(Code code) {
        return BY_CODE.get(code);
    }

    /** In one pass, so that a name with braces in it is never taken for a place. Places without a value are left out. */
    static String fill(String template, Finding finding) {
        StringBuilder text = new StringBuilder(template.length() + 64);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            text.append(template, at, open);
            text.append(value(template.substring(open + 1, close), finding));
            at = close + 1;
        }
        return text.append(template, at, template.length()).toString();
    }

    private static String value(String place, Finding finding) {
        return place.equals("subject")
                ? finding.subject().toString()
                : finding.arguments().getOrDefault(place, "");
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
