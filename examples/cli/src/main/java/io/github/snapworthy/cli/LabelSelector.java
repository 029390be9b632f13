package io.github.snapworthy.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label selector as Kubernetes has it: equality ({@code a=b}, {@code a==b}, {@code a!=b}), sets ({@code a in (b,c)},
 * {@code a notin (b,c)}) and existence ({@code a}, {@code !a}), all of which have to hold.
 *
 * @param requirements what has to hold
 */
record LabelSelector(ImmutableList<Predicate<Map<String, String>>> requirements) {
    /** Compiled for those who select. */
    private static final class Syntax {
        private static final String KEY =
                "(?<key>(?:[A-Za-z0-9][-A-Za-z0-9.]*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)";
        private static final String VALUE = "(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?";
        private static final Pattern EXISTS = Pattern.compile("(?<not>!?)\\s*" + KEY);
        private static final Pattern EQUALS = Pattern.compile(KEY + "\\s*(?<op>==?|!=)\\s*(?<value>" + VALUE + ")");
        private static final Pattern IN = Pattern.compile(KEY + "\\s+(?<op>in|notin)\\s*\\((?<values>[^()]*)\\)");
        private static final Splitter COMMA =
                Splitter.on(Pattern.compile(",(?![^(]*\\))")).trimResults();

        private Syntax() {}
    }

    /** The selector; the empty text selects everything. */
    static LabelSelector parse(String text) {
        if (text.isBlank()) {
            return new LabelSelector(ImmutableList.of());
        }
        return new LabelSelector(Syntax.COMMA
                .splitToStream(text)
                .map(one -> requirement(text, one))
                .collect(ImmutableList.toImmutableList()));
    }

    private static Predicate<Map<String, String>> requirement(String text, String one) {
        Matcher exists = Syntax.EXISTS.matcher(one);
        Matcher equals = Syntax.EQUALS.matcher(one);
        Matcher in = Syntax.IN.matcher(one);
        if (exists.matches()) {
            return exists(exists.group("key"), exists.group("not").isEmpty());
        } else if (equals.matches()) {
            return among(
                    equals.group("key"),
                    List.of(equals.group("value")),
                    !equals.group("op").equals("!="));
        } else if (in.matches()) {
            return among(
                    in.group("key"),
                    values(text, in.group("values")),
                    in.group("op").equals("in"));
        }
        throw malformed(text, one);
    }

    private static Predicate<Map<String, String>> exists(String key, boolean wanted) {
        return labels -> labels.containsKey(key) == wanted;
    }

    /** A label that is not there is among no values. */
    private static Predicate<Map<String, String>> among(String key, List<String> values, boolean wanted) {
        return labels -> (labels.containsKey(key) && values.contains(labels.get(key))) == wanted;
    }

    private static List<String> values(String text, String list) {
        List<String> values = Syntax.COMMA.splitToList(list);
        for (String value : values) {
            if (!value.matches(Syntax.VALUE)) {
                throw malformed(text, value);
            }
        }
        return values;
    }

    private static UsageException malformed(String text, String part) {
        return new UsageException("selector " + text + ": '" + part
                + "' makes no sense; expected a=b, a!=b, a in (b,c), a notin (b,c), a or !a, separated by commas");
    }

    /** Whether an object with these labels is selected. */
    boolean selects(Map<String, String> labels) {
        return requirements.stream().allMatch(requirement -> requirement.test(labels));
    }
}
