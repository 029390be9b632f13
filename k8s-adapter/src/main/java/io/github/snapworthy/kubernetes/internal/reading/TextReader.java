package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.JsonTokens;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens;
import io.github.snapworthy.kubernetes.internal.tokens.YamlTokens;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the documents of one text, each on its own. */
final class TextReader {
    private final Session session;
    private final String name;
    private final Decoder decoder;
    private final TextSource text;
    private int document;
    private @Nullable DocumentReader current;

    TextReader(Session session, String name, InputStream in) {
        this.session = session;
        this.name = name;
        decoder = new Decoder(in);
        text = new TextSource(decoder);
    }

    /** Reads all documents; how many there were, broken ones included. */
    int read() throws IOException {
        try {
            while (text.nextDocument()) {
                readDocument();
            }
        } catch (Stopped e) {
            abandon();
            throw e;
        } catch (IOException e) {
            problem(new Place(text.line(), 1), "cannot be read to its end: " + SourceReader.reason(e));
            abandon();
        }
        return document;
    }

    private void readDocument() throws IOException {
        if (text.looksLikeJson()) {
            readJson();
        } else {
            readYaml();
        }
        reportMalformed();
    }

    private DocumentReader reader(Tokens tokens) {
        DocumentReader reader = new DocumentReader(tokens, session, new Where(name, document), Folders.namespace(name));
        current = reader;
        return reader;
    }

    private void readYaml() throws IOException {
        document++;
        DocumentReader reader = reader(new YamlTokens(text, session.limits().tokens(), text.line()));
        try {
            boolean more = true;
            while (more) {
                more = reader.read();
            }
        } catch (InputFault e) {
            report(e);
        }
    }

    /** A chunk of JSON may hold many values; after a broken one the next line that begins with a brace is another. */
    private void readJson() throws IOException {
        int line;
        do {
            line = text.line();
            JsonTokens tokens = new JsonTokens(text, session.limits().tokens(), line);
            try {
                readValues(tokens);
                return;
            } catch (InputFault e) {
                report(e);
                text.unread(tokens.unread());
            }
        } while (text.skipToBrace(line));
    }

    private void readValues(JsonTokens tokens) throws InputFault, IOException {
        do {
            document++;
        } while (reader(tokens).read());
        document--;
    }

    private void report(InputFault fault) {
        Place unfit = text.unfit();
        if (unfit != null && fault.cause() == InputFault.Cause.UNFIT_CHARACTER) {
            problem(unfit, "holds the control character " + name(text.unfitCharacter()) + ", which no text may have");
        } else {
            problem(fault.place(), fault.problem());
        }
        abandon();
    }

    private static String name(char c) {
        return String.format("U+%04X", (int) c);
    }

    private void reportMalformed() {
        Place unfit = text.unfit();
        if (decoder.malformed() > 0 && unfit != null && text.unfitCharacter() == '\uFFFD') {
            problem(unfit, "holds bytes that are not " + decoder.encoding() + " and were replaced");
        }
    }

    private void abandon() {
        if (current != null) {
            current.abandon();
        }
    }

    private void problem(Place place, String message) {
        session.collector().problem(new Problem(new Where(name, document), place, message, Weight.LOST));
    }
}
