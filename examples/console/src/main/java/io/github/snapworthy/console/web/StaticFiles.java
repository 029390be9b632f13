package io.github.snapworthy.console.web;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** The pages, and what they are made of: a fixed list, kept in memory. */
final class StaticFiles {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final ImmutableMap<String, String> TYPES = ImmutableMap.<String, String>builder()
            .put("index.html", HTML)
            .put("drivers.html", HTML)
            .put("classes.html", HTML)
            .put("lint.html", HTML)
            .put("console.css", "text/css; charset=utf-8")
            .put("icon.svg", "image/svg+xml")
            .put("actions.js", SCRIPT)
            .put("api.js", SCRIPT)
            .put("classes.js", SCRIPT)
            .put("details.js", SCRIPT)
            .put("dom.js", SCRIPT)
            .put("drivers.js", SCRIPT)
            .put("filters.js", SCRIPT)
            .put("lint.js", SCRIPT)
            .put("rows.js", SCRIPT)
            .put("shell.js", SCRIPT)
            .put("texts.js", SCRIPT)
            .put("whatif.js", SCRIPT)
            .buildOrThrow();

    private final ImmutableMap<String, Answer> answers;

    StaticFiles() {
        ImmutableMap.Builder<String, Answer> all = ImmutableMap.builder();
        TYPES.forEach((name, type) -> all.put("/" + name, Answer.of(type, bytes(name))));
        all.put("/", Answer.of(HTML, bytes("index.html")));
        all.put("/favicon.ico", Answer.of("image/svg+xml", bytes("icon.svg")));
        answers = all.buildOrThrow();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(StaticFiles.class.getResourceAsStream("pages/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that address. */
    Optional<Answer> find(String address) {
        return Optional.ofNullable(answers.get(address));
    }
}
