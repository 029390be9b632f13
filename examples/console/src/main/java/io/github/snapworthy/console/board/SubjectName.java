package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a subject in an address, as the command line does: {@code pvc/apps/db-data}. Sorted as reports are.
 *
 * @param kind the word for its kind
 * @param namespace its namespace
 * @param name its name
 */
public record SubjectName(String kind, String namespace, String name) implements Comparable<SubjectName> {
    private static final Comparator<SubjectName> ORDER = Comparator.comparing(SubjectName::namespace)
            .thenComparing(SubjectName::name)
            .thenComparing(SubjectName::kind);

    /** Checks that nothing is null. */
    public SubjectName {
        requireNonNull(kind, "kind");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    /** The name of that object. */
    public static SubjectName of(ObjectRef ref) {
        return new SubjectName(word(ref.kind()), ref.namespace(), ref.name());
    }

    /** The word for a kind. */
    public static String word(Kind kind) {
        return switch (kind) {
            case CLAIM -> "pvc";
            case VM -> "vm";
            default -> kind.bareName().toLowerCase(Locale.ROOT);
        };
    }

    /** The name that is written so; empty where none is. */
    public static Optional<SubjectName> parse(String text) {
        List<String> parts = Splitter.on('/').splitToList(text);
        return parts.size() == 3
                ? Optional.of(new SubjectName(parts.get(0), parts.get(1), parts.get(2)))
                : Optional.empty();
    }

    /** The subject; empty where the word is none for a kind of subject, or no object can be named so. */
    public Optional<Subject> subject() {
        if (!ObjectRef.canBeNamed(namespace) || !ObjectRef.canBeNamed(name)) {
            return Optional.empty();
        }
        return Board.subjects().stream()
                .filter(known -> word(known).equals(kind))
                .findFirst()
                .map(this::subject);
    }

    private Subject subject(Kind known) {
        return switch (known) {
            case CLAIM -> ClaimRef.of(namespace, name);
            case VM -> VmRef.of(namespace, name);
            case SNAPSHOT -> VolumeSnapshotRef.of(namespace, name);
            case VM_SNAPSHOT -> VmSnapshotRef.of(namespace, name);
            case HARVESTER_BACKUP -> VmBackupRef.of(namespace, name);
            default -> throw new IllegalStateException("no subject: " + known);
        };
    }

    @Override
    public int compareTo(SubjectName other) {
        return ORDER.compare(this, other);
    }

    /** As it is typed on a command line. */
    @Override
    public String toString() {
        return kind + "/" + namespace + "/" + name;
    }
}
