package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Bytes that are nearly a review. */
class ReviewReaderProperties {
    private static final Judge JUDGE = Cluster.judge();

    /** A review with one byte changed is read or refused, and never anything else. */
    @Property(tries = 500, seed = "20261126")
    void broken_bytes_are_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = ReviewText.DENIED.getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        try {
            ReviewWriter.write("x", JUDGE.rule(ReviewReader.read(bytes)));
        } catch (BadReview e) {
            assertThat(e.status()).isIn(400, 422);
        }
    }
}
