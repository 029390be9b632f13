package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.internal.lint.KnownLint;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages: each says everything, with the same particulars. */
class WordingsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w*}");

    private static Multiset<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(String::compareTo));
    }

    /** The English sentences of all codes, by the keys of a bundle; advice has no remedy. */
    private static Map<String, String> sentences() {
        Map<String, String> sentences = new TreeMap<>();
        for (KnownCode code : KnownCodes.all()) {
            sentences.put(code.name(), code.words().sentence());
            sentences.put(code.name() + ".cause", code.words().cause());
            if (!code.words().remedy().isEmpty()) {
                sentences.put(code.name() + ".remedy", code.words().remedy());
            }
        }
        return sentences;
    }

    @Test
    void every_code_has_its_sentences_and_no_other_has() {
        assertThat(Bundle.of("codes_zh").texts().keySet())
                .containsExactlyInAnyOrderElementsOf(sentences().keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_sentence_has_the_same_places_in_every_language() {
        return sentences().entrySet().stream()
                .map(english -> dynamicTest(
                        english.getKey(),
                        () -> assertThat(places(Bundle.of("codes_zh").get(english.getKey())))
                                .isEqualTo(places(english.getValue()))));
    }

    @Test
    void every_flaw_has_its_sentences_with_the_same_places_and_no_other_has() {
        Map<String, String> sentences = new TreeMap<>();
        for (KnownLint lint : KnownLint.values()) {
            sentences.put(lint.name(), lint.sentence());
            sentences.put(lint.name() + ".remedy", lint.remedy());
        }
        ImmutableMap<String, String> chinese = Bundle.of("lints_zh").texts();

        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(sentences.keySet());
        assertThat(chinese)
                .allSatisfy((key, text) ->
                        assertThat(places(text)).as(key).isEqualTo(places(sentences.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phrases", "fragments", "page"})
    void a_phrase_has_the_same_places_in_every_language(String name) {
        ImmutableMap<String, String> english = Bundle.of(name + "_en").texts();
        ImmutableMap<String, String> chinese = Bundle.of(name + "_zh").texts();

        assertThat(chinese.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(places(chinese.get(key))).as(key).isEqualTo(places(text)));
    }

    @Test
    void a_language_that_is_not_there_is_english_whatever_the_machine_speaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(Wordings.of(Locale.FRENCH)).isSameAs(Wordings.english());
            assertThat(Wordings.of(Locale.ROOT)).isSameAs(Wordings.english());
            assertThat(Wordings.of(Locale.US)).isSameAs(Wordings.english());
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Wordings.of(Locale.SIMPLIFIED_CHINESE).language()).isEqualTo("zh");
        assertThat(Wordings.languages()).containsExactly("en", "zh");
    }

    private static Finding finding(String code, ImmutableMap<String, String> arguments) {
        return Finding.builder()
                .code(Code.of(code))
                .effect(Effect.DENY)
                .subject(ObjectRef.of(Kind.CLAIM, "apps", "data"))
                .arguments(arguments)
                .build();
    }

    @Test
    void what_a_host_says_of_its_own_code_stays() {
        Finding own = finding("ACME_FROZEN", ImmutableMap.of("reason", "the month is closed"));

        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            assertThat(Wordings.of(locale).message(own)).isEqualTo("The month is closed.");
            assertThat(Wordings.of(locale).cause(own)).isEmpty();
        }
    }

    @Test
    void english_is_what_the_finding_says() {
        Finding missing = finding("CLAIM_MISSING", ImmutableMap.of());

        assertThat(Wordings.english().message(missing)).isEqualTo(missing.message());
        assertThat(Wordings.english().cause(missing)).isEqualTo(missing.cause());
        assertThat(Wordings.of(Locale.CHINESE).message(missing)).isEqualTo("PersistentVolumeClaim/apps/data 不存在。");
    }

    @Test
    void a_name_with_braces_is_no_place() {
        Finding lost = finding("CLAIM_LOST", ImmutableMap.of("volume", "{subject}"));

        assertThat(Wordings.of(Locale.CHINESE).message(lost)).contains("其卷 {subject}。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "detail | not read completely | 未能全部读取",
                "detail | no space left | no space left",
                "detail | quota of the account | quota of the account",
                "detail | 11 of 10 | 11，上限 10",
                "node | , which is not node-2 | ，而不是 node-2",
                "node | node-2 | node-2",
                "other | lab and staging | lab 与 staging",
                "error | expected 5 replicas | expected 5 replicas",
                "where | : it depends on StorageClass.parameters[a] or PV.csi.volumeAttributes[b] being absent, or a list with x and"
                        + " version Longhorn 1.6.0 or later | ：取决于 StorageClass.parameters[a] 或 PV.csi.volumeAttributes[b]"
                        + " 的值为空，或含 x 的列表且 Longhorn 1.6.0 或更高版本",
                "where | : it depends on the release not being before version Acme 2 | ：取决于驱动版本不为 Acme 2 之前的版本",
                "because | : CDI goes by the driver that it names, and the StorageClass fast is not there | ：CDI 以其指定的驱动为准，而 StorageClass"
                        + " fast 不存在",
                "problem | volumePolicies[0].action.type: expected one of a, b, was c (line 4, column 18)"
                        + " | volumePolicies[0].action.type：应为 a, b 之一，实际为 c（第 4 行，第 18 列）",
                "problem | expected '}' at character 7 | 第 7 个字符处应为“}”",
                "profile | auto: objects of velero.io were seen, and nothing of harvesterhci.io and no namespace harvester-system"
                        + " | 自动选择：看到了 velero.io 的对象，且未看到 harvesterhci.io 的对象和命名空间 harvester-system"
            })
    void a_phrase_is_translated_and_what_the_cluster_said_is_not(String scope, String english, String chinese) {
        assertThat(Wordings.of(Locale.CHINESE).fragment(scope, english)).isEqualTo(chinese);
    }
}
