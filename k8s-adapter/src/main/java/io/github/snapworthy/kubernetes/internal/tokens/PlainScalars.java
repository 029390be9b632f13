package io.github.snapworthy.kubernetes.internal.tokens;

import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;

/**
 * What YAML takes a scalar without quotes for. A number is only what every version of YAML takes for one: a writer of one
 * version leaves unquoted what another one would read as a number, {@code 1e3}, {@code 089} and {@code 1_0} for example.
 */
final class PlainScalars {
    private PlainScalars() {}

    static Token token(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Token.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Token.NUMBER;
            default -> isNumber(text) ? Token.NUMBER : Token.TEXT;
        };
    }

    private static boolean isNumber(String text) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = digits(text, start);
        if (digits == 0) {
            return false;
        }
        int end = start + digits;
        if (end == text.length()) {
            return digits == 1 || text.charAt(start) != '0';
        }
        return text.charAt(end) == '.' && end + 1 + digits(text, end + 1) == text.length();
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }
}
