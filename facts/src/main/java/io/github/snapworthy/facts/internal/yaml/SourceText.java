package io.github.snapworthy.facts.internal.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file of bounded size.
 *
 * @param text the text, up to where it cannot be read
 * @param flaw why it cannot be read from there on; empty where it was read to its end
 */
record SourceText(String text, Optional<String> flaw) {
    private static final int LONGEST = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static SourceText read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return new SourceText("", Optional.of("expected at most " + LONGEST + " bytes"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        return new SourceText(
                text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
                result.isError() ? Optional.of("expected UTF-8") : Optional.empty());
    }

    /** The index behind the last character. */
    int end() {
        return text.length();
    }

    /** The line of a character, the first is 1. */
    int lineAt(int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    /** The column of a character, the first is 1. */
    int columnAt(int index) {
        return index - text.lastIndexOf('\n', index - 1);
    }
}
