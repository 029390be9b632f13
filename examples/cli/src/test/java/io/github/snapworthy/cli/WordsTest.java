package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small languages of the command line: selectors, near misses, names of kinds. */
class WordsTest {
    private static final Map<String, String> LABELS = Map.of("app", "db", "example.com/tier", "gold", "empty", "");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                ''; true
                app; true
                !app; false
                none; false
                !none; true
                app=db; true
                app==db; true
                app!=db; false
                none!=db; true
                example.com/tier=gold; true
                empty=; true
                app in (web, db); true
                app notin (web,db); false
                none notin (a); true
                none in (a); false
                app=db,example.com/tier in (silver,gold); true
                app=db, empty=x; false
                """)
    void a_selector_means_what_kubernetes_means(String selector, boolean selects) {
        assertThat(LabelSelector.parse(selector).selects(LABELS)).isEqualTo(selects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=a", "a b", "a in b", "a in (b", "a=b=c", "a,,b", "a=-", "-a", "a in (b c)"})
    void a_selector_that_makes_no_sense_is_refused(String selector) {
        assertThatThrownBy(() -> LabelSelector.parse(selector))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("selector " + selector)
                .hasMessageContaining("expected a=b");
    }

    @Test
    void a_near_word_is_offered_and_a_far_one_gets_them_all() {
        List<String> words = List.of("snapshot", "backup");

        assertThat(DidYouMean.of("Snapshot", words)).isEqualTo("; did you mean snapshot?");
        assertThat(DidYouMean.of("bakcup", words)).isEqualTo("; did you mean backup?");
        assertThat(DidYouMean.of("xyz", words)).isEqualTo("; expected one of snapshot, backup");
        assertThat(DidYouMean.near("xyz", words)).isEmpty();
    }

    @Test
    void a_bare_core_kind_wins_over_others_of_its_name() {
        assertThat(KindNames.parse("ResourceQuota").qualifiedName()).isEqualTo("ResourceQuota");
        assertThat(KindNames.parse("ResourceQuota.harvesterhci.io").group()).isEqualTo("harvesterhci.io");
        assertThat(KindNames.parse("Setting").qualifiedName()).isEqualTo("Setting.harvesterhci.io");
    }
}
