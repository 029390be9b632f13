package io.github.snapworthy.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Changes inputs of a target, the same way each time: bytes, pieces that are lost, doubled or taken from another input, and odd words. */
final class Mutations {
    private static final int MOST_STEPS = 4;
    private static final int LONGEST_PIECE = 64;
    private static final List<String> WORDS = List.of(
            "",
            "\0",
            "\n",
            "\r",
            "\t",
            " ",
            "\u2028",
            "\uFEFF",
            "null",
            "~",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            ":",
            ",",
            "-",
            "---\n",
            "&a ",
            "*a",
            "!!int ",
            "<<: ",
            "-1",
            "9223372036854775808",
            "1e999",
            "0x1p3",
            "\\u-001",
            "\\ud800",
            "=",
            "else",
            "%zz",
            "2026-11-26T10:00:00Z",
            "é",
            "😀");

    private final Target target;
    private final List<byte[]> inputs;
    private final Random random;

    Mutations(Target target) {
        this.target = target;
        this.inputs = Corpus.of(target).stream().map(Corpus::read).toList();
        this.random = new Random(target.folder().hashCode());
    }

    /** Feeds the target with so many changed inputs; one that breaks its contract is told as it was. */
    void feed(int count) {
        for (int i = 0; i < count; i++) {
            byte[] input = changed();
            try {
                target.feed(input);
            } catch (Throwable e) { // a stack that overflows, for one
                throw new AssertionError(
                        "broken by the bytes, as Base64: " + Base64.getEncoder().encodeToString(input), e);
            }
        }
    }

    private byte[] changed() {
        byte[] input = any();
        for (int step = random.nextInt(MOST_STEPS); step >= 0; step--) {
            input = step(input);
        }
        return input;
    }

    private byte[] any() {
        return inputs.get(random.nextInt(inputs.size()));
    }

    private byte[] step(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(LONGEST_PIECE));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(input, from, to, new byte[0]);
            case 1 -> spliced(input, from, from, Arrays.copyOfRange(input, from, to));
            case 2 -> spliced(input, from, to, piece(any()));
            case 3 -> Arrays.copyOf(input, from);
            case 4 -> spliced(input, from, Math.min(input.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            default -> spliced(input, from, to, word());
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] piece(byte[] input) {
        int from = random.nextInt(input.length + 1);
        return Arrays.copyOfRange(input, from, Math.min(input.length, from + random.nextInt(LONGEST_PIECE)));
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] middle) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(input, 0, from);
        changed.writeBytes(middle);
        changed.write(input, to, input.length - to);
        return changed.toByteArray();
    }
}
