package io.github.snapworthy.facts.internal.curated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.facts.internal.DriverNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that is shipped, whether a test knows its driver or not. */
class PackTest {
    static List<String> names() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Pack.class.getResource("/io/github/snapworthy/facts/curated").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_driver_that_was_read_has_its_file() throws Exception {
        assertThat(names()).hasSize(43).allMatch(name -> name.endsWith(".yaml"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_can_be_read_and_is_named_as_its_driver(String name) {
        String driver = name.substring(0, name.length() - ".yaml".length());
        DriverFile file = Pack.file(driver).orElseThrow();

        assertThat(file.facts().stated()).isNotEmpty();
        assertThat(file.driver()).isIn(driver, driver + ".*");
        assertThat(DriverNames.canBeReal(file.driver())).isEqualTo(!name.contains("/") && !name.contains("democratic"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_keeps_to_the_width_of_a_page(String name) throws Exception {
        assertThat(lines(name)).allMatch(line -> line.length() <= 120);
    }

    private static List<String> lines(String name) throws URISyntaxException {
        try {
            return Files.readAllLines(Path.of(Pack.class
                    .getResource("/io/github/snapworthy/facts/curated/" + name)
                    .toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
