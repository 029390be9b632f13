package io.github.snapworthy.core.internal.host;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a JSON object whose values are texts or objects of texts, as Harvester's settings are; other values are passed
 * over, and of a key that comes again the last counts. Small, strict and without a library, because the core has none.
 */
final class Json {
    private static final int DEEPEST = 16;
    private static final CharMatcher SPACE = CharMatcher.anyOf(" \t\r\n");
    private static final CharMatcher HEXADECIMAL =
            CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'f')).or(CharMatcher.inRange('A', 'F'));
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    /** The text is not what was expected. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The members of the object: a text, or a map of texts and maps. */
    static ImmutableMap<String, Object> object(String text) throws Malformed {
        Json json = new Json(text);
        json.space();
        Object value = json.value(0);
        json.space();
        if (json.at < text.length()) {
            throw json.expected("the end");
        }
        if (!(value instanceof ImmutableMap<?, ?>)) {
            throw new Malformed("expected an object at character 1");
        }
        return members(value);
    }

    /**
     * Where the value of a member stands in a text.
     *
     * @param from its first character
     * @param to the one behind its last
     */
    record Span(int from, int to) {
        String in(String text) {
            return text.substring(from, to);
        }
    }

    /** Where the values of the members of the object stand, in their order; of a key that comes again the last. */
    static ImmutableMap<String, Span> spans(String text) throws Malformed {
        object(text);
        Json json = new Json(text);
        Map<String, Span> spans = new LinkedHashMap<>();
        json.space();
        json.take('{');
        json.space();
        while (json.peek() != '}') {
            json.at += json.peek() == ',' ? 1 : 0;
            json.space();
            String key = json.string();
            json.space();
            json.take(':');
            json.space();
            int from = json.at;
            json.value(1);
            spans.remove(key);
            spans.put(key, new Span(from, json.at));
            json.space();
        }
        return ImmutableMap.copyOf(spans);
    }

    /** Whether the text is {@code null}, which Harvester reads as an object without members. */
    static boolean isNull(String text) {
        return SPACE.trimFrom(text).equals("null");
    }

    /**
     * The texts of an object under these keys, as Harvester reads them: whatever the case of the key, of several the last.
     *
     * @param from where the object stands in the text that problems are told of
     */
    static ImmutableMap<String, String> texts(String object, int from, String... keys) throws Malformed {
        Map<String, Object> members = object(object);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Span> member : spans(object).entrySet()) {
            for (String key : keys) {
                String literal = member.getValue().in(object);
                if (key.equalsIgnoreCase(member.getKey()) && !isNull(literal)) {
                    if (!literal.startsWith("\"")) {
                        throw new Malformed("expected a text at character "
                                + (from + member.getValue().from() + 1));
                    }
                    texts.put(key, String.valueOf(members.get(member.getKey())));
                }
            }
        }
        return ImmutableMap.copyOf(texts);
    }

    @SuppressWarnings("unchecked")
    static ImmutableMap<String, Object> members(Object value) {
        return value instanceof ImmutableMap<?, ?> map ? (ImmutableMap<String, Object>) map : ImmutableMap.of();
    }

    private Object value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw expected("at most " + DEEPEST + " levels");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> literal();
        };
    }

    private ImmutableMap<String, Object> object(int depth) throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        space();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
                space();
            }
            String key = string();
            space();
            take(':');
            space();
            Object value = value(depth + 1);
            members.remove(key);
            members.put(key, value);
            space();
        }
        at++;
        return ImmutableMap.copyOf(members);
    }

    private Object array(int depth) throws Malformed {
        at++;
        space();
        boolean first = true;
        while (peek() != ']') {
            if (!first) {
                take(',');
                space();
            }
            first = false;
            value(depth + 1);
            space();
        }
        at++;
        return "";
    }

    private String string() throws Malformed {
        take('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw expected("no control character in a text");
            }
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw expected("an escape");
        };
    }

    private char unicode() throws Malformed {
        if (at + 4 > text.length() || !HEXADECIMAL.matchesAllOf(text.substring(at, at + 4))) {
            throw expected("four hexadecimal digits");
        }
        char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
        at += 4;
        return c;
    }

    /** A number, true, false or null: passed over, as an array is. */
    private Object literal() throws Malformed {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String literal = text.substring(from, at);
        boolean known =
                literal.equals("true") || literal.equals("false") || literal.equals("null") || isNumber(literal);
        if (!known) {
            at = from;
            throw expected("a value");
        }
        return "";
    }

    private static boolean isNumber(String literal) {
        return NUMBER.matcher(literal).matches();
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw expected("more");
        }
        return text.charAt(at);
    }

    private void take(char expected) throws Malformed {
        if (peek() != expected) {
            throw expected("'" + expected + "'");
        }
        at++;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed expected(String what) {
        return new Malformed("expected " + what + " at character " + (at + 1));
    }
}
