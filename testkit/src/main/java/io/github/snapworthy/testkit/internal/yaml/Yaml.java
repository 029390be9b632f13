package io.github.snapworthy.testkit.internal.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes maps, lists and scalars as block YAML. Texts stand without quotes only where no reader takes them for more. */
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Pattern KEYWORD =
            Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

    /**
     * A word that stands without quotes whatever readers may take it for.
     *
     * @param word the word
     */
    record Word(String word) {
        @Override
        public String toString() {
            return word;
        }
    }

    private final StringBuilder text = new StringBuilder();

    private Yaml() {}

    /** The map as a block. */
    static String of(Map<String, ?> map) {
        Yaml yaml = new Yaml();
        yaml.map(map, 0, true);
        return yaml.text.toString();
    }

    private void map(Map<String, ?> map, int indent, boolean isFirstIndented) {
        boolean indented = isFirstIndented;
        for (Map.Entry<String, ?> entry : map.entrySet()) {
            text.append(indented ? " ".repeat(indent) : "")
                    .append(scalar(entry.getKey()))
                    .append(':');
            value(entry.getValue(), indent);
            indented = true;
        }
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            text.append('\n');
            map(asMap(map), indent + 2, true);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            text.append('\n');
            list.forEach(element -> element(element, indent));
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void element(Object element, int indent) {
        text.append(" ".repeat(indent)).append("- ");
        if (element instanceof Map<?, ?> map && !map.isEmpty()) {
            map(asMap(map), indent + 2, false);
        } else {
            text.append(scalar(element)).append('\n');
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> asMap(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private static String scalar(Object value) {
        if (value instanceof Map) {
            return "{}";
        } else if (value instanceof List) {
            return "[]";
        } else if (value instanceof String string) {
            return text(string);
        } else {
            return value.toString();
        }
    }

    private static String text(String value) {
        boolean plain =
                PLAIN.matcher(value).matches() && !KEYWORD.matcher(value).matches();
        return plain ? value : quoted(value);
    }

    /** In double quotes, with whatever YAML does not print escaped. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
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
