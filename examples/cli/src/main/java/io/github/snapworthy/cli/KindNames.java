package io.github.snapworthy.cli;

import io.github.snapworthy.core.Kind;
import java.util.List;

/** Reads the name of a kind: qualified by its group, or bare where that is not ambiguous. */
final class KindNames {
    private KindNames() {}

    /** The kind of that name; a bare name that is a core kind means the core kind. */
    static Kind parse(String name) {
        List<Kind> kinds = Kind.ofClusters().stream()
                .filter(kind -> name.equals(kind.qualifiedName()) || name.equals(kind.bareName()))
                .toList();
        return kinds.stream()
                .filter(kind -> name.equals(kind.qualifiedName()))
                .findFirst()
                .orElseGet(() -> only(name, kinds));
    }

    private static Kind only(String name, List<Kind> kinds) {
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        if (kinds.isEmpty()) {
            throw new UsageException("kind " + name + " is not one that decisions read"
                    + DidYouMean.of(
                            name,
                            Kind.ofClusters().stream().map(Kind::qualifiedName).toList()));
        }
        throw new UsageException("kind " + name + " is ambiguous: expected one of "
                + String.join(", ", kinds.stream().map(Kind::qualifiedName).toList()));
    }
}
