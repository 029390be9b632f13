package io.github.snapworthy.kubernetes.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8, and UTF-16 and UTF-32 that say so or show it. Bytes that are no text become U+FFFD and are counted. */
final class Decoder extends Reader {
    private static final int MARK = 4;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private boolean exhausted;
    private long malformed;

    Decoder(InputStream in) {
        PeekStream peek = new PeekStream(in, MARK);
        Encoding encoding = Encoding.of(peek.start(), peek.length());
        peek.pass(encoding.markLength);
        this.in = peek;
        decoder = encoding.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private record Encoding(Charset charset, int markLength) {
        static Encoding of(byte[] start, int count) {
            int[] b = new int[MARK];
            for (int i = 0; i < MARK; i++) {
                b[i] = i < count ? start[i] & 0xff : -1;
            }
            if (b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf) {
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            return wide(b);
        }

        private static Encoding wide(int[] b) {
            if (b[0] == 0xff && b[1] == 0xfe) {
                return b[2] == 0 && b[3] == 0
                        ? new Encoding(Charset.forName("UTF-32LE"), 4)
                        : new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (b[0] == 0xfe && b[1] == 0xff) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            if (b[0] == 0 && b[1] > 0) {
                return new Encoding(StandardCharsets.UTF_16BE, 0);
            }
            return new Encoding(b[0] > 0 && b[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8, 0);
        }
    }

    /** How often bytes were found that are no text. */
    long malformed() {
        return malformed;
    }

    /** The name of the encoding. */
    String encoding() {
        return decoder.charset().name();
    }

    /** There has to be room for two characters: some code points are pairs. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, exhausted);
            if (result.isError() && chars.hasRemaining()) {
                replace(result, chars);
            } else if (chars.position() > 0 || length == 0) {
                return chars.position();
            } else if (exhausted) {
                return -1;
            } else if (result.isUnderflow()) {
                fill();
            }
        }
    }

    private void replace(CoderResult result, CharBuffer chars) {
        malformed++;
        bytes.position(bytes.position() + result.length());
        chars.put('\uFFFD');
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        exhausted = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
