package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is taken out of a text can be put back. */
class FactoringProperties {
    private static final Pattern PLACE = Pattern.compile(Factoring.MARK + "(\\d+)" + Factoring.MARK);

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "ab", " ", "/", "0", "1", "-", "\u4e2d", "\u202e", "\ue000", "\ud800", "<")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void a_pattern_filled_with_its_values_is_the_text(
            @ForAll("texts") String text, @ForAll List<@From("texts") String> values) {
        Factoring factoring = new Factoring(values);
        String plain = PlainText.line(text);
        List<String> patterns = List.of(factoring.pattern(plain), factoring.pattern(plain));

        assertThat(patterns)
                .allSatisfy(pattern ->
                        assertThat(filled(pattern, factoring.values())).isEqualTo(plain));
    }

    private static String filled(String pattern, List<String> values) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)))));
    }

    @Test
    void two_names_in_one_sentence_leave_one_pattern() {
        assertThat(pattern("apps", "data", "PersistentVolumeClaim/apps/data is lost, and data too."))
                .isEqualTo(pattern("lab", "disk", "PersistentVolumeClaim/lab/disk is lost, and disk too."));
        assertThat(pattern("a", "is", "a claim is a claim")).contains(" claim ");
    }

    private static String pattern(String one, String other, String text) {
        return new Factoring(List.of(one, other)).pattern(text);
    }
}
