package io.github.snapworthy.core.internal.words;

import java.util.Locale;

/** Texts in double quotes, as JSON has them and YAML reads them too. */
public final class Quoted {
    private Quoted() {}

    /** The text in double quotes as YAML has it, which knows no pairs of surrogates. */
    public static String yaml(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2);
        int from = 0;
        String json = json(text);
        for (int at = json.indexOf("\\u"); at >= 0; at = json.indexOf("\\u", at + 2)) {
            // A backslash of the text itself is doubled, so that this is an escape only after an even number of them.
            if (isEscape(json, at) && isPair(json, at)) {
                int point = Character.toCodePoint(unit(json, at), unit(json, at + 6));
                quoted.append(json, from, at).append("\\U").append(String.format(Locale.ROOT, "%08x", point));
                from = at + 12;
            }
        }
        return quoted.append(json, from, json.length()).toString();
    }

    private static boolean isEscape(String json, int at) {
        int before = at;
        while (json.charAt(before - 1) == '\\') { // which ends at the quote in front
            before--;
        }
        return (at - before) % 2 == 0;
    }

    private static boolean isPair(String json, int at) {
        return json.startsWith("\\u", at + 6) && Character.isSurrogatePair(unit(json, at), unit(json, at + 6));
    }

    private static char unit(String json, int at) {
        return (char) Integer.parseInt(json.substring(at + 2, at + 6), 16);
    }

    /** The text as a JSON string; all that is not printable ASCII is written as an escape. */
    public static String json(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\u")
                        .append(Character.forDigit(c >> 12, 16))
                        .append(Character.forDigit(c >> 8 & 0xf, 16))
                        .append(Character.forDigit(c >> 4 & 0xf, 16))
                        .append(Character.forDigit(c & 0xf, 16));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
