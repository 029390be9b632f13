package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the fact packs say in words for people, because no object tells it, is known in every language. */
class FactWordsTest {
    private static final Path PACKS = Path.of("..", "facts", "src", "main", "resources");
    private static final String WORDS = " (unreadable)";

    private static List<String> wordsOf(Object tree) {
        List<String> words = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            if ("unreadable".equals(map.get("where"))) {
                Object side = map.containsKey("supportedWhen") ? map.get("supportedWhen") : map.get("unsupportedWhen");
                words.add(String.valueOf(side));
            }
            map.values().forEach(value -> words.addAll(wordsOf(value)));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> words.addAll(wordsOf(value)));
        } else if (tree instanceof String text && text.endsWith(WORDS)) {
            words.add(text.substring(text.lastIndexOf('&') + 1, text.length() - WORDS.length()));
        }
        return words;
    }

    private static Object read(Path pack) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(pack));
        } catch (IOException e) {
            throw new AssertionError(pack.toString(), e);
        }
    }

    @Test
    void every_condition_in_words_is_known() throws IOException {
        try (Stream<Path> files = Files.walk(PACKS)) {
            List<String> words = files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(pack -> wordsOf(read(pack)).stream())
                    .toList();

            assertThat(words)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(text -> assertThat(Wordings.of(Locale.CHINESE).fragment("words", text))
                            .isNotEqualTo(text));
        }
    }
}
