package io.github.snapworthy.webhook;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;

/**
 * Texts as an API server passes them on: warnings travel in a header of HTTP, a warning of more than 256 characters may be
 * cut, and beyond 4096 characters in all the rest is dropped. What does not fit is counted, never lost in silence.
 */
final class AsciiText {
    /** The characters of one warning. */
    static final int LONGEST_WARNING = 256;
    /** The characters of all warnings of one answer. */
    static final int ALL_WARNINGS = 4_096;
    /** The characters of a refusal. */
    static final int LONGEST_MESSAGE = 2_048;

    /** Room for the words about what did not fit. */
    private static final int REMAINDER = 64;

    private static final String CUT = "...";

    private AsciiText() {}

    /** The message of a refusal. */
    static String message(String text) {
        return cut(ascii(text), LONGEST_MESSAGE);
    }

    /** The warnings, each said once, as many as there is room for. */
    static ImmutableList<String> warnings(Collection<String> texts) {
        ImmutableList<String> all = texts.stream()
                .map(text -> cut(ascii(text), LONGEST_WARNING))
                .collect(ImmutableSet.toImmutableSet())
                .asList();
        int room = ALL_WARNINGS - REMAINDER;
        int fitting = 0;
        while (fitting < all.size() && all.get(fitting).length() <= room) {
            room -= all.get(fitting).length();
            fitting++;
        }
        return fitting == all.size() ? all : with(all.subList(0, fitting), all.size() - fitting);
    }

    private static ImmutableList<String> with(ImmutableList<String> warnings, int more) {
        return ImmutableList.<String>builder()
                .addAll(warnings)
                .add("and " + more + " more warnings that do not fit here")
                .build();
    }

    private static String cut(String text, int longest) {
        return Ascii.truncate(text, longest, CUT);
    }

    /** Printable ASCII, everything else as an escape. */
    static String ascii(String text) {
        if (text.chars().allMatch(AsciiText::isPrintable)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (isPrintable(c)) {
                plain.append((char) c);
            } else if (Character.isWhitespace(c)) {
                plain.append(' ');
            } else {
                plain.append(String.format("\\u%04x", c));
            }
        });
        return plain.toString();
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7f;
    }
}
