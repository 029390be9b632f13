package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.MapTokens;
import java.io.IOException;
import java.util.Map;

/** Reads an object that is in memory. */
public final class ObjectReader {
    private static final String NAME = "object";

    private ObjectReader() {}

    /** Reads one object or list into the session. */
    public static void read(Map<String, ?> object, Session session) {
        Where where = new Where(NAME, 1);
        MapTokens tokens = new MapTokens(object, session.limits().tokens());
        DocumentReader reader = new DocumentReader(tokens, session, where, "");
        try {
            reader.read();
        } catch (InputFault e) {
            session.collector().problem(new Problem(where, e.place(), e.problem(), Weight.LOST));
        } catch (IOException e) {
            session.collector()
                    .problem(new Problem(where, tokens.place(), String.valueOf(e.getMessage()), Weight.LOST));
        }
        reader.abandon();
    }
}
