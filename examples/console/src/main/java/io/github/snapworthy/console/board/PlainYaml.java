package io.github.snapworthy.console.board;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes maps, lists of texts, texts and truth values as YAML of one document. */
final class PlainYaml {
    /** What reads as a text, and as nothing else, without quotes. */
    private static final Pattern BARE = Pattern.compile("[a-zA-Z][a-zA-Z0-9./-]*");

    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private final StringBuilder out = new StringBuilder(256);

    private PlainYaml() {}

    static String of(Map<String, ?> document) {
        PlainYaml yaml = new PlainYaml();
        yaml.map(document, 0);
        return yaml.out.toString();
    }

    private void map(Map<?, ?> map, int depth) {
        map.forEach((key, value) -> {
            out.append("  ".repeat(depth)).append(key).append(':');
            if (value instanceof Map<?, ?> fields) {
                out.append('\n');
                map(fields, depth + 1);
            } else if (value instanceof String[] texts) {
                out.append(" [")
                        .append(String.join(
                                ", ",
                                Arrays.stream(texts).map(PlainYaml::scalar).toList()));
                out.append("]\n");
            } else if (value instanceof Boolean) {
                out.append(' ').append(value).append('\n');
            } else {
                out.append(' ').append(scalar(String.valueOf(value))).append('\n');
            }
        });
    }

    static String scalar(String text) {
        return BARE.matcher(text).matches() && !WORD.matcher(text).matches() ? text : quoted(text);
    }

    /** As JSON in ASCII, which YAML reads the same. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
