package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.io.ByteStreams;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The {@code Status} with which the API server explains a failure. */
final class StatusReader {
    private static final FieldTree WANTED = FieldTree.of(List.of("kind", "message", "reason"));
    private static final long MOST_BYTES = 1 << 16;
    private static final int LONGEST = 300;

    private StatusReader() {}

    /** What it says, in one line; the empty text where the answer is no Status. */
    static String message(InputStream in) {
        try {
            Fields status = JsonFields.read(ByteStreams.limit(in, MOST_BYTES), WANTED);
            String message = status.text("message");
            String said = message == null || message.isBlank() ? status.text("reason") : message;
            return "Status".equals(status.text("kind")) && said != null ? line(said) : "";
        } catch (InputFault | IOException e) {
            return ""; // a failure that explains itself badly is still that failure
        }
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").trim();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
