package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bytes that make no sense, and so many of them that reading them takes its time. */
class BadBytesThorough extends BadInput {
    @Test
    void one_line_of_a_hundred_megabytes() throws IOException {
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'a');

        assertRefused(check(file("line.yaml", line)), "line.yaml, document 1, line 1, column");
        file("good.yaml", CLAIM);
        assertThat(check(folder).problems()).singleElement().asString().contains("line.yaml");
    }
}
