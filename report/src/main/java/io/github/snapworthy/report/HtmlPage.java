package io.github.snapworthy.report;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One file that needs nothing else: style and script stand in it, and its policy lets the browser run these alone, which it
 * recognises by their hashes.
 */
final class HtmlPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            """;

    /** Writes what stands in the page and may be long. */
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    private final String style;
    private final String script;

    /** Styles and scripts are files beside this class, joined in their order. */
    HtmlPage(List<String> styles, List<String> scripts) {
        style = joined(styles);
        script = joined(scripts);
    }

    private static String joined(List<String> names) {
        return names.stream().map(HtmlPage::resource).collect(Collectors.joining("\n"));
    }

    /** The text of a file of pages. */
    static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(HtmlPage.class, "html/" + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Writes the page; title and language are escaped here, the body is as it is. */
    void write(String title, String language, Part body, OutputStream out) throws IOException {
        text(HEAD.formatted(language, policy(), HtmlText.of(title), style), out);
        body.to(out);
        if (!script.isEmpty()) {
            text("<script>" + script + "</script>\n", out);
        }
        text("</body>\n</html>\n", out);
        out.flush();
    }

    static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String policy() {
        String scripts = script.isEmpty() ? "" : "; script-src " + source(script);
        return "default-src 'none'" + scripts + "; style-src " + source(style)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String source(String text) {
        byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
