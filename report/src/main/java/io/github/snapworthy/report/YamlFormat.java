package io.github.snapworthy.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** YAML with the content of the JSON, from which it is made: the two cannot differ. */
final class YamlFormat implements ReportFormat {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setUseUnicodeEncoding(false)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .build();

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportFormat.json().write(report, json);
        Object tree = JsonTree.of(json.toByteArray());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Sink sink = new Sink(writer);
        new Dump(SETTINGS, new YamlScalars(SETTINGS)).dump(tree, sink);
        writer.flush();
        if (sink.failure != null) {
            throw sink.failure;
        }
    }

    /** Passes text on, and keeps the exception that the library's interface has no room for. */
    private static final class Sink implements StreamDataWriter {
        private final Writer out;
        private @Nullable IOException failure;

        Sink(Writer out) {
            this.out = out;
        }

        @Override
        public void write(String text) {
            write(text, 0, text.length());
        }

        @Override
        public void write(String text, int offset, int length) {
            try {
                if (failure == null) {
                    out.write(text, offset, length);
                }
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
