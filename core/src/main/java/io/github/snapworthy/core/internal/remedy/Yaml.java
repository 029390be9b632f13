package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.internal.words.Quoted;
import java.util.Locale;
import java.util.Map;

/** Writes maps of texts, truth values and maps as YAML in block style. Whatever stands in a text stays a text. */
final class Yaml {
    private static final ImmutableSet<String> WORDS =
            ImmutableSet.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Yaml() {}

    /** The document, without a mark before it. */
    static String of(Map<String, Object> document) {
        StringBuilder text = new StringBuilder();
        write(document, "", text);
        return text.toString();
    }

    private static void write(Map<?, ?> map, String indent, StringBuilder text) {
        map.forEach((key, value) -> {
            text.append(indent).append(scalar(String.valueOf(key))).append(':');
            if (value instanceof Map<?, ?> inner) {
                text.append(inner.isEmpty() ? " {}\n" : "\n");
                write(inner, indent + "  ", text);
            } else {
                String plain = value instanceof Boolean ? String.valueOf(value) : scalar(String.valueOf(value));
                text.append(' ').append(plain).append('\n');
            }
        });
    }

    private static String scalar(String text) {
        if (isPlain(text)) {
            return text;
        }
        return text.chars().allMatch(c -> c >= ' ' && c <= '~') && text.contains("\"")
                ? "'" + text.replace("'", "''") + "'"
                : Quoted.yaml(text);
    }

    /** Beginning with a letter and made of harmless characters, it is read as nothing but a text. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "./_-".indexOf(c) >= 0)
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
