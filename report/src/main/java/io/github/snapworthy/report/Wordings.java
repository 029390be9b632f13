package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Lint;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.report.Explanation.Topic;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What findings, remedies and whole decisions say, in a language. Codes, names of objects and what the cluster itself said are
 * the same in every language. The language of the machine plays no part. Immutable.
 */
public final class Wordings {
    private static final Wordings ENGLISH = new Wordings("en", null, null);
    private static final ImmutableMap<String, Wordings> ALL = ImmutableMap.of(
            "en",
            ENGLISH,
            "zh",
            new Wordings(
                    "zh", Bundle.of("codes_zh"), new Fragments(Bundle.of("fragments_en"), Bundle.of("fragments_zh"))));

    private final String language;
    private final Bundle phrases;
    private final ImmutableMap<Topic, String> titles;
    private final @Nullable Bundle codes;
    private final @Nullable Fragments fragments;
    private final @Nullable Bundle lints;

    private Wordings(String language, @Nullable Bundle codes, @Nullable Fragments fragments) {
        this.language = language;
        this.phrases = Bundle.of("phrases_" + language);
        this.codes = codes;
        this.fragments = fragments;
        this.titles = Stream.of(Topic.values())
                .collect(Maps.toImmutableEnumMap(
                        topic -> topic,
                        topic -> phrases.get("section." + topic.name().toLowerCase(Locale.ROOT))));
        this.lints = codes == null ? null : Bundle.of("lints_" + language);
    }

    /** Those of the language of the locale, whatever its country; English where there are none. */
    public static Wordings of(Locale locale) {
        Wordings found = ALL.get(requireNonNull(locale, "locale").getLanguage());
        return found == null ? ENGLISH : found;
    }

    /** The English ones. */
    public static Wordings english() {
        return ENGLISH;
    }

    /** The languages that there are, as ISO 639 has them: {@code en} and {@code zh}. */
    public static ImmutableSet<String> languages() {
        return ALL.keySet();
    }

    /** The language, as ISO 639 has it. */
    public String language() {
        return language;
    }

    /** What the finding means, as a sentence. Of a host's own code it is what the host says, in whatever language. */
    public String message(Finding finding) {
        String template = template(finding, "");
        return template == null ? finding.message() : fill(template, finding);
    }

    /** What usually brings such a finding about, as a sentence; empty for a host's own code. */
    public Optional<String> cause(Finding finding) {
        String template = template(finding, ".cause");
        return template == null ? finding.cause() : Optional.of(fill(template, finding));
    }

    /** What the remedy says, in sentences: one of those of the decision's findings, or one of its own. Any other stays as it is. */
    public String remedy(Remedy remedy, Decision decision) {
        return new RemedyWords(this, decision).of(remedy);
    }

    /** What the flaw is, as a sentence. */
    public String message(Lint lint) {
        String template = lints == null ? null : lints.find(lint.code().value());
        return template == null ? lint.message() : fill(template, lint);
    }

    /** What to do about the flaw, as a sentence; the empty text for a code that is not ours. */
    public String remedy(Lint lint) {
        String template = lints == null ? null : lints.find(lint.code() + ".remedy");
        return template == null ? lint.remedy() : fill(template, lint);
    }

    private String fill(String template, Lint lint) {
        return Sentence.fill(template, place -> switch (place) {
            case "object" -> lint.place().object().toString();
            case "field" -> fragment("field", lint.place().field());
            default -> fragment(place, lint.arguments().getOrDefault(place, ""));
        });
    }

    /** What was taken for granted, as a sentence. */
    public String assumption(Assumption assumption) {
        return phrase(
                "assumption.line",
                "kind",
                assumption.kind().toString(),
                "consequence",
                fragment("consequence", assumption.consequence()));
    }

    /** The decision in full, in the order in which a person would check it. */
    public Explanation explain(Decision decision) {
        return explain(decision, ImmutableList.of());
    }

    /** The same, with the candidates of claims for which no class was chosen. */
    Explanation explain(Decision decision, ImmutableList<ClassComparison> candidates) {
        return new Explainer(this, requireNonNull(decision, "decision"), candidates).explanation();
    }

    /** The sentence of the code for that part, with its places; null where there is none. */
    @Nullable
    String template(Finding finding, String part) {
        return codes == null ? null : codes.find(finding.code() + part);
    }

    /** The template with what the finding has for its places. */
    String fill(String template, Finding finding) {
        return Sentence.fill(
                template,
                place -> place.equals("subject")
                        ? finding.subject().toString()
                        : fragment(place, finding.arguments().getOrDefault(place, "")));
    }

    /** An English phrase of that scope in this language; anything else as it is. */
    String fragment(String scope, String text) {
        return fragments == null ? text : fragments.of(scope, text);
    }

    /** A phrase with what stands in its places, as names and values in turn. */
    String phrase(String key, String... entries) {
        return Sentence.fill(phrases.get(key), place -> value(place, entries));
    }

    /** The last of that name; there are a few at most. */
    private static String value(String name, String... entries) {
        for (int i = entries.length - 2; i >= 0; i -= 2) {
            if (entries[i].equals(name)) {
                return entries[i + 1];
            }
        }
        return "";
    }

    /** The title of a section. */
    String title(Topic topic) {
        return requireNonNull(titles.get(topic), "title");
    }

    /** The names as a list; the empty text where there are none. */
    String list(Stream<String> names) {
        return names.distinct()
                .reduce((one, two) -> phrase("list.two", "one", one, "two", two))
                .orElse("");
    }
}
