package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Remedy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Names a remedy that was offered: {@code vm/apps/db/backup/0123456789abcdef}. It needs no memory: what was asked is asked
 * again, and the remedy is the one of those that are offered then which is the same. One that is offered no more is not found.
 *
 * @param subject for what it was offered
 * @param operation for what operation
 * @param digest of all that it does
 */
public record RemedyId(SubjectName subject, Operation operation, String digest) {
    /** Checks that nothing is null. */
    public RemedyId {
        requireNonNull(subject, "subject");
        requireNonNull(operation, "operation");
        requireNonNull(digest, "digest");
    }

    /** The name of a remedy of that decision. */
    public static RemedyId of(Decision decision, Remedy remedy) {
        return new RemedyId(
                SubjectName.of(decision.request().subject().object()),
                decision.request().operation(),
                digest(remedy));
    }

    private static String digest(Remedy remedy) {
        String all = remedy.kind()
                + '\n'
                + remedy.target()
                + '\n'
                + remedy.text()
                + '\n'
                + remedy.manifest()
                + '\n'
                + remedy.changes();
        return Hashing.sha256()
                .hashString(all, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }

    /** The name that is written so; empty where none is. */
    public static Optional<RemedyId> parse(String text) {
        int digest = text.lastIndexOf('/');
        int operation = digest < 0 ? -1 : text.lastIndexOf('/', digest - 1);
        if (operation < 0) {
            return Optional.empty();
        }
        String word = text.substring(operation + 1, digest);
        return SubjectName.parse(text.substring(0, operation))
                .flatMap(subject ->
                        operation(word).map(known -> new RemedyId(subject, known, text.substring(digest + 1))));
    }

    private static Optional<Operation> operation(String word) {
        return Board.operations().stream()
                .filter(known -> known.reportName().equals(word))
                .findFirst();
    }

    /** The remedy, where it is still offered. */
    Optional<Remedy> find(BoardView view) {
        return view.row(subject).stream()
                .filter(decision -> decision.request().operation() == operation)
                .flatMap(decision -> view.advise(decision).remedies().stream())
                .filter(remedy -> digest(remedy).equals(digest))
                .findFirst();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return subject + "/" + operation.reportName() + "/" + digest;
    }
}
