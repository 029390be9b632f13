package io.github.snapworthy.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the English phrases that stand in arguments of findings, in evidence and in assumptions. A phrase is recognised
 * by the English text with its places; what stands in a place is translated in turn where phrases of that name are known.
 * What is not recognised stays as it is: names, codes, and what the cluster or a source said.
 */
final class Fragments {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)([0-9]*)}");

    /** Places whose content may have blanks in it, and is nevertheless no phrase. */
    private static final ImmutableSet<String> FREE =
            ImmutableSet.of("text", "names", "classes", "release", "value", "words", "file", "repository");

    /**
     * A phrase in both languages.
     *
     * @param begin what it begins with in English, before the first place
     * @param end what it ends with in English, behind the last place
     */
    private record Phrase(String begin, String end, Pattern english, String other) {
        /** Whether it is worth to look closer. */
        boolean mayBe(String text) {
            return text.startsWith(begin) && text.endsWith(end);
        }
    }

    private final ImmutableListMultimap<String, Phrase> phrases;

    /** From the English phrases to those of another language, which have the same keys. */
    Fragments(Bundle english, Bundle other) {
        ImmutableSet<String> known =
                english.texts().keySet().stream().map(Fragments::scope).collect(ImmutableSet.toImmutableSet());
        ImmutableListMultimap.Builder<String, Phrase> all = ImmutableListMultimap.builder();
        english.texts().forEach((key, text) -> all.put(scope(key), phrase(text, other.get(key), known)));
        this.phrases = all.build();
    }

    private static String scope(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Phrase phrase(String english, String other, ImmutableSet<String> scopes) {
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        int at = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(english.substring(at, place.start())));
            pattern.append("(?<").append(place.group(1)).append(place.group(2)).append('>');
            pattern.append(content(place.group(1), scopes)).append(')');
            at = place.end();
        }
        String end = english.substring(at);
        pattern.append(Pattern.quote(end));
        int first = english.indexOf('{');
        String begin = first < 0 ? english : english.substring(0, first);
        return new Phrase(begin, end, Pattern.compile(pattern.toString(), Pattern.DOTALL), other);
    }

    /** Narrow, so that what a cluster said is not taken for a phrase of ours. */
    private static String content(String name, ImmutableSet<String> scopes) {
        return switch (name) {
            case "number" -> "[0-9.]+";
            case "flag" -> "--\\S+";
            default -> scopes.contains(name) || FREE.contains(name) ? ".+?" : "\\S+";
        };
    }

    /** The text in the other language, where it is a phrase of that scope. */
    String of(String scope, String text) {
        String bare = text.strip();
        for (Phrase phrase : phrases.get(scope)) {
            if (!phrase.mayBe(bare)) {
                continue;
            }
            Matcher matcher = phrase.english().matcher(bare);
            if (matcher.matches()) {
                return Sentence.fill(phrase.other(), place -> of(withoutNumber(place), matcher.group(place)));
            }
        }
        return text;
    }

    private static String withoutNumber(String place) {
        int end = place.length();
        while (end > 0 && Character.isDigit(place.charAt(end - 1))) {
            end--;
        }
        return place.substring(0, end);
    }
}
