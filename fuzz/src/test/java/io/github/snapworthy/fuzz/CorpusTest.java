package io.github.snapworthy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every input of the corpus, among them all that ever broke a contract, and some hundred changes of them that are the same each time. */
class CorpusTest {
    private static final int CHANGED = 60;
    private static final long LARGEST_CORPUS = 1L << 20;

    @TestFactory
    Stream<DynamicTest> every_input_keeps_the_contract() {
        return Arrays.stream(Target.values())
                .flatMap(target -> Corpus.of(target).stream()
                        .map(file -> dynamicTest(
                                target.folder() + "/" + file.getFileName(), () -> target.feed(Corpus.read(file)))));
    }

    @TestFactory
    Stream<DynamicTest> inputs_that_were_changed_keep_it_too() {
        return Arrays.stream(Target.values())
                .map(target -> dynamicTest(target.folder(), () -> new Mutations(target).feed(CHANGED)));
    }

    @Test
    void every_target_has_inputs_and_they_are_small() throws IOException {
        long bytes = 0;
        for (Target target : Target.values()) {
            assertThat(Corpus.of(target)).as(target.folder()).hasSizeGreaterThanOrEqualTo(2);
            for (Path file : Corpus.of(target)) {
                bytes += Corpus.read(file).length;
            }
        }
        assertThat(bytes).isLessThan(LARGEST_CORPUS);
        assertThat(Corpus.folders())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Target.values()).map(Target::folder).toList());
    }
}
