package io.github.snapworthy.console.web;

import io.github.snapworthy.console.board.RemedyId;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.fuzz.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of the console, a path and what stands behind its question mark: each is understood, or refused as a bad request. */
public final class AddressFuzz {
    private AddressFuzz() {}

    /** Feeds it. */
    public static void feed(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        SubjectName.parse(text)
                .ifPresent(name ->
                        Contract.same(name, SubjectName.parse(name.toString()).orElse(null)));
        SubjectName.parse(text).flatMap(SubjectName::subject);
        RemedyId.parse(text)
                .ifPresent(id -> Contract.same(id, RemedyId.parse(id.toString()).orElse(null)));
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        Optional<Endpoint> endpoint = Endpoint.of(path);
        if (endpoint.isPresent()) {
            asked(endpoint.get(), path, mark < 0 ? "" : text.substring(mark + 1));
        }
    }

    private static void asked(Endpoint endpoint, String path, String behind) {
        try {
            endpoint.values(path);
            Query query = Query.parse(behind, endpoint);
            query.filter();
            query.words();
            Contract.require(query.limit() > 0, "no room on a page");
            query.after();
            query.remedies();
        } catch (BadRequest e) {
            Contract.sayable(String.valueOf(e.getMessage()));
        }
    }
}
